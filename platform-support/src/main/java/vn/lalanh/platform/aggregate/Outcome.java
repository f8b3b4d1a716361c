package vn.lalanh.platform.aggregate;

import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.decision.Decision;

/**
 * What became of one command.
 *
 * @param id the aggregate
 * @param decision accepted, already done or refused; absent only if deciding threw
 * @param state the state after all commands of this aggregate in the batch
 * @param version the version of that state; 0 if the aggregate does not exist
 * @param failure a bug while deciding: nothing of this command was saved
 */
public record Outcome<S, E>(
        String id,
        @Nullable Decision<E> decision,
        S state,
        long version,
        @Nullable RuntimeException failure) {

    /** The decision of a command that did not fail. Throws its failure otherwise. */
    public Decision<E> decided() {
        if (failure != null) {
            throw failure;
        }
        if (decision == null) {
            throw new IllegalStateException("neither decided nor failed: " + id);
        }
        return decision;
    }

    public boolean accepted() {
        return decision instanceof Decision.Accepted;
    }
}
