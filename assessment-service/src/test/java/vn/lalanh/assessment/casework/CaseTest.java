package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.ID;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.all;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.approved;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.assessUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.assessed;
import static vn.lalanh.assessment.casework.CaseFixtures.events;
import static vn.lalanh.assessment.casework.CaseFixtures.lines;
import static vn.lalanh.assessment.casework.CaseFixtures.report;
import static vn.lalanh.assessment.casework.CaseFixtures.reportOfUnknown;
import static vn.lalanh.assessment.casework.CaseFixtures.reportShielded;
import static vn.lalanh.assessment.casework.CaseFixtures.reserved;
import static vn.lalanh.assessment.casework.CaseFixtures.settled;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;
import static vn.lalanh.assessment.casework.CaseFixtures.withdraw;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.ApproveCase;
import vn.lalanh.assessment.casework.CaseCommand.MarkOverdue;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseEvent.CaseOverdue;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.decision.Decision;

class CaseTest {

    @Test
    void isTriagedByTheGroupsOfItsHousehold() {
        assertThat(triage(triaged())).isEqualTo(new Triage(2, List.of("DISABLED_SEVERE", "POOR")));
    }

    @Test
    void anUnknownHouseholdIsAcceptedAndMarked() {
        assertThat(triage(after(new Case.Absent(ID), reportOfUnknown())).reasons())
                .containsExactly("HOUSEHOLD_NOT_KNOWN");
    }

    @Test
    void aShieldedCaseGivesNoReasonButItsProtection() {
        assertThat(triage(after(new Case.Absent(ID), reportShielded())))
                .isEqualTo(new Triage(1, List.of("PROTECTED")));
    }

    @Test
    void theAssessmentTriagesAnewByWhatWasFound() {
        assertThat(events(triaged(), assess(Found.everything())).getFirst())
                .isEqualTo(
                        new CaseTriaged(
                                new Triage(
                                        1,
                                        List.of(
                                                "DEAD_OR_MISSING",
                                                "SERIOUSLY_INJURED",
                                                "DISABLED_SEVERE",
                                                "NO_PLACE_TO_LIVE",
                                                "POOR")),
                                null));
    }

    @Test
    void whoeverAssessedMayNotApprove() {
        assertThat(Case.decide(assessed(), approve("sub-worker")))
                .isEqualTo(Decision.refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE));
    }

    @Test
    void anUnknownHouseholdIsNotApproved() {
        ApproveCase command =
                new ApproveCase(
                        "sub-chair", false, Bulk.ALONE, CaseFixtures.terms(Long.MAX_VALUE), NOON);

        assertThat(Case.decide(assessed(), command))
                .isEqualTo(Decision.refuse(CaseRefusal.HOUSEHOLD_NOT_KNOWN));
    }

    @Test
    void anAssessmentOlderThanTheHouseholdIsMadeAnewBeforeItIsApproved() {
        Case early = after(triaged(), assessUnknown());

        assertThat(Case.decide(early, approve()))
                .isEqualTo(Decision.refuse(CaseRefusal.ASSESSED_BEFORE_HOUSEHOLD_KNOWN));
        assertThat(after(early, assess(Found.everything()), approve()))
                .isInstanceOf(Case.Approved.class);
    }

    @Test
    void aStrangerIsNotAssessedAsAMember() {
        assertThat(Case.decide(triaged(), assess(Found.people(List.of("per-9"), List.of()))))
                .isEqualTo(Decision.refuse(CaseRefusal.PERSON_NOT_IN_HOUSEHOLD));
    }

    @Test
    void followsTheMoneyToTheEnd() {
        assertThat(
                        List.of(
                                name(approved()),
                                name(after(approved(), reserved())),
                                name(after(approved(), one(Payment.instructed(1)))),
                                name(after(approved(), one(Payment.settled(1, NOON)))),
                                name(
                                        after(
                                                approved(),
                                                one(Payment.returned(1, "ACCOUNT_CLOSED", false)))),
                                name(settled())))
                .containsExactly(
                        "Approved", "Funded", "Paying", "Paying", "PaymentReturned", "Settled");
    }

    @Test
    void aPaymentThatComesBackAfterTheEndReopensTheCaseAndIsNotAnnouncedAsSettledTwice() {
        Case back = after(settled(), one(Payment.returned(1, "WRONG_PAYEE", true)));

        assertThat(back).isInstanceOf(Case.PaymentReturned.class);
        assertThat(events(back, one(Payment.settled(2, NOON))))
                .noneMatch(CaseSettled.class::isInstance);
        assertThat(after(back, one(Payment.settled(2, NOON)))).isInstanceOf(Case.Settled.class);
    }

    @Test
    void isAnnouncedAsSettledOnceWithTheTimeOfTheLastPayment() {
        Case almost = approved();
        List<String> lines = lines();
        for (String line : lines.subList(1, lines.size())) {
            almost = after(almost, new RecordPayment(1, line, Payment.handedOver(NOON)));
        }

        assertThat(events(almost, one(Payment.settled(1, NOON.plusSeconds(60)))))
                .endsWith(new CaseSettled(1, NOON.plusSeconds(60)));
    }

    @Test
    void aPaymentOfAWithdrawnCaseStandsOnTheWorkList() {
        Case paid = after(approved(), withdraw(), one(Payment.settled(1, NOON)));

        assertThat(paid).isInstanceOf(Case.Withdrawn.class);
        assertThat(((Case.Withdrawn) paid).dossier().unfollowed())
                .singleElement()
                .asString()
                .startsWith("SETTLED of " + lines().getFirst());
    }

    @Test
    void tellsOnceThatAStageIsOverdue() {
        MarkOverdue late = new MarkOverdue(Stage.ASSESSMENT, CaseFixtures.ASSESS_BY.at());

        assertThat(events(triaged(), late))
                .containsExactly(new CaseOverdue(Stage.ASSESSMENT, CaseFixtures.ASSESS_BY.at()));
        assertThat(Case.decide(after(triaged(), late), late)).isEqualTo(Decision.alreadyDone());
        assertThat(
                        Case.decide(
                                triaged(),
                                new MarkOverdue(
                                        Stage.ASSESSMENT,
                                        CaseFixtures.ASSESS_BY.at().minusMillis(1))))
                .isEqualTo(Decision.refuse(CaseRefusal.NOT_OVERDUE));
    }

    @Test
    void paymentsKnownBeforeTheApprovalCountWithIt() {
        Case foretold = after(new Case.Absent(ID), all(Payment.settled(1, NOON)));
        Case state = after(foretold, report(), assess(Found.everything()));

        assertThat(events(state, approve())).endsWith(new CaseSettled(1, NOON));
        assertThat(after(state, approve())).isInstanceOf(Case.Settled.class);
    }

    private static RecordPayment one(Payment payment) {
        return new RecordPayment(1, lines().getFirst(), payment);
    }

    private static Triage triage(Case state) {
        return ((Case.Known) state).dossier().triage();
    }

    private static String name(Case state) {
        return state.getClass().getSimpleName();
    }
}
