package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.platform.time.WorkingDays;

/** What somebody has before them who decides on one case: the law of the day, and what is known of the household. */
record Desk(Cases cases, Surroundings surroundings, Deadlines deadlines) {

    AssessCase assessment(String id, Findings findings, String by, Instant now) {
        Law usual = usual(now);
        Optional<Report> report = reportOf(id);
        return new AssessCase(
                findings,
                surroundings.forms(),
                report.map(this::householdOf).orElse(null),
                report.map(surroundings.lawsOf(today(now))::of).orElse(null),
                (lines, reportedAt) -> deadlines.approval(usual, lines, reportedAt, now),
                by,
                now);
    }

    /** Whether a book in force for the case allows its time to stand still for this reason. */
    boolean allowsPause(String id, String reasonCode, Instant now) {
        return reportOf(id).map(surroundings.lawsOf(today(now))::of).stream()
                .anyMatch(law -> law.allowsPause(reasonCode));
    }

    /** By which times are reckoned. */
    Law usual(Instant now) {
        return surroundings.deadlinesOn(today(now));
    }

    private Optional<Report> reportOf(String id) {
        return cases.find(id)
                .flatMap(found ->
                        found.state() instanceof Case.Known known
                                ? Optional.of(known.dossier().report())
                                : Optional.empty());
    }

    private @Nullable Household householdOf(Report report) {
        String id = report.householdId();
        return surroundings.households(Set.of(id)).get(id);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.ZONE);
    }
}
