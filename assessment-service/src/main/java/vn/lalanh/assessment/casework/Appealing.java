package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.Appeal.Against;
import vn.lalanh.assessment.casework.Appeal.Result;
import vn.lalanh.assessment.casework.Appeal.Ruling;
import vn.lalanh.assessment.casework.CaseCommand.DecideAppeal;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseEvent.AppealDecided;
import vn.lalanh.assessment.casework.CaseEvent.AppealLodged;
import vn.lalanh.platform.decision.Decision;

/** How an appeal is lodged and answered. What was approved goes on being paid meanwhile. */
final class Appealing {

    private Appealing() {}

    static Decision<CaseEvent> lodge(Case.Known state, LodgeAppeal c) {
        Decisions decisions = state.dossier().decisions();
        Optional<Appeal> pending = decisions.pending();
        if (pending.isPresent()) {
            return repeats(pending.get(), c) ? alreadyDone() : refuse(CaseRefusal.APPEAL_PENDING);
        }
        Against against = against(state);
        Instant until = decisions.appealBy();
        if (against == null || until == null) {
            return refuse(CaseRefusal.NOTHING_TO_APPEAL);
        }
        if (c.at().isAfter(until)) {
            return refuse(CaseRefusal.APPEAL_TOO_LATE);
        }
        return accept(
                new AppealLodged(
                        new Appeal(
                                decisions.appeals().size() + 1,
                                against,
                                approvalNumber(state),
                                c.reasonCode(),
                                c.remark(),
                                c.at(),
                                c.decideBy(),
                                null)));
    }

    private static boolean repeats(Appeal pending, LodgeAppeal c) {
        return pending.reasonCode().equals(c.reasonCode())
                && Objects.equals(pending.remark(), c.remark());
    }

    private static @Nullable Against against(Case.Known state) {
        return switch (state) {
            case Case.Rejected _ -> Against.REJECTION;
            case Case.Approvable _ -> Against.AMOUNT;
            case Case.Triaged _, Case.Assessed _, Case.ApprovedOnce _, Case.Returned _ -> null;
            case Case.Appealed _, Case.Withdrawn _ -> null;
        };
    }

    private static int approvalNumber(Case.Known state) {
        return switch (state) {
            case Case.Ended s -> s.approvalNumber();
            case Case.Approvable s -> s.approval().number();
            case Case.Triaged _, Case.Assessed _, Case.ApprovedOnce _, Case.Returned _ -> 0;
        };
    }

    /** By somebody who had no part in what it is against. */
    static Decision<CaseEvent> decide(Case.Known state, DecideAppeal c) {
        Appeal appeal = state.dossier().decisions().appeal(c.number()).orElse(null);
        if (appeal == null) {
            return refuse(CaseRefusal.NO_SUCH_APPEAL);
        }
        Ruling earlier = appeal.ruling();
        if (earlier != null) {
            return earlier.repeats(c.ruling()) ? alreadyDone() : refuse(CaseRefusal.APPEAL_DECIDED);
        }
        if (involved(state).contains(c.ruling().by())) {
            return refuse(CaseRefusal.APPEAL_DECIDER_MUST_BE_ANOTHER);
        }
        return accept(
                new AppealDecided(
                        appeal.ruled(c.ruling()),
                        c.ruling().result() == Result.UPHELD ? c.assessBy() : null));
    }

    private static Set<String> involved(Case.Known state) {
        Decisions decisions = state.dossier().decisions();
        Set<String> persons = new HashSet<>();
        add(persons, decisions.rejecter());
        decisions.takenBack().forEach(approval -> persons.addAll(approval.approvers()));
        for (Appeal appeal : decisions.appeals()) {
            Ruling ruling = appeal.ruling();
            add(persons, ruling == null ? null : ruling.by());
        }
        Assessment assessment = state.assessed();
        add(persons, assessment == null ? null : assessment.assessor());
        Assessment review = decisions.review();
        add(persons, review == null ? null : review.assessor());
        if (state instanceof Case.Approvable s) {
            persons.addAll(s.approval().approvers());
        }
        return persons;
    }

    private static void add(Set<String> persons, @Nullable String person) {
        if (person != null) {
            persons.add(person);
        }
    }
}
