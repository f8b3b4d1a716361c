package vn.lalanh.resources.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.test.TransitionTable;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;
import vn.lalanh.resources.reservation.Progress.Stage;
import vn.lalanh.resources.reservation.ReservationCommand.Approve;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmClaims;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmSteps;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmWithdrawn;
import vn.lalanh.resources.reservation.ReservationCommand.Fact;
import vn.lalanh.resources.reservation.ReservationCommand.FollowPayout;
import vn.lalanh.resources.reservation.ReservationCommand.FollowRepayment;
import vn.lalanh.resources.reservation.ReservationCommand.GiveUpPlan;
import vn.lalanh.resources.reservation.ReservationCommand.NoteDeclined;
import vn.lalanh.resources.reservation.ReservationCommand.PlanFunds;
import vn.lalanh.resources.reservation.ReservationCommand.Recall;
import vn.lalanh.resources.reservation.ReservationCommand.TellShort;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

class ReservationTransitionsTest {

    private static final String LINE = "line-1";
    private static final List<Slice> SLICES =
            List.of(Slice.of("pay-1", LINE, "lot-1", Intervals.of(0, 30), null));

    private static Approval approval(int priority) {
        return new Approval(
                "case-1",
                1,
                priority,
                Instant.parse("2026-10-01T02:00:00Z"),
                "FIRE",
                "99001",
                List.of(new Line(LINE, "HOUSE_LOST", "hh-1", new Need.Cash(Money.of(30)))));
    }

    private static Book book(Stage stage, Wish wish, String recall) {
        return new Book(
                approval(1),
                SLICES,
                Map.of(LINE, new Progress(stage, wish, 1, null)),
                recall.isEmpty() ? null : recall,
                List.of(),
                List.of());
    }

    private static Notes notes(int plans) {
        return new Notes(plans, false, null, Map.of(), List.of());
    }

    @Test
    void answersEachCommandInEachState() {
        TransitionTable.of(
                        Reservation.class,
                        ReservationCommand.class,
                        Reservation::decide,
                        Reservation::evolve)
                .state(new Reservation.Absent("res-1"))
                .state("recall", new Reservation.Foretold("res-1", Notes.NONE.recalled("X")))
                .state(
                        "paid",
                        new Reservation.Foretold("res-1", Notes.NONE.wishing(LINE, Wish.PAID)))
                .state(new Reservation.Waiting(approval(1), Notes.NONE))
                .state(
                        "told short",
                        new Reservation.Waiting(approval(1), Notes.NONE.tellingShort()))
                .state(new Reservation.Planned(approval(1), SLICES, notes(1)))
                .state(new Reservation.Withdrawing(approval(1), SLICES, notes(1)))
                .state(
                        "recalled",
                        new Reservation.Withdrawing(approval(1), SLICES, notes(1).recalled("X")))
                .state("held", new Reservation.Reserved(book(Stage.HELD, Wish.HELD, "")))
                .state("settling", new Reservation.Reserved(book(Stage.SETTLING, Wish.PAID, "")))
                .state(
                        "settling what came back",
                        new Reservation.Reserved(book(Stage.SETTLING, Wish.HELD, "")))
                .state("reopening", new Reservation.Reserved(book(Stage.REOPENING, Wish.HELD, "")))
                .state("held", new Reservation.Recalling(book(Stage.HELD, Wish.HELD, "X")))
                .state(
                        "releasing",
                        new Reservation.Recalling(book(Stage.RELEASING, Wish.GONE, "X")))
                .state(
                        "releasing what was paid back, too",
                        new Reservation.Recalling(
                                book(Stage.RELEASING, Wish.GONE, "X")
                                        .repaying(new Repayment("rep-9", LINE, 5))))
                .state(new Reservation.Settled(book(Stage.PAID, Wish.PAID, "")))
                .state(new Reservation.Released(book(Stage.GONE, Wish.GONE, "X")))
                .command(new Approve(approval(1)))
                .command("other content", new Approve(approval(2)))
                .command(new Recall("WITHDRAWN"))
                .command("paid", new FollowPayout(LINE, PayoutFact.PAID))
                .command("returned", new FollowPayout(LINE, PayoutFact.RETURNED))
                .command("cancelled", new FollowPayout(LINE, PayoutFact.CANCELLED))
                .command("of no line", new FollowPayout("line-9", PayoutFact.PAID))
                .command(new NoteDeclined(LINE, "PAID"))
                .command("of a part", new FollowRepayment("rep-1", LINE, 10))
                .command("of more", new FollowRepayment("rep-2", LINE, 31))
                .command(new PlanFunds(SLICES))
                .command(new TellShort(List.of(LINE)))
                .command(new ConfirmClaims(1))
                .command("of an earlier plan", new ConfirmClaims(0))
                .command(new GiveUpPlan(1))
                .command(new ConfirmWithdrawn(1))
                .command(new ConfirmSteps(Map.of(LINE, 1L)))
                .command("too late", new ConfirmSteps(Map.of(LINE, 0L)))
                .facts(Fact.class)
                .repeatedFactsAreDone()
                .matches("reservation-transitions");
    }
}
