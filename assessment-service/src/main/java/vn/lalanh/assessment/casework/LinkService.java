package vn.lalanh.assessment.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.CaseCommand.KeepElsewhere;
import vn.lalanh.assessment.casework.CaseCommand.LinkHousehold;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.protection.Pseudonyms;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;

/**
 * Links a case of people whom the registry did not know to a household that it knows. The household's own id of such a case is
 * told first, where only one can be told: two cases can never be linked to one household for the same need. A crash in between
 * leaves the household's reports leading to a case that is not linked yet; asking again links it.
 */
@Service
public class LinkService {

    /** So many cases of one household, incident and content have never been. */
    private static final int MOST = 20;

    private final Cases cases;
    private final CaseService service;
    private final Surroundings surroundings;
    private final CaseIds caseIds;

    LinkService(
            Cases cases, CaseService service, Surroundings surroundings, Pseudonyms pseudonyms) {
        this.cases = cases;
        this.service = service;
        this.surroundings = surroundings;
        this.caseIds = new CaseIds(pseudonyms);
    }

    public Outcome<Case, CaseEvent> link(String id, String householdId, Cause cause) {
        Current<Case> seen =
                cases.find(id).orElseGet(() -> new Current<>(id, new Case.Absent(id), 0));
        if (!(seen.state() instanceof Case.Known known)) {
            return refused(seen, Decision.refuse(CaseRefusal.NO_SUCH_CASE));
        }
        Report report = known.dossier().report();
        Map<String, Household> households =
                surroundings.households(List.of(householdId, report.householdId()));
        LinkHousehold link =
                new LinkHousehold(
                        householdId,
                        households.containsKey(report.householdId()),
                        households.get(householdId));
        if (Case.decide(known, link) instanceof Decision.Accepted<CaseEvent>) {
            Outcome<Case, CaseEvent> told =
                    one(ownId(report, householdId), new KeepElsewhere(id), step(cause));
            if (told.decided() instanceof Decision.Refused<CaseEvent> no) {
                return refused(seen, no);
            }
        }
        return one(id, link, cause);
    }

    /** Of the household's case that is open, or else of the one that it would have next. */
    private String ownId(Report report, String householdId) {
        List<String> incidents = incidents(report);
        List<List<String>> ids =
                IntStream.rangeClosed(1, MOST)
                        .mapToObj(ordinal ->
                                incidents.stream()
                                        .map(incident -> id(report, householdId, incident, ordinal))
                                        .toList())
                        .toList();
        Map<String, Current<Case>> there =
                Placing.resolved(ids.stream().flatMap(List::stream).toList(), cases);
        for (List<String> ordinal : ids) {
            List<String> found = ordinal.stream().filter(there::containsKey).toList();
            if (found.isEmpty()) {
                return id(report, householdId, report.incidentId(), 1 + ids.indexOf(ordinal));
            }
            for (String one : found) {
                Current<Case> current = there.get(one);
                if (current != null
                        && !(current.state() instanceof Case.Known known
                                && !known.takesReports())) {
                    return one;
                }
            }
        }
        return ids.getLast().getFirst();
    }

    /** A protected case keeps to protected ones. */
    private String id(Report report, String householdId, String incidentId, int ordinal) {
        return caseIds.of(householdId, incidentId, report.content(), ordinal, report.shielded());
    }

    /** The one it was reported for and, where others were merged into that, those as well. */
    private List<String> incidents(Report report) {
        return surroundings.incidents(Set.of(report.incidentId())).get(report.incidentId())
                        instanceof Incident.Declared declared
                ? List.copyOf(declared.ids())
                : List.of(report.incidentId());
    }

    /** Another aggregate than the one that was asked for, so neither its version nor its key is meant. */
    private static Cause step(Cause cause) {
        return new Cause.Step(cause.causationId(), cause.correlationId(), cause.traceparent());
    }

    private Outcome<Case, CaseEvent> one(String id, CaseCommand command, Cause cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }

    private static Outcome<Case, CaseEvent> refused(
            Current<Case> seen, Decision<CaseEvent> decision) {
        return new Outcome<>(seen.id(), decision, seen.state(), seen.version(), null);
    }
}
