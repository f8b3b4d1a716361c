package vn.lalanh.platform.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where the aggregates of one kind are kept: the port that MongoDB and the simulator's memory implement.
 *
 * <p>Any method may throw when the store is in trouble. After {@link #write} threw, nobody knows what was written: the
 * caller asks {@link #stamps}.
 */
public interface Store<S> {

    /** Name of the collection, unique in a service. */
    String name();

    /**
     * Those that exist, by id, with one query.
     *
     * @throws UnreadableStates naming each of them that cannot be read; without these, the others can be loaded
     */
    Map<String, Snapshot<S>> load(Collection<String> ids);

    /**
     * One bulk write. Inserts a snapshot of version 1; else sets state, outbox, {@code seen} and requests where the stored
     * version is one less than the snapshot's. Never writes {@code acked} of an existing document.
     *
     * @return how many were written; when fewer than given, {@link #stamps} tells which
     */
    int write(List<Snapshot<S>> next);

    /** Version and stamp of those that exist. */
    Map<String, Stamp> stamps(Collection<String> ids);

    /** Aggregates whose outbox may hold something unsent, at most {@code limit}. */
    List<Unsent> unsent(int limit);

    /**
     * One bulk mark: where {@code lastSequence} still is the acknowledged one, raises {@code acked}, empties the outbox
     * and takes the aggregate off the list of unsent ones. Where it is not, a newer entry has come, whose own
     * acknowledgement will follow: nothing is done. Never changes the version.
     */
    void acknowledge(List<Acknowledged> acknowledged);

    /** Which write made the current version. */
    record Stamp(long version, String lastWrite) {}

    /** An outbox found by a sweep. */
    record Unsent(String id, long lastSequence, long acked, List<OutboxEntry> outbox) {
        public Unsent {
            outbox = List.copyOf(outbox);
        }
    }

    /** All announcements of an aggregate up to {@code sequence} are at the broker. */
    record Acknowledged(String id, long sequence) {}
}
