package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.events.PriorityGroup;

/**
 * A relief list as its cases know it.
 *
 * @param incident as it stands
 * @param content what the help is for
 * @param round counts from 1: a household is once on the lists of one need and round
 * @param assessor who drew the list up
 * @param drawnAt when its needs were reported
 */
public record Listing(
        String id,
        Incident.Declared incident,
        String communeCode,
        String content,
        int round,
        String assessor,
        Instant drawnAt) {

    /** One household and what the list says of it; {@code groups} count while the registry has not announced it. */
    public record Entry(String householdId, Findings findings, Set<PriorityGroup> groups) {
        public Entry {
            groups = Set.copyOf(groups);
        }
    }

    int ordinal() {
        return Report.LISTED + round;
    }

    public String caseId(String householdId) {
        return Report.listedCaseId(householdId, incident.id(), content, round);
    }

    /** Under this incident and those merged into it; its own first. */
    List<String> caseIds(String householdId) {
        return each(householdId, content, ordinal());
    }

    /** Where the household may have a case of its own. */
    List<String> ownCaseIds(String householdId) {
        return each(householdId, Report.EMERGENCY, 1);
    }

    private List<String> each(String householdId, String what, int which) {
        return Stream.concat(Stream.of(incident.id()), incident.growth().merged().stream())
                .map(id -> Report.caseId(householdId, id, what, which))
                .toList();
    }
}
