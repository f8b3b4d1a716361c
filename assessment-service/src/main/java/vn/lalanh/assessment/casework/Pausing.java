package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.PauseCase;
import vn.lalanh.assessment.casework.CaseCommand.ResumeCase;
import vn.lalanh.assessment.casework.CaseEvent.CasePaused;
import vn.lalanh.assessment.casework.CaseEvent.CaseResumed;
import vn.lalanh.platform.decision.Decision;

/**
 * How the time of a stage is made to stand still and to go on. Only stages before the approval: what is approved waits for
 * others, and nobody here may give them more time. Whatever ends the stage ends its pause.
 */
final class Pausing {

    private Pausing() {}

    static Decision<CaseEvent> pause(Case.Known state, PauseCase c) {
        Due due = dueOf(state);
        if (due == null) {
            return refuse(CaseRefusal.NOTHING_TO_PAUSE);
        }
        Pause before = state.dossier().decisions().pause();
        if (before != null) {
            return before.reasonCode().equals(c.reasonCode())
                    ? alreadyDone()
                    : refuse(CaseRefusal.PAUSED_ALREADY);
        }
        if (!c.allowed()) {
            return refuse(CaseRefusal.NO_REASON_TO_PAUSE);
        }
        if (!c.at().isBefore(due.at())) {
            return refuse(CaseRefusal.TOO_LATE_TO_PAUSE);
        }
        return accept(
                new CasePaused(
                        new Pause(
                                due.stage(),
                                c.reasonCode(),
                                c.remark(),
                                c.by(),
                                c.at(),
                                Math.max(1, c.left().until(due)))));
    }

    static Decision<CaseEvent> resume(Case.Known state, ResumeCase c) {
        Pause pause = state.dossier().decisions().pause();
        return pause == null
                ? refuse(CaseRefusal.NOT_PAUSED)
                : accept(new CaseResumed(c.goesOn().until(pause)));
    }

    /** Null where nothing can stand still. */
    private static @Nullable Due dueOf(Case.Known state) {
        return switch (state) {
            case Case.Triaged s -> s.due();
            case Case.Assessed s -> s.due();
            case Case.ApprovedOnce s -> s.due();
            case Case.Returned s -> s.due();
            case Case.Approvable _, Case.Ended _ -> null;
        };
    }
}
