package vn.lalanh.assessment.casework;

import java.time.Instant;

/** Somebody gives a case back without having assessed it; {@code by} is an opaque subject of a token. */
public record HandBack(String by, Reason reason, Instant at) {

    /** Why; words stay with the people. */
    public enum Reason {
        /** Knows the household too well. */
        CONFLICT_OF_INTEREST,
        CANNOT_GET_THERE,
        TOO_MUCH_WORK,
        NEEDS_OTHER_SKILLS,
        OTHER
    }
}
