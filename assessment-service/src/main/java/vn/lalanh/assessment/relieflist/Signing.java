package vn.lalanh.assessment.relieflist;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.IncidentMergedRefusal;
import vn.lalanh.assessment.relieflist.ReliefList.Approved;
import vn.lalanh.assessment.relieflist.ReliefList.Check;
import vn.lalanh.assessment.relieflist.ReliefList.Checked;
import vn.lalanh.assessment.relieflist.ReliefList.Drafted;
import vn.lalanh.assessment.relieflist.ReliefList.Drawn;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefList.Returned;
import vn.lalanh.assessment.relieflist.ReliefList.Ruling;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ApproveList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.CheckList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.DrawUpList;
import vn.lalanh.assessment.relieflist.ReliefListCommand.RecordOpened;
import vn.lalanh.assessment.relieflist.ReliefListCommand.ReturnList;
import vn.lalanh.assessment.relieflist.ReliefListEvent.LinesOpened;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListApproved;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListChecked;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListDrawnUp;
import vn.lalanh.assessment.relieflist.ReliefListEvent.ListReturned;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;

/** Who may put a name to a list, and when: one draws it up, another one checks it, a third one approves it. */
final class Signing {

    private Signing() {}

    static Decision<ReliefListEvent> drawnUp(DrawUpList c) {
        Refusal why = hindrance(c.incident(), c.sheet().heading());
        return why == null
                ? accept(new ListDrawnUp(c.sheet(), new Drawn(List.of(c.by()), c.at())))
                : refuse(why);
    }

    static Decision<ReliefListEvent> checked(Drafted state, CheckList c) {
        if (state.drawn().by().contains(c.by())) {
            return refuse(ReliefListRefusal.CHECKER_MUST_BE_ANOTHER);
        }
        return state.sheet().lines().isEmpty()
                ? refuse(ReliefListRefusal.EMPTY)
                : accept(new ListChecked(new Check(c.by(), c.at())));
    }

    static Decision<ReliefListEvent> returned(Listed state, ReturnList c) {
        if (state.drawn().by().contains(c.by())) {
            return refuse(ReliefListRefusal.CHECKER_MUST_BE_ANOTHER);
        }
        Returned returned = new Returned(c.reasonCode(), c.remark(), c.by(), c.at());
        return state instanceof Drafted s && repeats(s.returned(), returned)
                ? alreadyDone()
                : accept(new ListReturned(returned));
    }

    private static boolean repeats(@Nullable Returned earlier, Returned returned) {
        return earlier != null
                && earlier.reasonCode().equals(returned.reasonCode())
                && Objects.equals(earlier.remark(), returned.remark())
                && earlier.by().equals(returned.by());
    }

    static Decision<ReliefListEvent> approved(Checked state, ApproveList c) {
        if (state.drawn().by().contains(c.by()) || state.check().by().equals(c.by())) {
            return refuse(ReliefListRefusal.APPROVER_MUST_BE_ANOTHER);
        }
        Refusal why = hindrance(c.incident(), state.sheet().heading());
        if (why != null) {
            return refuse(why);
        }
        if (!c.lookedAt().containsAll(state.sheet().lookAt())) {
            return refuse(ReliefListRefusal.SAMPLE_MISSING);
        }
        List<Integer> lookedAt = c.lookedAt().stream().sorted().toList();
        return accept(new ListApproved(new Ruling(c.number(), lookedAt, c.by(), c.at())));
    }

    /** Told again after a crash, by the same lines or by more of them. */
    static Decision<ReliefListEvent> opened(Approved state, RecordOpened c) {
        return c.from() == state.opened().lines()
                ? accept(new LinesOpened(c.upTo(), c.waiting()))
                : alreadyDone();
    }

    private static @Nullable Refusal hindrance(Incident incident, Heading heading) {
        return switch (incident) {
            case Incident.Absent _ -> CaseRefusal.INCIDENT_NOT_DECLARED;
            case Incident.Closed _ -> CaseRefusal.INCIDENT_CLOSED;
            case Incident.Merging merged -> new IncidentMergedRefusal(merged.into());
            case Incident.Merged merged -> new IncidentMergedRefusal(merged.into());
            case Incident.Open open when open.what().cause().shielded() ->
                    ReliefListRefusal.INCIDENT_PROTECTED;
            case Incident.Open open when !open.what().reaches(heading.communeCode()) ->
                    CaseRefusal.OUTSIDE_INCIDENT;
            case Incident.Open _ -> null;
        };
    }
}
