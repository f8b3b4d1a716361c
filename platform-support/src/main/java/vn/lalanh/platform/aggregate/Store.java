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

    /** The stamps of those that exist, with one query and without what is in them. */
    Map<String, Stamp> stamps(Collection<String> ids);

    /** Aggregates whose outbox may hold something unsent, at most {@code limit}; without their outboxes, so many can be. */
    List<Unsent> unsent(int limit);

    /** The outboxes of those of these that exist, with one query. */
    List<Outbox> outboxes(Collection<String> ids);

    /**
     * One bulk mark: where {@code lastSequence} still is the acknowledged one, raises {@code acked}, empties the outbox
     * and takes the aggregate off the list of unsent ones. Where it is not, a newer entry has come, whose own
     * acknowledgement will follow: nothing is done. Never changes the version.
     */
    void acknowledge(List<Acknowledged> acknowledged);

    /** Which write made the current version, and how far it is marked: of equal stamps, all else is equal. */
    record Stamp(long version, String lastWrite, long acked) {}

    /** An aggregate found by a sweep, and how far it had come. */
    record Unsent(String id, long lastSequence) {}

    /** What an aggregate has to announce, with what the store knows to be at the broker. */
    record Outbox(String id, long lastSequence, long acked, List<OutboxEntry> entries) {
        public Outbox {
            entries = List.copyOf(entries);
        }
    }

    /** All announcements of an aggregate up to {@code sequence} are at the broker. */
    record Acknowledged(String id, long sequence) {}
}
