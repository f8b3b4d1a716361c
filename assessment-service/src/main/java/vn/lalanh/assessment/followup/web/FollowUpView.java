package vn.lalanh.assessment.followup.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.followup.FollowUp;
import vn.lalanh.assessment.followup.Matter;
import vn.lalanh.assessment.followup.Resolution;
import vn.lalanh.assessment.followup.Resolution.Result;

/**
 * A follow-up as officers see it.
 *
 * @param remark of a protected case only where one follow-up is read, which leaves a row in the audit trail
 * @param late answered after its day
 */
record FollowUpView(
        String id,
        String state,
        Matter.@Nullable Kind kind,
        @Nullable String caseId,
        @Nullable String postingId,
        @Nullable String feedbackId,
        @Nullable String communeCode,
        @Nullable String reasonCode,
        @Nullable String remark,
        @Nullable Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable Boolean late,
        @Nullable ResolutionView resolution) {

    record ResolutionView(
            Result outcome, String reasonCode, @Nullable String remark, Instant at, String by) {}

    static FollowUpView whole(FollowUp followUp) {
        return of(followUp, true);
    }

    /** In a list. */
    static FollowUpView line(FollowUp followUp) {
        return of(followUp, followUp instanceof FollowUp.Known known && !known.matter().shielded());
    }

    private static FollowUpView of(FollowUp followUp, boolean words) {
        return switch (followUp) {
            case FollowUp.Absent s ->
                    new FollowUpView(
                            s.id(), "Absent", null, null, null, null, null, null, null, null, null,
                            null, null, null);
            case FollowUp.Open s -> of(s, "Open", null, null, words);
            case FollowUp.Overdue s -> of(s, "Overdue", null, null, words);
            case FollowUp.Resolved s -> of(s, "Resolved", s.late(), s.resolution(), words);
        };
    }

    private static FollowUpView of(
            FollowUp.Known s,
            String state,
            @Nullable Boolean late,
            @Nullable Resolution resolution,
            boolean words) {
        Matter matter = s.matter();
        return new FollowUpView(
                s.id(),
                state,
                matter.kind(),
                matter.caseId(),
                matter.postingId(),
                matter.feedbackId(),
                matter.communeCode(),
                matter.reasonCode(),
                words ? matter.remark() : null,
                s.openedAt(),
                s.dueAt(),
                s.assignee(),
                late,
                resolution == null
                        ? null
                        : new ResolutionView(
                                resolution.result(),
                                resolution.reasonCode(),
                                words ? resolution.remark() : null,
                                resolution.at(),
                                resolution.by()));
    }
}
