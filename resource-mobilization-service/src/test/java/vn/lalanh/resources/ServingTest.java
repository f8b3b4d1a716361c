package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.platform.test.Interleavings;
import vn.lalanh.resources.lot.Earmark;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.ReservationCommand;
import vn.lalanh.resources.reservation.ReservationCommand.Approve;
import vn.lalanh.resources.reservation.ReservationCommand.FollowPayout;
import vn.lalanh.resources.reservation.ReservationCommand.NoteDeclined;
import vn.lalanh.resources.reservation.ReservationCommand.Recall;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

class ServingTest {

    private final World world = World.fresh();

    @Test
    void waitsWhenShortTellsItOnceAndIsServedWhenMoneyArrives() {
        String id = world.approve(World.approval("case-1", 1, World.cash("line-1", 40_000_000)));
        world.settleDown();
        world.give("g1", 10_000_000);
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Waiting");
        assertThat(world.eventsOf(id)).containsExactly(FundsShortV1.class.getSimpleName());

        world.give("g2", 30_000_000);
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Reserved");
        assertThat(world.eventsOf(id)).containsExactly("FundsShortV1", "FundsReservedV1");
    }

    @Test
    void servesByPriorityThenByTimeOfApproval() {
        String later =
                world.approve(
                        new Approval(
                                "case-a",
                                1,
                                2,
                                World.APPROVED.plusSeconds(60),
                                "FIRE",
                                "99001",
                                List.of(World.cash("line-a", 10))));
        String earlier = world.approve(World.approval("case-b", 2, World.cash("line-b", 10)));
        String first = world.approve(World.approval("case-c", 1, World.cash("line-c", 10)));
        world.settleDown();

        world.give("g1", 20);
        world.settleDown();

        assertThat(world.stateOf(first)).isEqualTo("Reserved");
        assertThat(world.stateOf(earlier)).isEqualTo("Reserved");
        assertThat(world.stateOf(later)).isEqualTo("Waiting");
    }

    @Test
    void keepsMoneyBackForWhoeverComesFirst() {
        String big = world.approve(World.approval("case-1", 1, World.cash("line-1", 40)));
        String small = world.approve(World.approval("case-2", 2, World.cash("line-2", 5)));
        world.give("g1", 30);
        world.settleDown();

        assertThat(world.stateOf(big)).isEqualTo("Waiting");
        assertThat(world.stateOf(small)).isEqualTo("Waiting");

        world.tell(big, new Recall("WITHDRAWN"));
        world.settleDown();

        assertThat(world.stateOf(small)).isEqualTo("Reserved");
    }

    @Test
    void keepsNoMoneyBackForWhoeverWaitsForGoods() {
        String hungry =
                world.approve(
                        World.approval(
                                "case-1",
                                1,
                                World.cash("line-1", 20),
                                World.riceLine("line-2", 60_000)));
        String other = world.approve(World.approval("case-2", 2, World.cash("line-3", 25)));
        world.give("g1", 30);
        world.give("r1", World.rice("kho-a"), 45_000, Earmark.ANY);
        world.settleDown();

        assertThat(world.stateOf(hungry)).isEqualTo("Waiting");
        assertThat(world.stateOf(other)).isEqualTo("Reserved");
    }

    @Test
    void takesALineOfGoodsWholeFromOneStore() {
        world.give("r1", World.rice("kho-a"), 45_000, Earmark.ANY);
        world.give("r2", World.rice("kho-b"), 60_000, Earmark.ANY);
        String id = world.approve(World.approval("case-1", 1, World.riceLine("line-1", 60_000)));
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Reserved");
        assertThat(world.reservations.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        FundsReservedV1.class,
                        reserved ->
                                assertThat(reserved.lines().getFirst().storeId())
                                        .isEqualTo("kho-b"));
    }

