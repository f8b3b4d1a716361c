package vn.lalanh.assessment.assignment.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.Plan;
import vn.lalanh.assessment.assignment.Staff;
import vn.lalanh.assessment.assignment.Unassigned;
import vn.lalanh.assessment.casework.Assignment;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Dossier;
import vn.lalanh.assessment.casework.ToAssess;
import vn.lalanh.assessment.norm.Sentence;

/**
 * A case that waits for its assessment.
 *
 * @param priority 1 (first) to 5, and why
 * @param dueAt when it must be assessed
 * @param assignee whose it is; of one that is nobody's, who had it and is not there
 * @param since null where it went back to its assessor
 * @param why by code: {@code PLANNED}, {@code BY_HAND}, {@code RETURNED}, or why it is nobody's
 */
record AssignedCaseView(
        String id,
        String state,
        String communeCode,
        boolean shielded,
        int priority,
        List<String> reasons,
        Instant reportedAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String assignee,
        @Nullable Instant since,
        String why,
        String vi,
        String en) {

    private static final String RETURNED = "RETURNED";
    private static final Sentence TO_ITS_ASSESSOR =
            new Sentence(
                    "Trả lại cho chính người đã đánh giá.", "Sent back to whoever assessed it.");
    private static final Sentence HANDED_BACK =
            new Sentence(
                    "Đã trả lại, chờ giao cho người khác.",
                    "Handed back; waits for somebody else.");

    /** Whose it is. */
    static AssignedCaseView of(Case state) {
        Assignment current = known(state).dossier().assignments().current();
        ToAssess what = ToAssess.of(state).orElse(null);
        if (current == null) {
            boolean back = what != null && what.holder() != null;
            return of(state, back ? RETURNED : "HANDED_BACK", back ? TO_ITS_ASSESSOR : HANDED_BACK);
        }
        return of(state, current.isByHand() ? "BY_HAND" : "PLANNED", current.reason());
    }

    /** Why it is nobody's. */
    static AssignedCaseView nobodys(Case state, Staff staff) {
        Unassigned why =
                ToAssess.of(state)
                        .map(one -> Plan.whyNobodys(one, staff))
                        .orElse(Unassigned.NEXT_RUN);
        return of(state, why.name(), new Sentence(why.vi(), why.en()));
    }

    private static AssignedCaseView of(Case state, String why, Sentence said) {
        Case.Known known = known(state);
        Dossier dossier = known.dossier();
        ToAssess what = ToAssess.of(state).orElse(null);
        Case.Timed timed = known instanceof Case.Timed t ? t : null;
        Assignment current = dossier.assignments().current();
        return new AssignedCaseView(
                dossier.report().caseId(),
                known.getClass().getSimpleName(),
                dossier.report().communeCode(),
                dossier.report().shielded(),
                dossier.triage().priority(),
                dossier.triage().reasons(),
                dossier.report().reportedAt(),
                timed == null ? null : timed.due().at(),
                timed != null && dossier.overdue().contains(timed.due().stage()),
                what == null ? null : what.holder(),
                current == null ? null : current.since(),
                why,
                said.vi(),
                said.en());
    }

    private static Case.Known known(Case state) {
        if (state instanceof Case.Known known) {
            return known;
        }
        throw new IllegalArgumentException("no case is on file in " + state);
    }
}
