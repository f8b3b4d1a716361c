package vn.lalanh.platform.outbox;

import java.util.List;
import vn.lalanh.platform.aggregate.OutboxEntry;

/** What the relay remembers of one aggregate while it has something to send or to mark. Guarded by the relay's lock. */
final class Line {

    final String id;
    private List<OutboxEntry> outbox = List.of();
    private long lastSequence;
    private long acked;
    private long quietSince;
    private boolean inFlight;

    Line(String id) {
        this.id = id;
    }

    /** Takes the newer of two outboxes; saves may be reported out of order. */
    void saved(List<OutboxEntry> newest, long newestSequence, long knownAcked, long now) {
        quietSince = now;
        acked = Math.max(acked, knownAcked);
        if (newestSequence >= lastSequence) {
            lastSequence = newestSequence;
            outbox = newest;
        }
    }

    /** The whole unacknowledged outbox, if nothing of this aggregate is on its way; empty otherwise. */
    List<OutboxEntry> take() {
        if (inFlight) {
            return List.of();
        }
        List<OutboxEntry> set = outbox.stream().filter(entry -> entry.sequence() > acked).toList();
        inFlight = !set.isEmpty();
        return set;
    }

    void landed(long sequence, long now) {
        inFlight = false;
        acked = Math.max(acked, sequence);
        quietSince = now;
        if (!unsent()) {
            outbox = List.of(); // what waits for its mark need not keep the bytes
        }
    }

    void failed() {
        inFlight = false;
    }

    long acked() {
        return acked;
    }

    long lastSequence() {
        return lastSequence;
    }

    boolean unsent() {
        return acked < lastSequence;
    }

    boolean inFlight() {
        return inFlight;
    }

    boolean idleSince(long moment) {
        return !inFlight && !unsent() && quietSince - moment <= 0;
    }
}
