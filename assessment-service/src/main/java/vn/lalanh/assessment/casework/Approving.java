package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseApproved;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.Progress.Reached;
import vn.lalanh.platform.decision.Decision;

/** How an approval is decided. */
final class Approving {

    /** A second approval (a correction) would be 2; the first slice has none. */
    private static final int FIRST = 1;

    private Approving() {}

    static Decision<CaseEvent> decide(Case.Assessed state, ApproveCase c) {
        Assessment assessment = state.assessment();
        if (assessment.assessor().equals(c.approver())) {
            return refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE);
        }
        if (!c.householdKnown()) {
            return refuse(CaseRefusal.HOUSEHOLD_NOT_KNOWN);
        }
        if (!assessment.householdKnown()) {
            return refuse(CaseRefusal.ASSESSED_BEFORE_HOUSEHOLD_KNOWN);
        }
        if (assessment.lines().isEmpty()) {
            return refuse(CaseRefusal.NOTHING_TO_APPROVE);
        }
        Approval approval =
                new Approval(FIRST, c.approver(), c.at(), assessment, c.fundBy(), c.payBy());
        List<CaseEvent> events = new ArrayList<>(List.of(new CaseApproved(approval)));
        // facts that came before the approval count at once
        Progress progress = state.dossier().progress();
        if (progress.after(approval) == Reached.SETTLED) {
            events.add(new CaseSettled(approval.number(), progress.settledAt(approval)));
        }
        return accept(events);
    }
}
