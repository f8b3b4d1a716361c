package vn.lalanh.assessment.followup;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.followup.Matter.Kind;
import vn.lalanh.assessment.followup.Resolution.Result;

/** Samples of follow-ups. */
final class FollowUpFixtures {

    /** A Monday. */
    static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");

    /** The tenth working day after it; 24 November is a holiday. */
    static final Instant DUE = Instant.parse("2026-12-08T10:00:00Z");

    private FollowUpFixtures() {}

    static Matter complaint(String reasonCode) {
        return new Matter(
                Kind.COMPLAINT,
                "case-1",
                null,
                "fb-1",
                "99001",
                false,
                reasonCode,
                null,
                List.of("sub-assessor", "sub-approver"));
    }

    static FollowUp.Open open() {
        return new FollowUp.Open("fu-1", complaint("LATE"), MONDAY, DUE, null);
    }

    static FollowUp.Overdue overdue() {
        return new FollowUp.Overdue("fu-1", complaint("LATE"), MONDAY, DUE, "sub-officer");
    }

    static FollowUp.Resolved resolved() {
        return new FollowUp.Resolved(
                "fu-1",
                complaint("LATE"),
                MONDAY,
                DUE,
                "sub-officer",
                resolution(Result.UPHELD, "sub-officer"));
    }

    static Resolution resolution(Result result, String by) {
        return new Resolution(result, "PAID_LATE", null, by, DUE.plusSeconds(60));
    }
}
