package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseApproved;
import vn.lalanh.assessment.casework.CaseEvent.CaseApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.Progress.Reached;
import vn.lalanh.platform.decision.Decision;

/** How an approval is decided. */
final class Approving {

    private Approving() {}

    static Decision<CaseEvent> decide(Case.Assessed state, ApproveCase c) {
        Assessment assessment = state.assessment();
        if (assessment.assessor().equals(c.approver())) {
            return refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE);
        }
        CaseRefusal why = hindrance(state.dossier(), assessment, c.householdKnown());
        if (why != null) {
            return refuse(why);
        }
        if (c.terms().second().neededFor(assessment.lines())) {
            return accept(new CaseApprovedOnce(new Approval.First(c.approver(), c.at(), c.bulk())));
        }
        return accept(approved(state.dossier(), assessment, null, c));
    }

    /** By a third person. */
    static Decision<CaseEvent> decide(Case.ApprovedOnce state, ApproveCase c) {
        Assessment assessment = state.assessment();
        if (assessment.assessor().equals(c.approver())) {
            return refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE);
        }
        if (state.first().approver().equals(c.approver())) {
            return refuse(CaseRefusal.SECOND_APPROVER_MUST_BE_ANOTHER);
        }
        CaseRefusal why = hindrance(state.dossier(), assessment, c.householdKnown());
        return why == null
                ? accept(approved(state.dossier(), assessment, state.first(), c))
                : refuse(why);
    }

    /** Why nobody at all could approve it; null if somebody can. */
    static @Nullable CaseRefusal hindrance(
            Dossier dossier, Assessment assessment, boolean householdKnown) {
        if (!householdKnown) {
            return CaseRefusal.HOUSEHOLD_NOT_KNOWN;
        }
        if (!assessment.householdKnown()) {
            return CaseRefusal.ASSESSED_BEFORE_HOUSEHOLD_KNOWN;
        }
        if (assessment.lines().isEmpty()) {
            return CaseRefusal.NOTHING_TO_APPROVE;
        }
        return allReleased(dossier) ? null : CaseRefusal.EARLIER_APPROVAL_NOT_RELEASED;
    }

    /** What a rejection took back must have come back before it is given again: nothing is paid twice. */
    private static boolean allReleased(Dossier dossier) {
        return dossier.decisions().takenBack().stream()
                .allMatch(gone ->
                        gone.lineIds().stream()
                                .allMatch(line ->
                                        dossier.progress().of(gone.number(), line).released()));
    }

    private static List<CaseEvent> approved(
            Dossier dossier, Assessment assessment, Approval.@Nullable First first, ApproveCase c) {
        return approved(dossier, assessment, c.approver(), first, c.bulk(), c.terms(), c.at());
    }

    static List<CaseEvent> approved(
            Dossier dossier,
            Assessment assessment,
            String approver,
            Approval.@Nullable First first,
            Bulk bulk,
            Terms terms,
            Instant at) {
        Approval approval =
                new Approval(
                        dossier.decisions().approvals() + 1,
                        approver,
                        first,
                        at,
                        assessment,
                        terms.fundBy(),
                        terms.payBy(),
                        bulk,
                        null);
        List<CaseEvent> events =
                new ArrayList<>(List.of(new CaseApproved(approval, terms.appealBy())));
        // facts that came before the approval count at once
        Progress progress = dossier.progress();
        if (progress.after(approval) == Reached.SETTLED) {
            events.add(new CaseSettled(approval.number(), progress.settledAt(approval)));
        }
        return events;
    }
}
