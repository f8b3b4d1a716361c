package vn.lalanh.platform.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Letter.State;

/**
 * Records that could not be handled, and all later ones of their keys: the port that MongoDB and the simulator's memory
 * implement. Scoped by consumer group and topic.
 *
 * <p>Several replicas, operators and polls use it at once. What keeps them apart is two things: a letter changes only
 * from the revision that somebody has read, and nobody sees a record of a key before an earlier one that was parked with
 * it or before it.
 */
public interface Held {

    /** Which of these keys have something that is not settled. Consulted for every poll. */
    Set<String> keys(String group, String topic, Collection<String> among);

    /** Which of these keys have something that waits for a person. */
    Set<String> blocked(String group, String topic, Collection<String> among);

    /** Saved, in this order, before it returns; the same record twice is kept once, also when it is settled. */
    void park(List<Parked> parked);

    /** What is not settled of a key, in the order of offsets, at most {@code limit}. */
    List<Letter> queue(String group, String topic, String key, int limit);

    /** How many records of a key only wait behind another. */
    int behind(String group, String topic, String key);

    /** Writes the letter if the stored one is of the revision before; says whether it did. */
    boolean change(Letter next);

    /** Takes away records that were handled and that nobody ever complained about; others of these stay. */
    void forget(Collection<Letter> handled);

    /** Keys of which something is left that waits for nobody: a crash in the middle of a release leaves them. */
    List<Place> unblocked(String group, int limit);

    /** How many keys of a group are held. */
    int keysHeld(String group);

    /** One by {@link Letter#id}. */
    Optional<Letter> find(String id);

    /** By id, at most {@code limit} after {@code after}. */
    List<Letter> list(Search search, @Nullable String after, int limit);

    /** How many there are of each cause. */
    List<Count> causes(Search search);

    /** A key of a topic. */
    record Place(String topic, String key) {}

    /** How many letters of a group and a topic have this cause. */
    record Count(String group, String topic, String cause, int letters) {}

    /**
     * What is looked for; null where it does not matter.
     *
     * @param states any of these; empty is all
     * @param request the Idempotency-Key of a request that ruled on it
     */
    record Search(
            @Nullable String group,
            @Nullable String topic,
            @Nullable String key,
            @Nullable String cause,
            Set<State> states,
            @Nullable String request) {
        public Search {
            states = Set.copyOf(states);
        }

        public static Search everything() {
            return new Search(null, null, null, null, Set.of(), null);
        }

        public Search in(State... anyOf) {
            return new Search(group, topic, key, cause, Set.of(anyOf), request);
        }

        public Search under(String idempotencyKey) {
            return new Search(group, topic, key, cause, states, idempotencyKey);
        }

        public boolean matches(Letter letter) {
            Parked parked = letter.parked();
            return is(group, parked.group())
                    && is(topic, parked.delivery().topic())
                    && is(key, parked.delivery().key())
                    && is(cause, parked.reason())
                    && (states.isEmpty() || states.contains(letter.state()))
                    && (request == null || letter.ruledUnder(request).isPresent());
        }

        private static boolean is(@Nullable String wanted, String found) {
            return wanted == null || wanted.equals(found);
        }
    }

    /**
     * One record that waits.
     *
     * @param reason why; for those that only wait behind another one of their key, {@link #BEHIND}
     */
    record Parked(String group, Delivery delivery, String reason, Instant at) {

        /** The reason of a record whose own content nobody has complained about. */
        public static final String BEHIND = "behind an earlier record of its key";
    }
}
