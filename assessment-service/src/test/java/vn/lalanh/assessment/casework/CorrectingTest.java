package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;
import static vn.lalanh.assessment.casework.CaseFixtures.after;
import static vn.lalanh.assessment.casework.CaseFixtures.appeal;
import static vn.lalanh.assessment.casework.CaseFixtures.approve;
import static vn.lalanh.assessment.casework.CaseFixtures.assess;
import static vn.lalanh.assessment.casework.CaseFixtures.correct;
import static vn.lalanh.assessment.casework.CaseFixtures.correctLarge;
import static vn.lalanh.assessment.casework.CaseFixtures.decidedAtOnce;
import static vn.lalanh.assessment.casework.CaseFixtures.events;
import static vn.lalanh.assessment.casework.CaseFixtures.reassess;
import static vn.lalanh.assessment.casework.CaseFixtures.triaged;
import static vn.lalanh.assessment.casework.CaseFixtures.uphold;
import static vn.lalanh.assessment.casework.CaseFixtures.withdraw;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseCommand.CloseCase;
import vn.lalanh.assessment.casework.CaseCommand.RecordDeclined;
import vn.lalanh.assessment.casework.CaseCommand.RecordPayment;
import vn.lalanh.assessment.casework.CaseCommand.RecordRelease;
import vn.lalanh.assessment.casework.CaseCommand.RecordReservation;
import vn.lalanh.assessment.casework.CaseEvent.CaseCorrected;
import vn.lalanh.assessment.casework.CaseEvent.CaseSettled;
import vn.lalanh.assessment.casework.CaseEvent.CaseWithdrawn;
import vn.lalanh.assessment.casework.CaseEvent.CorrectionBalanced;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.platform.decision.Decision;

/** Corrections of what was approved: up, down before payment, down after it. */
class CorrectingTest {

    /** Rice for two persons and a month, 15 kg each. */
    private static final long RICE = 30_000;

    @Test
    void whatGoesUpAfterPaymentIsPaidTheDifference() {
        Case corrected = after(paid(hungry(2)), reassess(Found.hunger(3, 1)), correct());

        assertThat(corrected).isInstanceOf(Case.Paying.class);
        assertThat(asked(corrected)).containsExactly(RICE / 2);
        assertThat(earlier(corrected).lines().getFirst().benefit().units()).isEqualTo(RICE);
        RecordPayment second = new RecordPayment(2, line(corrected), Payment.handedOver(NOON));
        assertThat(events(corrected, second)).contains(new CaseSettled(2, NOON.plusSeconds(60)));
        assertThat(after(corrected, second)).isInstanceOf(Case.Settled.class);
    }

    @Test
    void whatGoesUpBeforePaymentIsAskedForBesideIt() {
        Case corrected = after(hungry(2), reassess(Found.hunger(3, 1)), correct());

        assertThat(corrected).isInstanceOf(Case.Approved.class);
        assertThat(asked(corrected)).containsExactly(RICE / 2);
        Case funded =
                after(
                        corrected,
                        new RecordReservation(1, List.of(line(corrected))),
                        new RecordReservation(2, List.of(line(corrected))));
        assertThat(funded).isInstanceOf(Case.Funded.class);
    }

