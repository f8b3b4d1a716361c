package vn.lalanh.platform.aggregate;

import java.time.InstantSource;
import java.util.function.Supplier;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;

/**
 * Puts an announcement into its envelope.
 *
 * @param source the service, {@code /assessment-service}
 * @param epoch 1; raised only when the database was restored to an earlier point
 * @param clock for the attribute {@code time}, which nobody orders by
 * @param ids UUIDv7
 * @param maxBytes largest data of one event; a larger one is a bug and fails the decision, not the relay
 */
public record Envelopes(
        String source, long epoch, InstantSource clock, Supplier<String> ids, int maxBytes) {

    OutboxEntry entry(String aggregateId, long sequence, Announcement announcement, Cause cause) {
        String type = Catalogue.of(announcement.event()).type();
        byte[] data = EventCodec.data(announcement.event());
        if (data.length > maxBytes) {
            throw new IllegalStateException(
                    "%s of %s has %d bytes, more than the %d allowed"
                            .formatted(type, aggregateId, data.length, maxBytes));
        }
        Envelope envelope =
                new Envelope(
                        ids.get(),
                        type,
                        source,
                        aggregateId,
                        clock.instant(),
                        sequence,
                        epoch,
                        announcement.caseId(),
                        announcement.unlinked() ? aggregateId : cause.causationId(),
                        announcement.unlinked() ? aggregateId : cause.correlationId(),
                        announcement.unlinked() ? null : cause.traceparent());
        return new OutboxEntry(
                sequence,
                announcement.topic(),
                announcement.key(),
                EventCodec.headers(envelope),
                data);
    }
}
