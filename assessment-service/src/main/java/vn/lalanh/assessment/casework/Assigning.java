package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.Objects;
import vn.lalanh.assessment.casework.CaseCommand.AssignCase;
import vn.lalanh.assessment.casework.CaseCommand.HandBackCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssigned;
import vn.lalanh.assessment.casework.CaseEvent.CaseHandedBack;
import vn.lalanh.platform.decision.Decision;

/** How a case gets its assessor and loses it again. */
final class Assigning {

    private Assigning() {}

    static Decision<CaseEvent> assign(Case.Known state, AssignCase c) {
        ToAssess waiting = ToAssess.of(state).orElse(null);
        if (waiting == null) {
            return refuse(CaseRefusal.WAITS_FOR_NO_ASSESSOR);
        }
        String assignee = c.assignment().assignee();
        if (assignee.equals(waiting.holder())) {
            return alreadyDone();
        }
        boolean outdated =
                !Objects.equals(c.from(), waiting.holder())
                        || waiting.handedBackBy().contains(assignee);
        // who assigns by hand knows what others have planned, or does not care
        return outdated && !c.assignment().isByHand()
                ? refuse(CaseRefusal.ASSIGNED_MEANWHILE)
                : accept(new CaseAssigned(c.assignment()));
    }

    static Decision<CaseEvent> handBack(Case.Known state, HandBackCase c) {
        ToAssess waiting = ToAssess.of(state).orElse(null);
        if (waiting == null) {
            return refuse(CaseRefusal.WAITS_FOR_NO_ASSESSOR);
        }
        String by = c.handBack().by();
        if (by.equals(waiting.holder())) {
            return accept(new CaseHandedBack(c.handBack()));
        }
        return waiting.holder() == null && waiting.handedBackBy().contains(by)
                ? alreadyDone()
                : refuse(CaseRefusal.ASSIGNED_TO_ANOTHER);
    }
}
