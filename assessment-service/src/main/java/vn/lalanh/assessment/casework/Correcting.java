package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.CorrectCase;
import vn.lalanh.assessment.casework.CaseCommand.ReassessCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseCorrected;
import vn.lalanh.assessment.casework.CaseEvent.CaseReviewed;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionApprovedOnce;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionBalanced;
import vn.lalanh.assessment.casework.Progress.Reached;
import vn.lalanh.platform.decision.Decision;

/** How what was approved is assessed once more by another person, and corrected by an approver. See ADR 0022. */
final class Correcting {

    private Correcting() {}

    static Decision<CaseEvent> reassess(Case.Known state, ReassessCase c) {
        if (!(state instanceof Case.Approvable s)) {
            return refuse(CaseRefusal.NOT_APPROVED);
        }
        if (s.approval().awaitsBalance()) {
            return refuse(CaseRefusal.CORRECTION_UNDER_WAY);
        }
        String by = c.assessment().assessor();
        if (s.approval().approvers().contains(by)
                || s.approval().assessment().assessor().equals(by)) {
            return refuse(CaseRefusal.REASSESSOR_MUST_BE_ANOTHER);
        }
        return switch (Assessing.decide(state, c.assessment())) {
            case Decision.Refused<CaseEvent> no -> no;
            case Decision.AlreadyDone<CaseEvent> done -> done;
            case Decision.Accepted<CaseEvent>(var events) -> reviewed(s, events);
        };
    }

    private static Decision<CaseEvent> reviewed(Case.Approvable state, List<CaseEvent> assessed) {
        Assessment before = state.dossier().decisions().review();
        List<CaseEvent> events = new ArrayList<>();
        for (CaseEvent event : assessed) {
            if (event instanceof CaseAssessed e
                    && (before == null || !e.assessment().repeats(before))) {
                events.add(new CaseReviewed(e.assessment()));
            }
        }
        return events.isEmpty() ? alreadyDone() : accept(events);
    }

    /** By somebody who did not make the assessment that it follows. */
    static Decision<CaseEvent> correct(Case.Known state, CorrectCase c) {
        if (!(state instanceof Case.Approvable s)) {
            return refuse(CaseRefusal.NOT_APPROVED);
        }
        Decisions decisions = s.dossier().decisions();
        Assessment review = decisions.review();
        if (review == null) {
            return repeats(s.approval(), c) ? alreadyDone() : refuse(CaseRefusal.NOT_REASSESSED);
        }
        CaseRefusal why = hindrance(s, review, c);
        if (why != null) {
            return refuse(why);
        }
        Approval.First first = decisions.firstOfTwo();
        SecondApproval second = c.terms().second();
        boolean two = second.neededFor(review.lines()) || second.neededFor(s.approval().lines());
        if (two && first == null) {
            return accept(
                    new CorrectionApprovedOnce(
                            new Approval.First(c.approver(), c.at(), Bulk.ALONE)));
        }
        if (two && first != null && first.approver().equals(c.approver())) {
            return refuse(CaseRefusal.SECOND_APPROVER_MUST_BE_ANOTHER);
        }
        return accept(corrected(s, review, two ? first : null, c));
    }

    private static boolean repeats(Approval approval, CorrectCase c) {
        Correction last = approval.correction();
        return last != null
                && last.reasonCode().equals(c.reasonCode())
                && approval.approver().equals(c.approver());
    }

    private static @Nullable CaseRefusal hindrance(
            Case.Approvable state, Assessment review, CorrectCase c) {
        Decisions decisions = state.dossier().decisions();
        Approval standing = state.approval();
        if (decisions.pending().isPresent()) {
            return CaseRefusal.APPEAL_PENDING;
        }
        if (standing.awaitsBalance()) {
            return CaseRefusal.CORRECTION_UNDER_WAY;
        }
        if (review.assessor().equals(c.approver())) {
            return CaseRefusal.ASSESSOR_MAY_NOT_APPROVE;
        }
        if (decisions.irregular().filter(lane -> lane.chair().equals(c.approver())).isPresent()) {
            return CaseRefusal.REGULARISER_MUST_BE_ANOTHER;
        }
        if (!review.householdKnown()) {
            return CaseRefusal.ASSESSED_BEFORE_HOUSEHOLD_KNOWN;
        }
        if (Balancing.mixesKinds(standing, review.lines())) {
            return CaseRefusal.BENEFIT_OF_ANOTHER_KIND;
        }
        return Balancing.isEven(standing, state.dossier().progress(), review.lines())
                ? CaseRefusal.NOTHING_TO_CORRECT
                : null;
    }

    private static List<CaseEvent> corrected(
            Case.Approvable state,
            Assessment review,
            Approval.@Nullable First first,
            CorrectCase c) {
        Approval standing = state.approval();
        Progress progress = state.dossier().progress();
        List<Integer> recalls = Balancing.recalls(standing, progress, review.lines());
        Approval approval =
                new Approval(
                        state.dossier().decisions().approvals() + 1,
                        c.approver(),
                        first,
                        c.at(),
                        review,
                        c.terms().fundBy(),
                        c.terms().payBy(),
                        Bulk.ALONE,
                        new Correction(
                                standing, c.reasonCode(), c.remark(), !recalls.isEmpty(), null));
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseCorrected(approval, recalls, c.terms().appealBy()));
        events.addAll(balanced(approval, progress, false));
        return events;
    }

    /** What follows for a correction from what the money side has told by now; nothing while that is not enough. */
    static List<CaseEvent> balanced(Approval approval, Progress progress, boolean settledTold) {
        List<CaseEvent> events = new ArrayList<>();
        Approval now = approval;
        if (approval.awaitsBalance() && Balancing.isKnown(approval, progress)) {
            now = approval.with(Balancing.of(approval, progress));
            events.add(new CorrectionBalanced(now));
        }
        if (!settledTold && progress.after(now) == Reached.SETTLED) {
            events.add(new CaseSettled(now.number(), progress.settledAt(now)));
        }
        return events;
    }
}
