package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.CorrectCase;
import vn.lalanh.assessment.casework.CaseCommand.ReassessCase;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Reassessments and corrections of what was approved, with the law of today and the times that follow from them. */
@Service
public class CorrectionService {

    private final Cases cases;
    private final CaseService service;
    private final Surroundings surroundings;
    private final Deadlines deadlines;
    private final InstantSource clock;

    CorrectionService(
            Cases cases,
            CaseService service,
            Surroundings surroundings,
            Deadlines deadlines,
            InstantSource clock) {
        this.cases = cases;
        this.service = service;
        this.surroundings = surroundings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<Case, CaseEvent> reassess(
            String id, Findings findings, String assessor, Cause cause) {
        Instant now = clock.instant();
        Law usual = usual(now);
        Optional<Report> report = reportOf(id);
        return one(
                id,
                new ReassessCase(
                        new AssessCase(
                                findings,
                                surroundings.forms(),
                                report.map(this::householdOf).orElse(null),
                                report.map(surroundings.lawsOf(today(now))::of).orElse(null),
                                (lines, at) -> deadlines.approval(usual, lines, at, now),
                                assessor,
                                now)),
                cause);
    }

    /** By the last assessment, and by somebody else than who made it. */
    public Outcome<Case, CaseEvent> correct(
            String id, String reasonCode, @Nullable String remark, String approver, Cause cause) {
        Instant now = clock.instant();
        Terms terms = deadlines.terms(usual(now), now);
        return one(id, new CorrectCase(reasonCode, remark, approver, terms, now), cause);
    }

    private Outcome<Case, CaseEvent> one(String id, CaseCommand command, Cause cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
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

    private Law usual(Instant now) {
        return surroundings.deadlinesOn(today(now));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, WorkingDays.ZONE);
    }
}
