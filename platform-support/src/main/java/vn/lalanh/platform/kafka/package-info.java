/** The ports of the messaging core on Kafka: a raw asynchronous producer out, whole polls of bytes in. */
@NullMarked
package vn.lalanh.platform.kafka;

import org.jspecify.annotations.NullMarked;
