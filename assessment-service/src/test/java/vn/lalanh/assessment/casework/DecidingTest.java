package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.APPEAL_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.APPEAL_DECIDE_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.REGULARISE_BY;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.all;
import static vn.lalanh.assessment.casework.CaseFixtures.appeal;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.approveLarge;
import static vn.lalanh.assessment.casework.CaseFixtures.approved;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;
import static vn.lalanh.assessment.casework.CaseFixtures.decidedAtOnce;
import static vn.lalanh.assessment.casework.CaseFixtures.dismiss;
import static vn.lalanh.assessment.casework.CaseFixtures.events;
import static vn.lalanh.assessment.casework.CaseFixtures.lines;
import static vn.lalanh.assessment.casework.CaseFixtures.regularise;
import static vn.lalanh.assessment.casework.CaseFixtures.reject;
import static vn.lalanh.assessment.casework.CaseFixtures.rule;
import static vn.lalanh.assessment.casework.CaseFixtures.settled;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;
import static vn.lalanh.assessment.casework.CaseFixtures.uphold;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.CloseCase;
import vn.lalanh.assessment.casework.CaseCommand.LodgeAppeal;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.CaseCommand.RegulariseCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseOverdue;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.decision.Decision;

/** Second approvals, appeals and decisions of the chair alone. */
class DecidingTest {

    @Test
    void aLargeCaseNeedsThreeDifferentPersons() {
        Case once = after(assessed(), approveLarge("sub-chair"));

        assertThat(once).isInstanceOf(Case.ApprovedOnce.class);
        assertThat(Case.decide(once, approveLarge("sub-chair")))
                .isEqualTo(Decision.refuse(CaseRefusal.SECOND_APPROVER_MUST_BE_ANOTHER));
        assertThat(Case.decide(once, approveLarge("sub-worker")))
                .isEqualTo(Decision.refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE));
        assertThat(after(once, approveLarge("sub-deputy")))
                .isInstanceOfSatisfying(
                        Case.Approved.class,
                        state ->
                                assertThat(state.approval().approvers())
                                        .containsExactlyInAnyOrder("sub-chair", "sub-deputy"));
    }

    @Test
    void anAppealAgainstAnAmountDoesNotStopItsPayment() {
        Case paid = after(after(approved(), appeal()), all(Payment.settled(1, NOON)));

        assertThat(paid).isInstanceOf(Case.Settled.class);
        assertThat(Case.decide(paid, new CloseCase(NOON)))
                .isEqualTo(Decision.refuse(CaseRefusal.UNDER_REVIEW));
        assertThat(after(paid, dismiss(), new CloseCase(NOON))).isInstanceOf(Case.Closed.class);
    }

    @Test
    void anAppealIsLodgedInTimeAndOneAtATime() {
        Case rejected = after(assessed(), reject());

        assertThat(
                        Case.decide(
                                rejected,
                                new LodgeAppeal(
                                        "X", null, APPEAL_DECIDE_BY, APPEAL_BY.plusMillis(1))))
                .isEqualTo(Decision.refuse(CaseRefusal.APPEAL_TOO_LATE));
        assertThat(
                        Case.decide(
                                after(rejected, appeal()),
                                new LodgeAppeal("X", null, APPEAL_DECIDE_BY, NOON)))
                .isEqualTo(Decision.refuse(CaseRefusal.APPEAL_PENDING));
    }

    @Test
    void anAppealIsDecidedBySomebodyWhoHadNoPart() {
        Case appealed = after(assessed(), reject(), appeal());

        for (String involved : List.of("sub-worker", "sub-chair")) {
            assertThat(Case.decide(appealed, rule(Appeal.Result.UPHELD, involved)))
                    .isEqualTo(Decision.refuse(CaseRefusal.APPEAL_DECIDER_MUST_BE_ANOTHER));
        }
        assertThat(after(appealed, uphold())).isInstanceOf(Case.Returned.class);
        assertThat(after(appealed, dismiss())).isInstanceOf(Case.Rejected.class);
        assertThat(after(triaged(), reject(), appeal(), uphold())).isInstanceOf(Case.Triaged.class);
    }

    @Test
    void tellsOnceThatAnAppealIsOverdue() {
        MarkOverdue late = new MarkOverdue(Stage.APPEAL, APPEAL_DECIDE_BY.at());
        Case appealed = after(settled(), appeal());

        assertThat(events(appealed, late))
                .containsExactly(new CaseOverdue(Stage.APPEAL, APPEAL_DECIDE_BY.at()));
        assertThat(Case.decide(after(appealed, late), late)).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void nothingIsApprovedAgainBeforeItHasComeBack() {
        Case again = after(approved(), reject(), appeal(), uphold(), assess(Found.everything()));

        assertThat(Case.decide(again, approve()))
                .isEqualTo(Decision.refuse(CaseRefusal.EARLIER_APPROVAL_NOT_RELEASED));
        assertThat(after(again, new RecordRelease(1, lines()), approve()))
                .isInstanceOfSatisfying(
                        Case.Approved.class,
                        state -> assertThat(state.approval().number()).isEqualTo(2));
    }

    @Test
    void aDecisionOfTheChairAloneIsConfirmedByTwoOthers() {
        Case atOnce = decidedAtOnce();

        assertThat(atOnce).isInstanceOf(Case.Approved.class);
        assertThat(Case.decide(atOnce, regularise("sub-deputy")))
                .isEqualTo(Decision.refuse(CaseRefusal.NOT_ASSESSED_BY_ANOTHER));
        Case reviewed = after(atOnce, assess(Found.everything()));
        for (String involved : List.of("sub-head", "sub-worker")) {
            assertThat(Case.decide(reviewed, regularise(involved)))
                    .isEqualTo(Decision.refuse(CaseRefusal.REGULARISER_MUST_BE_ANOTHER));
        }
        assertThat(lane(after(reviewed, regularise("sub-deputy"))).regularised())
                .isEqualTo(new FastLane.Regularisation("sub-deputy", NOON, true, null));
    }

    @Test
    void whatWasAssessedOtherwiseStandsOnlyWithAReason() {
        Case reviewed = after(decidedAtOnce(), assess(Found.hunger(2, 1)));

        assertThat(Case.decide(reviewed, regularise("sub-deputy")))
                .isEqualTo(Decision.refuse(CaseRefusal.REGULARISED_AMOUNTS_DIFFER));
        assertThat(
                        lane(after(reviewed, new RegulariseCase("GOOD_FAITH", "sub-deputy", NOON)))
                                .regularised())
                .isEqualTo(new FastLane.Regularisation("sub-deputy", NOON, false, "GOOD_FAITH"));
    }

    @Test
    void tellsOnceThatARegularisationIsOverdue() {
        MarkOverdue late = new MarkOverdue(Stage.REGULARISATION, REGULARISE_BY.at());

        assertThat(events(decidedAtOnce(), late))
                .containsExactly(new CaseOverdue(Stage.REGULARISATION, REGULARISE_BY.at()));
        assertThat(Case.decide(after(decidedAtOnce(), late), late))
                .isEqualTo(Decision.alreadyDone());
    }

    private static FastLane lane(Case state) {
        return Objects.requireNonNull(((Case.Known) state).dossier().decisions().fastLane());
    }
}
