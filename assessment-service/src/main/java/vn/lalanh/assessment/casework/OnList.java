package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.assessment.casework.CaseCommand.DecideListed;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.platform.decision.Decision;

/**
 * How a line of an approved relief list becomes a case: reported, assessed and approved in one write, so that no crash
 * leaves half of it. What hinders the approval leaves an assessed case that waits for a person.
 */
final class OnList {

    private OnList() {}

    /** Whatever became of a case of the same list is done: people may have decided on it since. */
    static Decision<CaseEvent> decide(Case state, DecideListed c) {
        return switch (state) {
            case Case.Absent s -> opened(s, s.id(), c);
            case Case.Foretold s -> opened(s, s.id(), c);
            case Case.Elsewhere s -> refuse(new HouseholdHasCaseRefusal(s.caseId()));
            case Case.Reported s -> again(s.report(), c);
            case Case.Known s -> again(s.dossier().report(), c);
        };
    }

    private static Decision<CaseEvent> again(Report report, DecideListed c) {
        return c.list().equals(report.list()) ? alreadyDone() : refuse(CaseRefusal.ON_ANOTHER_LIST);
    }

    /** An incident that was closed or merged after the list was approved takes its cases all the same. */
    private static Decision<CaseEvent> opened(Case before, String id, DecideListed c) {
        if (!(c.report().incident() instanceof Incident.Declared incident)) {
            return refuse(CaseRefusal.INCIDENT_NOT_DECLARED);
        }
        List<CaseEvent> events = new ArrayList<>();
        Case state = before;
        state = fold(state, Reporting.reported(id, incident, c.report(), c.list()), events);
        if (!(state instanceof Case.Triaged triaged)) {
            throw new IllegalStateException("a report leads to " + state);
        }
        Decision<CaseEvent> assessment = Assessing.decide(triaged, c.assessment());
        if (assessment instanceof Decision.Refused<CaseEvent>) {
            return assessment;
        }
        state = fold(state, assessment, events);
        if (!(state instanceof Case.Assessed assessed)) {
            throw new IllegalStateException("an assessment leads to " + state);
        }
        if (assessed.assessment().lines().stream()
                .anyMatch(line -> c.givenElsewhere().contains(line.norm()))) {
            return refuse(CaseRefusal.ALREADY_GIVEN);
        }
        fold(state, Approving.decide(assessed, c.approval()), events);
        return accept(events);
    }

    /** The state after a decision; the same where it changes nothing. */
    private static Case fold(Case state, Decision<CaseEvent> decision, List<CaseEvent> events) {
        Case next = state;
        if (decision instanceof Decision.Accepted<CaseEvent>(var accepted)) {
            for (CaseEvent event : accepted) {
                next = Case.evolve(next, event);
            }
            events.addAll(accepted);
        }
        return next;
    }
}
