package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseCorrectedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.CaseEvent.EarmarkFacts;
import vn.lalanh.events.Cause;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.Part;
import vn.lalanh.events.PayoutEvent.RecoveryReceivedV1;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.ReservationCommand.FollowPayout;
import vn.lalanh.resources.reservation.Wish.PayoutFact;
import vn.lalanh.resources.trace.Trace;

/** What corrections of an approved amount ask of the money side. */
class CorrectionsTest {

    private static final String FIRST = Approval.reservationIdOf("case-1", 1);
    private static final String SECOND = Approval.reservationIdOf("case-1", 2);
    private static final EarmarkFacts EARMARK =
            new EarmarkFacts("99", "99001", Cause.NATURAL_DISASTER, "inc-1");

    private final World world = World.fresh();

    @Test
    void aDifferenceUpwardIsReservedBesideWhatIsPaid() {
        world.give("g1", 60);
        hear(approved(40));
        world.settleDown();
        world.tell(FIRST, new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();

        hear(corrected(List.of()));
        hear(balanced(10));
        hear(balanced(10));
        world.settleDown();

        assertThat(world.stateOf(FIRST)).isEqualTo("Settled");
        assertThat(world.stateOf(SECOND)).isEqualTo("Reserved");
        assertThat(world.paid()).isEqualTo(40);
        assertThat(world.reserved()).isEqualTo(10);
    }

    @Test
    void whatIsTakenBackComesBackBeforeTheLowerSumIsReserved() {
        world.give("g1", 60);
        hear(approved(40));
        world.settleDown();

        hear(corrected(List.of(1)));
        assertThat(world.stateOf(FIRST)).isEqualTo("Recalling");
        world.tell(FIRST, new FollowPayout("line-1", PayoutFact.CANCELLED));
        world.settleDown();
        assertThat(world.available()).isEqualTo(60);

        hear(balanced(25));
        world.settleDown();
        assertThat(world.stateOf(FIRST)).isEqualTo("Released");
        assertThat(world.reserved()).isEqualTo(25);
    }

    @Test
    void whatOnlyClaimsAsksForNothing() {
        hear(
                new CorrectionBalancedV1(
                        "case-1", 2, 1, World.APPROVED, EARMARK, List.of(), List.of()));

        assertThat(world.reservations.find(SECOND)).isEmpty();
    }

    @Test
    void aWithdrawalOfACorrectedCaseTakesBackEveryRound() {
        world.give("g1", 60);
        hear(approved(40));
        hear(balanced(10));
        world.settleDown();

        hear(new CaseWithdrawnV1("case-1", 2, "NOT_NEEDED", List.of(1, 2)));

        assertThat(world.stateOf(FIRST)).isEqualTo("Recalling");
        assertThat(world.stateOf(SECOND)).isEqualTo("Recalling");
    }

    @Test
    void whatIsPaidBackReturnsToItsLotOnce() {
        world.give("g1", 60);
        hear(approved(40));
        world.settleDown();
        world.tell(FIRST, new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();

        hear(repaid(1, 10));
        hear(repaid(1, 10));
        world.settleDown();
        hear(repaid(2, 5));
        world.settleDown();

        assertThat(world.paid()).isEqualTo(25);
        assertThat(world.available()).isEqualTo(35);
        assertThat(world.stateOf(FIRST)).isEqualTo("Settled");
        assertThat(world.trace.ofCase("case-1"))
                .extracting(Trace.Origin::units)
                .containsExactly(25L);
        assertThat(world.eventsOf(FIRST)).containsExactly("FundsReservedV1", "FundsSettledV1");
    }

    @Test
    void whatIsPaidBackBeforeItIsKnownToBePaidWaits() {
        world.give("g1", 60);
        hear(approved(40));
        world.settleDown();

        hear(repaid(1, 15));
        world.settleDown();
        assertThat(world.reserved()).isEqualTo(40);

        world.tell(FIRST, new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();
        assertThat(world.paid()).isEqualTo(25);
        assertThat(world.available()).isEqualTo(35);
    }

    @Test
    void moreThanWasPaidIsForAPerson() {
        world.give("g1", 60);
        hear(approved(40));
        world.settleDown();
        world.tell(FIRST, new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();

        hear(repaid(1, 41));
        world.settleDown();

        assertThat(world.paid()).isEqualTo(40);
        assertThat(world.reservations.unfollowed(null, 1)).hasSize(1);
    }

    private void hear(PayoutEvent event) {
        ResourcesSubscriptions.route(event).forEach(to -> world.tell(to.id(), to.command()));
    }

    private static RecoveryReceivedV1 repaid(int number, long dong) {
        return new RecoveryReceivedV1(
                "rec-1",
                "case-1",
                number,
                List.of(new Part(1, "line-1", new Amount(dong, "VND"))),
                new Amount(0, "VND"));
    }

    private void hear(CaseEvent event) {
        ResourcesSubscriptions.route(event).forEach(to -> world.tell(to.id(), to.command()));
    }

    private static CaseApprovedV1 approved(long dong) {
        return new CaseApprovedV1(
                "case-1", 1, 1, World.APPROVED, "ND335-2026", EARMARK, List.of(line(dong)));
    }

    private static CaseCorrectedV1 corrected(List<Integer> recalls) {
        return new CaseCorrectedV1(
                "case-1",
                2,
                1,
                World.APPROVED,
                "ND335-2026",
                "MISJUDGED",
                List.of(),
                List.of(),
                recalls);
    }

    private static CorrectionBalancedV1 balanced(long dong) {
        return new CorrectionBalancedV1(
                "case-1", 2, 1, World.APPROVED, EARMARK, List.of(line(dong)), List.of());
    }

    private static BenefitLine line(long dong) {
        return new BenefitLine("line-1", "HOUSE_LOST", "hh-1", new Amount(dong, "VND"), null);
    }
}
