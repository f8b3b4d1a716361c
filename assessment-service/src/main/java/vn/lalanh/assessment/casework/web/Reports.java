package vn.lalanh.assessment.casework.web;

import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/** What whoever reports a need is told. */
final class Reports {

    private Reports() {}

    static boolean opened(Outcome<Case, CaseEvent> outcome) {
        return outcome.decided() instanceof Decision.Accepted<CaseEvent>(var events)
                && events.stream().anyMatch(CaseReported.class::isInstance);
    }

    /** {@code accepted} opened the case, {@code attached} joined the one that was there. */
    static LineResult line(int line, Outcome<Case, CaseEvent> outcome) {
        LineResult result = LineResult.of(line, outcome);
        return outcome.accepted() && !opened(outcome) ? result.saying("attached") : result;
    }

    /**
     * For whoever reports what was reported before: nothing but the case's id and what they said themselves, or somebody could
     * learn by reporting who is protected.
     */
    static CaseView receipt(Case state, Reported said) {
        String id = state instanceof Case.Known known ? known.dossier().report().caseId() : "";
        return CaseView.receipt(id, said);
    }
}
