package vn.lalanh.assessment.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a household says against a decision.
 *
 * @param number counts from 1 within the case
 * @param approvalNumber the approval whose amount it is about, or that the rejection took back; 0 if there was none
 * @param ruling null while it is pending
 */
public record Appeal(
        int number,
        Against against,
        int approvalNumber,
        String reasonCode,
        @Nullable String remark,
        Instant lodgedAt,
        Due decideBy,
        @Nullable Ruling ruling) {

    /** What it is against. */
    public enum Against {
        REJECTION,
        AMOUNT
    }

    /** How it ends. */
    public enum Result {
        /** The case is assessed anew. */
        UPHELD,
        /** The decision stands. */
        DISMISSED,
        /** The case was withdrawn before anybody answered. */
        LAPSED
    }

    /**
     * The answer.
     *
     * @param by opaque subject of a token; nobody's where it lapsed
     */
    public record Ruling(
            Result result,
            String reasonCode,
            @Nullable String remark,
            @Nullable String by,
            @Nullable Instant at) {

        static final Ruling LAPSED = new Ruling(Result.LAPSED, "CASE_WITHDRAWN", null, null, null);

        /** Whether somebody gives the same answer again. */
        boolean repeats(Ruling other) {
            return result == other.result && reasonCode.equals(other.reasonCode);
        }
    }

    boolean pending() {
        return ruling == null;
    }

    Appeal ruled(Ruling answer) {
        return new Appeal(
                number, against, approvalNumber, reasonCode, remark, lodgedAt, decideBy, answer);
    }
}
