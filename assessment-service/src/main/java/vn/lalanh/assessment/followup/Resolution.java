package vn.lalanh.assessment.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ends.
 *
 * @param remark stays in this service
 * @param by opaque subject of a token
 */
public record Resolution(
        Result result, String reasonCode, @Nullable String remark, String by, Instant at) {

    /** Who was right. */
    public enum Result {
        UPHELD,
        PARTLY_UPHELD,
        DISMISSED
    }

    /** Whether somebody gives the same answer again. */
    boolean repeats(Resolution other) {
        return result == other.result && reasonCode.equals(other.reasonCode);
    }
}