    @Test
    void usesTheClosestEarmarkFirstAndNeverOneThatDoesNotFit() {
        world.give("any", 100);
        world.give("commune", World.MONEY, 100, new Earmark(null, "99001", null));
        world.give("roof", World.MONEY, 100, new Earmark(null, "99001", "HOUSE_LOST"));
        world.give("other", World.MONEY, 100, new Earmark(null, "99002", null));
        world.give("fire", World.MONEY, 100, new Earmark("FIRE", null, null));
        world.approve(World.approval("case-1", 1, World.cash("line-1", 150)));
        world.settleDown();

        assertThat(availableByEarmark())
                .containsEntry(new Earmark(null, "99001", "HOUSE_LOST"), 0L)
                .containsEntry(new Earmark(null, "99001", null), 50L)
                .containsEntry(Earmark.ANY, 100L)
                .containsEntry(new Earmark(null, "99002", null), 100L)
                .containsEntry(new Earmark("FIRE", null, null), 100L);
    }

    @Test
    void givesAProtectedCaseOnlyWhatIsNotForACommune() {
        world.give("commune", World.MONEY, 100, new Earmark(null, "99001", null));
        world.give("disaster", World.MONEY, 100, new Earmark("NATURAL_DISASTER", null, null));
        world.give("any", 100);
        world.approve(
                new Approval(
                        "case-1",
                        1,
                        1,
                        World.APPROVED,
                        "PROTECTED",
                        null,
                        List.of(World.cash("line-1", 80))));
        world.settleDown();

        assertThat(availableByEarmark())
                .containsEntry(Earmark.ANY, 20L)
                .containsEntry(new Earmark(null, "99001", null), 100L)
                .containsEntry(new Earmark("NATURAL_DISASTER", null, null), 100L);
    }

    private Map<Earmark, Long> availableByEarmark() {
        return world.lots.open().stream()
                .collect(Collectors.toMap(lot -> lot.key().earmark(), Lot.Open::available));
    }

    @Test
    void opensTheNextTrancheWhenALotIsFull() {
        for (int n = 0; n < Lot.MOST_GIFTS + 40; n++) {
            world.give("g" + n, 50_000);
        }
        world.settleDown();

        assertThat(world.lots.open())
                .extracting(lot -> lot.gifts().size())
                .containsExactlyInAnyOrder(Lot.MOST_GIFTS, 40);
        assertThat(world.available()).isEqualTo((Lot.MOST_GIFTS + 40) * 50_000L);
    }

    @Test
    void writesALotOnceForManyReservations() {
        world.give("g1", 1_000_000_000);
        world.settleDown();
        for (int n = 0; n < 100; n++) {
            world.approve(World.approval("case-" + n, 1, World.cash("line-" + n, 1_000_000)));
        }
        int before = world.lots.store().writes();

        world.settleDown();

        assertThat(world.reserved()).isEqualTo(100_000_000);
        assertThat(world.lots.store().writes() - before).isEqualTo(1);
    }

