package vn.lalanh.platform.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lalanh.platform.decision.Decision;

/**
 * The aggregates of one kind. A capability's port extends it with its own queries.
 *
 * @param <S> the sealed family of states
 */
public interface Aggregates<S> {

    /**
     * Decides a batch and saves it: one query, decisions in memory, one bulk write. Commands for one aggregate are
     * decided in the order given and saved together. A conflict reloads and decides again, that aggregate only. Safe to
     * repeat with the same commands.
     *
     * @return one outcome a command, in the order of the commands
     */
    <C, E> List<Outcome<S, E>> change(
            List<Addressed<C>> commands,
            Decide<S, C, E> decide,
            Evolve<S, E> evolve,
            Announce<S, E> announce);

    /** Empty if there is no such aggregate. */
    Optional<Current<S>> find(String id);

    /** Those that exist, by id, with one query. */
    Map<String, Current<S>> findAll(Collection<String> ids);

    /** Pure: no clock, no random, no repository. */
    @FunctionalInterface
    interface Decide<S, C, E> {
        Decision<E> decide(S state, C command);
    }

    /** Pure: builds the next state. */
    @FunctionalInterface
    interface Evolve<S, E> {
        S evolve(S state, E event);
    }

    /** What the others are told of an event; empty for what stays at home. {@code state} is the one after it. */
    @FunctionalInterface
    interface Announce<S, E> {
        List<Announcement> of(S state, E event);
    }
}
