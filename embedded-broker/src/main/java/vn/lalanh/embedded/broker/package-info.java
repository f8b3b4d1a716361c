/**
 * A real Kafka broker inside this process, for a laptop and for tests: start, topics, stop.
 *
 * <p>Owns how Kafka is formatted, configured small, bound to the loopback address and stopped. Knows no topic
 * of ours and no service; never part of a production deployment.
 */
@NullMarked
package vn.lalanh.embedded.broker;

import org.jspecify.annotations.NullMarked;