    @Test
    void whatGoesDownBeforePaymentIsTakenBackAndAskedForAnew() {
        Case stood = after(hungry(3), reassess(Found.hunger(2, 1)));
        List<CaseEvent> events = events(stood, correct());

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseCorrected.class, e -> assertThat(e.recalls()).containsExactly(1));
        Case waits = after(stood, correct());
        assertThat(Case.decide(waits, reassess(Found.hunger(1, 1))))
                .isEqualTo(Decision.refuse(CaseRefusal.CORRECTION_UNDER_WAY));
        String line = line(waits);
        Case back =
                after(
                        waits,
                        new RecordPayment(1, line, Payment.planned()),
                        new RecordPayment(1, line, Payment.cancelled()));
        assertThat(((Case.Approvable) back).approval().awaitsBalance()).isTrue();
        Case again = after(back, new RecordRelease(1, List.of(line)));
        assertThat(asked(again)).containsExactly(RICE);
        assertThat(again).isInstanceOf(Case.Approved.class);
        assertThat(((Case.Known) again).dossier().unfollowed()).isEmpty();
    }

    @Test
    void whatWasOnItsWayAndPaidIsClaimed() {
        Case stood = after(triaged(), assess(Found.everything()), approve());
        List<String> lines = CaseFixtures.lines();
        Case waits = after(stood, reassess(Found.hunger(1, 1)), correct());
        BenefitLine cash =
                earlier(waits).lines().stream()
                        .filter(line -> line.benefit().units() >= 1_000_000)
                        .findFirst()
                        .orElseThrow();

        Case told =
                after(
                        waits,
                        new RecordDeclined(1, cash.id(), "UNKNOWN"),
                        new RecordRelease(
                                1, lines.stream().filter(id -> !id.equals(cash.id())).toList()));
        assertThat(((Case.Approvable) told).approval().awaitsBalance()).isTrue();
        List<CaseEvent> events =
                events(told, new RecordPayment(1, cash.id(), Payment.settled(1, NOON)));
        assertThat(events)
                .filteredOn(CorrectionBalanced.class::isInstance)
                .singleElement()
                .satisfies(e ->
                        assertThat(balance(((CorrectionBalanced) e).approval()).owed())
                                .containsExactly(new Correction.Owed(1, cash)));
    }

    @Test
    void fourDifferentPersonsHaveAPart() {
        Case stood = hungry(2);

        assertThat(Case.decide(stood, correct()))
                .isEqualTo(Decision.refuse(CaseRefusal.NOT_REASSESSED));
        for (String involved : List.of("sub-worker", "sub-chair")) {
            assertThat(Case.decide(stood, reassess(Found.hunger(3, 1), involved)))
                    .isEqualTo(Decision.refuse(CaseRefusal.REASSESSOR_MUST_BE_ANOTHER));
        }
        Case reassessed = after(stood, reassess(Found.everything()));
        assertThat(Case.decide(reassessed, correct("sub-second")))
                .isEqualTo(Decision.refuse(CaseRefusal.ASSESSOR_MAY_NOT_APPROVE));
        Case once = after(reassessed, correctLarge("sub-chair"));
        assertThat(((Case.Approvable) once).approval().number()).isEqualTo(1);
        assertThat(Case.decide(once, correctLarge("sub-chair")))
                .isEqualTo(Decision.refuse(CaseRefusal.SECOND_APPROVER_MUST_BE_ANOTHER));
        assertThat(after(once, correctLarge("sub-deputy")))
                .isInstanceOfSatisfying(
                        Case.Approvable.class,
                        s ->
                                assertThat(s.approval().approvers())
                                        .isEqualTo(Set.of("sub-chair", "sub-deputy")));
    }

    @Test
    void correctsNothingThatIsAlike() {
        assertThat(Case.decide(after(hungry(2), reassess(Found.hunger(2, 1))), correct()))
                .isEqualTo(Decision.refuse(CaseRefusal.NOTHING_TO_CORRECT));
        assertThat(Case.decide(triaged(), correct()))
                .isEqualTo(Decision.refuse(CaseRefusal.NOT_APPROVED));
        Case corrected = after(hungry(2), reassess(Found.hunger(3, 1)), correct());
        assertThat(Case.decide(corrected, correct())).isEqualTo(Decision.alreadyDone());
    }

    @Test
    void anUpheldAppealAgainstAnAmountEndsInACorrection() {
        Case upheld = after(paid(hungry(2)), appeal(), uphold(), assess(Found.hunger(4, 1)));

        assertThat(asked(after(upheld, correct()))).containsExactly(RICE);
        assertThat(
                        Case.decide(
                                after(paid(hungry(2)), reassess(Found.hunger(3, 1)), appeal()),
                                correct()))
                .isEqualTo(Decision.refuse(CaseRefusal.APPEAL_PENDING));
    }

    @Test
    void aClosedCaseGoesOnWhenItIsCorrected() {
        Case closed = after(paid(hungry(2)), new CloseCase(NOON));

        assertThat(after(closed, reassess(Found.hunger(3, 1)), correct()))
                .isInstanceOf(Case.Paying.class);
    }

    @Test
    void aWithdrawalTakesBackEveryRound() {
        Case corrected = after(hungry(2), reassess(Found.hunger(3, 1)), correct());

        assertThat(events(corrected, withdraw()))
                .containsExactly(new CaseWithdrawn(2, List.of(1, 2), "HELPED_OTHERWISE", null));
        Case withdrawn = after(corrected, withdraw());
        assertThat(
                        ((Case.Known)
                                        after(
                                                withdrawn,
                                                new RecordRelease(1, List.of(line(corrected))),
                                                new RecordRelease(2, List.of(line(corrected)))))
                                .dossier()
                                .unfollowed())
                .isEmpty();
    }

    @Test
    void aCorrectionConfirmsWhatTheChairDecidedAlone() {
        Case reviewed = after(decidedAtOnce(), assess(Found.hunger(2, 1)));

        assertThat(Case.decide(reviewed, correct("sub-head")))
                .isEqualTo(Decision.refuse(CaseRefusal.REGULARISER_MUST_BE_ANOTHER));
        Case corrected = after(reviewed, correct());
        assertThat(((Case.Known) corrected).dossier().decisions().irregular()).isEmpty();
    }

    private static Case hungry(int persons) {
        return after(triaged(), assess(Found.hunger(persons, 1)), approve());
    }

    private static Case paid(Case state) {
        return after(state, new RecordPayment(1, line(state), Payment.handedOver(NOON)));
    }

    private static String line(Case state) {
        return ((Case.Approvable) state).approval().lines().getFirst().id();
    }

    private static List<Long> asked(Case state) {
        return balance(((Case.Approvable) state).approval()).asks().stream()
                .map(line -> line.benefit().units())
                .toList();
    }

    private static Approval earlier(Case state) {
        return Objects.requireNonNull(((Case.Approvable) state).approval().correction()).earlier();
    }

    private static Correction.Balance balance(Approval approval) {
        return Objects.requireNonNull(Objects.requireNonNull(approval.correction()).balance());
    }
}
