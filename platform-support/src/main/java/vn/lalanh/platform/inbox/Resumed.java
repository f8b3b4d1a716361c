package vn.lalanh.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How far a key came.
 *
 * @param handled records, those left out among them
 * @param cause what stopped it, where it is held
 */
public record Resumed(End end, int handled, @Nullable String cause) {

    /** How it stands afterwards. */
    public enum End {
        /** Nothing of the key is held any more. */
        FLOWING,
        /** Something of the key waits for a person. */
        HELD,
        /** There is more than one turn may do; another turn goes on. */
        UNFINISHED
    }
}
