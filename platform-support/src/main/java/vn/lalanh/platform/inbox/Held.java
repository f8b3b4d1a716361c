package vn.lalanh.platform.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Records that could not be handled, and all later ones of their keys, until somebody releases them: the port that MongoDB
 * and the simulator's memory implement. Scoped by consumer group and topic.
 */
public interface Held {

    /** Which of these keys are held. Consulted for every poll. */
    Set<String> keys(String group, String topic, Collection<String> among);

    /** Saved before it returns; the same record twice is kept once. */
    void park(List<Parked> parked);

    /** The records of a key in the order of their offsets, oldest first, at most {@code limit}. */
    List<Parked> of(String group, String topic, String key, int limit);

    /** Everything held by a group, oldest first, at most {@code limit}. */
    List<Parked> all(String group, int limit);

    /** Forgets records that have been handled. */
    void release(String group, Collection<Delivery> handled);

    /**
     * One record that waits.
     *
     * @param reason why; for those that only wait behind another one of their key, {@code behind}
     */
    record Parked(String group, Delivery delivery, String reason, Instant at) {

        /** The reason of a record whose own content nobody has complained about. */
        public static final String BEHIND = "behind an earlier record of its key";
    }
}
