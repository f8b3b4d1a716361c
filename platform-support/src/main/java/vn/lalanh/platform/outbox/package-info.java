/**
 * The relay: brings what aggregates announce to the broker, whole outboxes in sequence, without waiting for it.
 *
 * <p>Repeats can occur; gaps and overtaking cannot. The truth of what is unsent is the store; what the relay remembers is
 * only speed. Owns no threads. See {@code docs/adr/0004-relay.md}.
 */
@NullMarked
package vn.lalanh.platform.outbox;

import org.jspecify.annotations.NullMarked;
