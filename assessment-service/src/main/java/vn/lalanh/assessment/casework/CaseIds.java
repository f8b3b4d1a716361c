package vn.lalanh.assessment.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.protection.Pseudonyms;

/**
 * Ids of cases. A protected case and an ordinary one of the same need are two: whoever reports the ordinary one must not find the
 * other in its place, nor its id by computing it.
 */
record CaseIds(Pseudonyms pseudonyms) {

    static boolean isShielded(Reported report, Map<String, Incident> incidents) {
        return report.shielded()
                || (incidents.get(report.incidentId()) instanceof Incident.Declared declared
                        && declared.what().cause().shielded());
    }

    String of(Reported report, boolean shielded) {
        return of(
                report.householdId(),
                report.incidentId(),
                report.content(),
                report.ordinal(),
                shielded);
    }

    String of(
            String householdId, String incidentId, String content, int ordinal, boolean shielded) {
        return shielded
                ? pseudonyms.of("case", householdId, incidentId, content, Integer.toString(ordinal))
                : Report.caseId(householdId, incidentId, content, ordinal);
    }

    /** What ids of lines of a protected case are made with. */
    @Nullable String salt(String caseId, boolean shielded) {
        return shielded ? pseudonyms.of("salt", caseId) : null;
    }
}
