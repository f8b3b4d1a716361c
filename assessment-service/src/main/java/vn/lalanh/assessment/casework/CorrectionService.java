package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.CaseCommand.CorrectCase;
import vn.lalanh.assessment.casework.CaseCommand.ReassessCase;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Reassessments and corrections of what was approved, with the law of today and the times that follow from them. */
@Service
public class CorrectionService {

    private final CaseService service;
    private final Desk desk;
    private final Deadlines deadlines;
    private final InstantSource clock;

    CorrectionService(
            Cases cases,
            CaseService service,
            Surroundings surroundings,
            Deadlines deadlines,
            InstantSource clock) {
        this.service = service;
        this.desk = new Desk(cases, surroundings, deadlines);
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<Case, CaseEvent> reassess(
            String id, Findings findings, String assessor, Cause cause) {
        ReassessCase command =
                new ReassessCase(desk.assessment(id, findings, assessor, clock.instant()));
        return one(id, command, cause);
    }

    /** By the last assessment, and by somebody else than who made it. */
    public Outcome<Case, CaseEvent> correct(
            String id, String reasonCode, @Nullable String remark, String approver, Cause cause) {
        Instant now = clock.instant();
        Terms terms = deadlines.terms(desk.usual(now), now);
        return one(id, new CorrectCase(reasonCode, remark, approver, terms, now), cause);
    }

    private Outcome<Case, CaseEvent> one(String id, CaseCommand command, Cause cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }
}
