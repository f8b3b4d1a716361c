package vn.lalanh.platform.aggregate;

import java.util.List;
import java.util.Map;

/**
 * One aggregate as one document.
 *
 * @param version optimistic lock; 0 means it does not exist
 * @param lastWrite unique stamp of the write that made this version
 * @param lastSequence of the newest announcement, 0 if there was none
 * @param acked highest sequence that the store knows to be at the broker; written by the relay only
 * @param outbox announcements that may not be at the broker yet, in sequence
 * @param seen by source aggregate
 * @param requests the latest accepted requests, oldest first, at most {@value #REQUESTS_KEPT}
 */
public record Snapshot<S>(
        String id,
        S state,
        long version,
        String lastWrite,
        long lastSequence,
        long acked,
        List<OutboxEntry> outbox,
        Map<String, Seen> seen,
        List<Remembered> requests) {

    /** A client repeats within minutes; sixteen requests to one aggregate are hours. */
    static final int REQUESTS_KEPT = 16;

    /** An aggregate that does not exist yet. */
    static <S> Snapshot<S> absent(String id, S state) {
        return new Snapshot<>(id, state, 0, "", 0, 0, List.of(), Map.of(), List.of());
    }
}
