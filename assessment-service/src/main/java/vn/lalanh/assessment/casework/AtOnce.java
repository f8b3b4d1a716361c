package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lalanh.assessment.casework.CaseCommand.AssessCase;
import vn.lalanh.assessment.casework.CaseCommand.DecideAtOnce;
import vn.lalanh.assessment.casework.CaseCommand.RegulariseCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseAssessed;
import vn.lalanh.assessment.casework.CaseEvent.CaseRegularised;
import vn.lalanh.assessment.casework.CaseEvent.CaseReviewed;
import vn.lalanh.assessment.casework.CaseEvent.DecidedAtOnce;
import vn.lalanh.assessment.casework.FastLane.Regularisation;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.platform.decision.Decision;

/**
 * How the chair decides alone in a declared emergency, and how others confirm it afterwards: one assesses what is there,
 * another one confirms.
 */
final class AtOnce {

    private AtOnce() {}

    static Decision<CaseEvent> decide(Case.Known state, DecideAtOnce c) {
        return switch (state) {
            case Case.Approvable s when sameAgain(s, c) -> alreadyDone();
            case Case.Approvable _ -> refuse(CaseRefusal.ALREADY_APPROVED);
            case Case.Appealed _ -> refuse(CaseRefusal.APPEAL_PENDING);
            case Case.Ended _ -> refuse(CaseRefusal.ALREADY_ENDED);
            case Case.Triaged _, Case.Assessed _, Case.ApprovedOnce _, Case.Returned _ ->
                    assessedAndApproved(state, c);
        };
    }

    private static boolean sameAgain(Case.Approvable state, DecideAtOnce c) {
        FastLane lane = state.dossier().decisions().fastLane();
        return lane != null
                && lane.chair().equals(c.assessment().assessor())
                && lane.emergencyDecision().equals(c.emergencyDecision());
    }

    private static Decision<CaseEvent> assessedAndApproved(Case.Known state, DecideAtOnce c) {
        return switch (Assessing.decide(state, c.assessment())) {
            case Decision.Refused<CaseEvent> no -> no;
            case Decision.AlreadyDone<CaseEvent> _ -> approved(state, List.of(), c);
            case Decision.Accepted<CaseEvent>(var events) -> approved(state, events, c);
        };
    }

    private static Decision<CaseEvent> approved(
            Case before, List<CaseEvent> assessed, DecideAtOnce c) {
        Case state = before;
        for (CaseEvent event : assessed) {
            state = Case.evolve(state, event);
        }
        if (!(state instanceof Case.Assessed s)) {
            throw new IllegalStateException("an assessment leads to " + state);
        }
        CaseRefusal why =
                Approving.hindrance(
                        s.dossier(), s.assessment(), c.assessment().household() != null);
        if (why != null) {
            return refuse(why);
        }
        List<CaseEvent> events = new ArrayList<>(assessed);
        List<CaseEvent> approved =
                Approving.approved(
                        s.dossier(),
                        s.assessment(),
                        c.assessment().assessor(),
                        null,
                        Bulk.ALONE,
                        c.terms(),
                        c.assessment().at());
        events.addAll(approved);
        events.add(
                new DecidedAtOnce(
                        new FastLane(
                                s.dossier().decisions().approvals() + 1,
                                c.emergencyDecision(),
                                c.assessment().assessor(),
                                c.assessment().at(),
                                c.regulariseBy(),
                                null)));
        return accept(events);
    }

    /** An assessment after the approval, by somebody who did not approve. */
    static Decision<CaseEvent> review(Case.Approvable state, AssessCase c) {
        if (state.approval().approvers().contains(c.assessor())) {
            return refuse(CaseRefusal.REVIEWER_MUST_BE_ANOTHER);
        }
        return switch (Assessing.decide(state, c)) {
            case Decision.Refused<CaseEvent> no -> no;
            case Decision.AlreadyDone<CaseEvent> done -> done;
            case Decision.Accepted<CaseEvent>(var events) ->
                    accept(
                            events.stream()
                                    .filter(CaseAssessed.class::isInstance)
                                    .map(CaseAssessed.class::cast)
                                    .<CaseEvent>map(e -> new CaseReviewed(e.assessment()))
                                    .toList());
        };
    }

    static Decision<CaseEvent> regularise(Case.Known state, RegulariseCase c) {
        FastLane lane = state.dossier().decisions().fastLane();
        if (lane == null || !(state instanceof Case.Approvable s)) {
            return refuse(CaseRefusal.NOTHING_TO_REGULARISE);
        }
        if (lane.regularised() != null) {
            return alreadyDone();
        }
        Assessment review = state.dossier().decisions().review();
        if (review == null) {
            return refuse(CaseRefusal.NOT_ASSESSED_BY_ANOTHER);
        }
        if (lane.chair().equals(c.by()) || review.assessor().equals(c.by())) {
            return refuse(CaseRefusal.REGULARISER_MUST_BE_ANOTHER);
        }
        boolean alike = benefits(review).equals(benefits(s.approval().assessment()));
        if (!alike && c.reasonCode() == null) {
            return refuse(CaseRefusal.REGULARISED_AMOUNTS_DIFFER);
        }
        return accept(
                new CaseRegularised(
                        new Regularisation(c.by(), c.at(), alike, alike ? null : c.reasonCode())));
    }

    private static Map<String, Benefit> benefits(Assessment assessment) {
        return assessment.lines().stream()
                .collect(Collectors.toMap(BenefitLine::id, BenefitLine::benefit));
    }
}
