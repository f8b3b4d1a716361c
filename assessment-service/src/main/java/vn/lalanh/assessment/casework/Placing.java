package vn.lalanh.assessment.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.platform.aggregate.Current;

/**
 * Which case a report is meant for. Where the same need was reported for an incident that has become part of the one named,
 * that case is meant; and while a case is open, the next one of the same household, incident and content is not opened. One
 * query, and none where nothing was merged and no further case is asked for. Of a protected case the one before is not looked
 * at: whoever reports a next one would learn whether there is one, and whether it has ended.
 */
final class Placing {

    /**
     * Where a report goes.
     *
     * @param mayOpen false where the case before it should be there and is not
     */
    record Place(String caseId, boolean mayOpen) {}

    private final Map<String, Incident> incidents;
    private final CaseIds caseIds;
    private final Map<String, Current<Case>> there;

    private Placing(
            Map<String, Incident> incidents, CaseIds caseIds, Map<String, Current<Case>> there) {
        this.incidents = incidents;
        this.caseIds = caseIds;
        this.there = there;
    }

    static Placing of(
            List<Reported> reports, Map<String, Incident> incidents, CaseIds caseIds, Cases cases) {
        Placing unread = new Placing(incidents, caseIds, Map.of());
        Set<String> asked = new HashSet<>();
        for (Reported report : reports) {
            List<String> ids = unread.ids(report);
            if (report.ordinal() > 1 && !unread.isShielded(report)) {
                asked.addAll(ids);
                asked.addAll(unread.ids(report.before()));
            } else if (ids.size() > 1) {
                asked.addAll(ids);
            }
        }
        return asked.isEmpty()
                ? unread
                : new Placing(incidents, caseIds, cases.findAll(List.copyOf(asked)));
    }

    /** Those that are there; for one that is kept elsewhere, the one kept there. One more query only where there are such. */
    static Map<String, Current<Case>> resolved(List<String> ids, Cases cases) {
        Map<String, Current<Case>> there = new HashMap<>(cases.findAll(ids));
        Map<String, String> led = new HashMap<>();
        there.forEach((id, found) -> {
            if (found.state() instanceof Case.Elsewhere(_, var caseId, _)) {
                led.put(id, caseId);
            }
        });
        if (!led.isEmpty()) {
            Map<String, Current<Case>> kept = cases.findAll(Set.copyOf(led.values()));
            led.forEach((id, caseId) -> {
                Current<Case> found = kept.get(caseId);
                if (found != null) {
                    there.put(id, found);
                }
            });
        }
        return there;
    }

    /** Of one of the reports. */
    Place place(Reported report) {
        String own =
                ids(report).stream()
                        .filter(there::containsKey)
                        .findFirst()
                        .orElseGet(() -> idOf(report));
        if (report.ordinal() == 1 || there.containsKey(own) || isShielded(report)) {
            return new Place(own, true);
        }
        return before(report)
                .map(earlier ->
                        earlier.takesReports()
                                ? new Place(earlier.dossier().report().caseId(), true)
                                : new Place(own, true))
                .findFirst()
                .orElse(new Place(own, false));
    }

    private Stream<Case.Known> before(Reported report) {
        return ids(report.before()).stream()
                .map(there::get)
                .flatMap(found ->
                        found != null && found.state() instanceof Case.Known known
                                ? Stream.of(known)
                                : Stream.empty());
    }

    /** Under the incident named and all that are part of it. */
    private List<String> ids(Reported report) {
        return incidents.get(report.incidentId()) instanceof Incident.Declared declared
                        && declared.ids().size() > 1
                ? declared.ids().stream()
                        .map(id -> caseIds.of(report.of(id), isShielded(report)))
                        .toList()
                : List.of(idOf(report));
    }

    private String idOf(Reported report) {
        return caseIds.of(report, isShielded(report));
    }

    private boolean isShielded(Reported report) {
        return CaseIds.isShielded(report, incidents);
    }
}