    @Test
    void tracesARoofToItsGiftsAndBack() {
        String teacher = world.give("g1", 50_000);
        String firm = world.give("g2", 39_940_000);
        String later = world.give("g3", 1_000_000);
        world.approve(World.approval("case-1", 1, World.cash("line-1", 40_000_000)));
        world.settleDown();
        world.tell(
                Approval.reservationIdOf("case-1", 1), new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();

        assertThat(world.trace.ofCase("case-1"))
                .extracting(origin -> origin.units())
                .containsExactlyInAnyOrder(used(teacher), used(firm), used(later))
                .satisfies(units ->
                        assertThat(units.stream().mapToLong(u -> u).sum()).isEqualTo(40_000_000));
        assertThat(world.trace.ofContribution(teacher).orElseThrow().benefits())
                .allSatisfy(benefit -> {
                    assertThat(benefit.caseId()).isEqualTo("case-1");
                    assertThat(benefit.communeCode()).isEqualTo("99001");
                    assertThat(benefit.use()).hasToString("PAID");
                });
        world.assertTraced();
    }

    private long used(String contributionId) {
        var gift = world.trace.ofContribution(contributionId).orElseThrow();
        return gift.given() - gift.unused();
    }

    @Test
    void releasesOnlyWhatDisbursementHasCancelled() {
        world.give("g1", 100);
        String id =
                world.approve(
                        World.approval(
                                "case-1", 1, World.cash("line-1", 30), World.cash("line-2", 20)));
        world.settleDown();
        world.tell(id, new Recall("WITHDRAWN"));
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Recalling");
        assertThat(world.reserved()).isEqualTo(50);
        assertThat(world.reservations.events()).anyMatch(FundsRecalledV1.class::isInstance);

        world.tell(id, new FollowPayout("line-1", PayoutFact.CANCELLED));
        world.tell(id, new NoteDeclined("line-2", "UNKNOWN"));
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Recalling");
        assertThat(world.reserved()).isEqualTo(20);

        world.tell(id, new FollowPayout("line-2", PayoutFact.PAID));
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Settled");
        assertThat(world.eventsOf(id))
                .containsExactly(
                        "FundsReservedV1", "FundsRecalledV1", "FundsReleasedV1", "FundsSettledV1");
    }

    @Test
    void movesMoneyBackWhenAPaymentReturnsAfterSettling() {
        world.give("g1", 100);
        String id = world.approve(World.approval("case-1", 1, World.cash("line-1", 30)));
        world.settleDown();
        world.tell(id, new FollowPayout("line-1", PayoutFact.PAID));
        world.settleDown();
        assertThat(world.paid()).isEqualTo(30);

        world.tell(id, new FollowPayout("line-1", PayoutFact.RETURNED));
        world.settleDown();

        assertThat(world.stateOf(id)).isEqualTo("Reserved");
        assertThat(world.paid()).isZero();
        assertThat(world.reserved()).isEqualTo(30);
    }

    @Test
    void endsAlikeInAllOrdersOfArrival() {
        Approval approval =
                World.approval("case-1", 1, World.cash("line-1", 30), World.cash("line-2", 20));
        List<List<ReservationCommand>> sources =
                List.of(
                        List.of(new Approve(approval)),
                        List.of(
                                new FollowPayout("line-1", PayoutFact.PAID),
                                new FollowPayout("line-1", PayoutFact.RETURNED),
                                new FollowPayout("line-1", PayoutFact.PAID)),
                        List.of(new FollowPayout("line-2", PayoutFact.CANCELLED)));

        for (List<ReservationCommand> order : Interleavings.of(sources, 200, 1)) {
            World one = World.fresh();
            one.give("g1", 100);
            order.forEach(fact -> one.tell(approval.reservationId(), fact));
            one.settleDown();
            one.tell(approval.reservationId(), new Recall("WITHDRAWN"));
            one.settleDown();

            assertThat(one.outcome())
                    .as("%s", order)
                    .containsEntry(approval.reservationId(), "Settled")
                    .containsEntry("paid", "30")
                    .containsEntry("reserved", "0")
                    .containsEntry("available", "70");
        }
    }

    @Test
    void releasesAtOnceWhatWasRecalledBeforeItsApprovalOrItsMoney() {
        world.give("g1", 100);
        Approval approval = World.approval("case-1", 1, World.cash("line-1", 30));
        world.tell(approval.reservationId(), new Recall("WITHDRAWN"));
        world.approve(approval);
        world.settleDown();

        assertThat(world.stateOf(approval.reservationId())).isEqualTo("Released");
        assertThat(world.eventsOf(approval.reservationId())).containsExactly("FundsReleasedV1");
        assertThat(world.available()).isEqualTo(100);
    }

    @Test
    void keepsWhatContradictsOnAWorkList() {
        world.give("g1", 100);
        String id = world.approve(World.approval("case-1", 1, World.cash("line-1", 30)));
        world.settleDown();
        world.tell(id, new FollowPayout("line-1", PayoutFact.CANCELLED));
        world.settleDown();
        world.tell(id, new FollowPayout("line-1", PayoutFact.PAID));
        world.tell(id, new FollowPayout("line-9", PayoutFact.PAID));
        world.settleDown();

        assertThat(world.reservations.unfollowed(null, 10)).hasSize(1);
        assertThat(world.available()).isEqualTo(100);
    }
}
