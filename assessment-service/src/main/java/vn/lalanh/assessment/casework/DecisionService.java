package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Appeal.Result;
import vn.lalanh.assessment.casework.Appeal.Ruling;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.DecideAppeal;
import vn.lalanh.assessment.casework.CaseCommand.DecideAtOnce;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseCommand.PauseCase;
import vn.lalanh.assessment.casework.CaseCommand.RegulariseCase;
import vn.lalanh.assessment.casework.CaseCommand.RejectCase;
import vn.lalanh.assessment.casework.CaseCommand.ResumeCase;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Rejections, appeals, decisions at once and pauses, with the times that follow from them. */
@Service
public class DecisionService {

    private final CaseService service;
    private final Desk desk;
    private final Deadlines deadlines;
    private final InstantSource clock;

    DecisionService(
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

    public Outcome<Case, CaseEvent> reject(
            String id, String reasonCode, @Nullable String remark, String by, Cause cause) {
        Instant appealBy = deadlines.appealBy(clock.instant());
        return one(id, new RejectCase(reasonCode, remark, by, appealBy), cause);
    }

    public Outcome<Case, CaseEvent> appeal(
            String id, String reasonCode, @Nullable String remark, Cause cause) {
        Instant now = clock.instant();
        return one(
                id, new LodgeAppeal(reasonCode, remark, deadlines.appealDecision(now), now), cause);
    }

    /** Upheld: the assessor's time begins anew. */
    public Outcome<Case, CaseEvent> ruleOn(
            String id,
            int appeal,
            Result result,
            String reasonCode,
            @Nullable String remark,
            String by,
            Cause cause) {
        Instant now = clock.instant();
        Due assessBy = deadlines.after(desk.usual(now), Stage.ASSESSMENT, now);
        Ruling ruling = new Ruling(result, reasonCode, remark, by, now);
        return one(id, new DecideAppeal(appeal, ruling, assessBy), cause);
    }

    /** By the chair alone, in an emergency that a competent body has declared. */
    public Outcome<Case, CaseEvent> decideAtOnce(
            String id, Findings findings, String emergencyDecision, String chair, Cause cause) {
        Instant now = clock.instant();
        AssessCase assessment = desk.assessment(id, findings, chair, now);
        return one(
                id,
                new DecideAtOnce(
                        assessment,
                        emergencyDecision,
                        deadlines.terms(desk.usual(now), now),
                        deadlines.regularisation(now)),
                cause);
    }

    /** By another person than the chair and whoever assessed the case afterwards. */
    public Outcome<Case, CaseEvent> regularise(
            String id, @Nullable String reasonCode, String by, Cause cause) {
        return one(id, new RegulariseCase(reasonCode, by, clock.instant()), cause);
    }

    /** The time of the stage that the case waits in stands still. */
    public Outcome<Case, CaseEvent> pause(
            String id, String reasonCode, @Nullable String remark, String by, Cause cause) {
        Instant now = clock.instant();
        return one(
                id,
                new PauseCase(
                        reasonCode,
                        remark,
                        desk.allowsPause(id, reasonCode, now),
                        due -> deadlines.left(now, due.at()),
                        by,
                        now),
                cause);
    }

    /** It goes on with the working days that were left. */
    public Outcome<Case, CaseEvent> resume(String id, Cause cause) {
        Instant now = clock.instant();
        return one(id, new ResumeCase(pause -> deadlines.goesOn(pause, now)), cause);
    }

    private Outcome<Case, CaseEvent> one(String id, CaseCommand command, Cause cause) {
        return service.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }
}
