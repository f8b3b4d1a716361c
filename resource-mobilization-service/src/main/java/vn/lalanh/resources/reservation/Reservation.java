package vn.lalanh.resources.reservation;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import vn.lalanh.platform.decision.Decision;
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
import vn.lalanh.resources.reservation.ReservationEvent.DeclineNoted;
import vn.lalanh.resources.reservation.ReservationEvent.FactUnfollowed;
import vn.lalanh.resources.reservation.ReservationEvent.FundsAskedFor;
import vn.lalanh.resources.reservation.ReservationEvent.FundsPlanned;
import vn.lalanh.resources.reservation.ReservationEvent.FundsRecalled;
import vn.lalanh.resources.reservation.ReservationEvent.FundsReserved;
import vn.lalanh.resources.reservation.ReservationEvent.FundsSettled;
import vn.lalanh.resources.reservation.ReservationEvent.FundsShort;
import vn.lalanh.resources.reservation.ReservationEvent.LinesReleased;
import vn.lalanh.resources.reservation.ReservationEvent.PlanGivenUp;
import vn.lalanh.resources.reservation.ReservationEvent.PlanWithdrawn;
import vn.lalanh.resources.reservation.ReservationEvent.RecallNoted;
import vn.lalanh.resources.reservation.ReservationEvent.RepaymentNoted;
import vn.lalanh.resources.reservation.ReservationEvent.RequestDropped;
import vn.lalanh.resources.reservation.ReservationEvent.StepsConfirmed;
import vn.lalanh.resources.reservation.ReservationEvent.WishNoted;

/**
 * What is set aside for one approval of a case. Approved table: {@code src/test/approved/reservation-transitions.md}.
 *
 * <p>Facts about payouts are turned into wishes, by line, whether money is there yet or not; steps bring the lots where the
 * wishes are. So the order in which approval, recall and payouts are heard of does not matter to where it ends.
 */
public sealed interface Reservation {

    /** Nothing is known of it. */
    record Absent(String id) implements Reservation {}

    /** Facts came before the approval. */
    record Foretold(String id, Notes notes) implements Reservation {}

    /** Waits for money and goods. */
    record Waiting(Approval approval, Notes notes) implements Asked {}

    /** A plan is saved; its claims are made or are about to be. */
    record Planned(Approval approval, List<Slice> slices, Notes notes) implements Asked {
        public Planned {
            slices = List.copyOf(slices);
        }
    }

    /** A plan is being taken out of its lots again: its claims may or may not be there. */
    record Withdrawing(Approval approval, List<Slice> slices, Notes notes) implements Asked {
        public Withdrawing {
            slices = List.copyOf(slices);
        }
    }

    /** All of it is set aside; parts may be paid or released. */
    record Reserved(Book book) implements Funded {}

    /** As reserved, and disbursement has been asked to cancel what is not paid. */
    record Recalling(Book book) implements Funded {}

    /** Every line that was not released is paid. A return moves it back. */
    record Settled(Book book) implements Funded {}

    /** Nothing of it is set aside any more. */
    record Released(Book book) implements Funded {}

    /** Every state that knows its approval and has no money. */
    sealed interface Asked extends Reservation {
        Approval approval();

        Notes notes();
    }

    /** Every state whose approval has, or had, what it asked for. */
    sealed interface Funded extends Reservation {
        Book book();
    }

    /** A state and what it is told. */
    record Step(Reservation reservation, ReservationCommand command) {}

    /** The whole life cycle. Each state ends with its own lines for all other commands. */
    static Decision<ReservationEvent> decide(Reservation reservation, ReservationCommand command) {
        return switch (new Step(reservation, command)) {
            case Step(Absent _, Approve c) -> accept(new FundsAskedFor(c.approval()));
            case Step(Absent _, Fact c) -> noted(Notes.NONE, c);
            case Step(Absent _, ReservationCommand _) ->
                    refuse(ReservationRefusal.NO_SUCH_RESERVATION);

            case Step(Foretold s, Approve c) when s.notes().recall() != null ->
                    accept(List.of(new FundsAskedFor(c.approval()), new RequestDropped()));
            case Step(Foretold _, Approve c) -> accept(new FundsAskedFor(c.approval()));
            case Step(Foretold s, Fact c) -> noted(s.notes(), c);
            case Step(Foretold _, ReservationCommand _) ->
                    refuse(ReservationRefusal.NO_SUCH_RESERVATION);

            case Step(Asked s, Approve c) when s.approval().equals(c.approval()) -> alreadyDone();
            case Step(Asked s, Approve _) -> unfollowed(s.notes().unfollowed(), ANOTHER_APPROVAL);
            case Step(Asked s, Recall _) when s.notes().recall() != null -> alreadyDone();

            case Step(Waiting _, Recall c) ->
                    accept(List.of(new RecallNoted(c.reasonCode()), new RequestDropped()));
            case Step(Waiting s, Fact c) -> noted(s.notes(), c);
            case Step(Waiting s, PlanFunds c) -> {
                requireWhole(s.approval(), c.slices());
                yield accept(new FundsPlanned(c.slices()));
            }
            case Step(Waiting s, TellShort _) when s.notes().toldShort() -> alreadyDone();
            case Step(Waiting _, TellShort c) -> accept(new FundsShort(c.lineIds()));
            case Step(Waiting _, ReservationCommand _) -> alreadyDone(); // of an earlier plan

            case Step(Planned _, Recall c) ->
                    accept(List.of(new RecallNoted(c.reasonCode()), new PlanGivenUp()));
            case Step(Planned s, Fact c) -> noted(s.notes(), c);
            case Step(Planned s, ConfirmClaims c) when c.plan() == s.notes().plans() ->
                    accept(new FundsReserved());
            case Step(Planned s, GiveUpPlan c) when c.plan() == s.notes().plans() ->
                    accept(new PlanGivenUp());
            case Step(Planned _, ConfirmClaims _) -> alreadyDone();
            case Step(Planned _, GiveUpPlan _) -> alreadyDone();
            case Step(Planned _, ReservationCommand _) -> refuse(ReservationRefusal.NOT_WAITING);

            case Step(Withdrawing _, Recall c) -> accept(new RecallNoted(c.reasonCode()));
            case Step(Withdrawing s, Fact c) -> noted(s.notes(), c);
            case Step(Withdrawing s, ConfirmWithdrawn c) when c.plan() == s.notes().plans() ->
                    s.notes().recall() == null
                            ? accept(new PlanWithdrawn())
                            : accept(List.of(new PlanWithdrawn(), new RequestDropped()));
            case Step(Withdrawing _, ConfirmWithdrawn _) -> alreadyDone();
            case Step(Withdrawing _, ConfirmClaims _) -> alreadyDone();
            case Step(Withdrawing _, GiveUpPlan _) -> alreadyDone();
            case Step(Withdrawing _, ReservationCommand _) ->
                    refuse(ReservationRefusal.NOT_WAITING);

            case Step(Funded s, Approve c) when s.book().approval().equals(c.approval()) ->
                    alreadyDone();
            case Step(Funded s, Approve _) -> unfollowed(s.book().unfollowed(), ANOTHER_APPROVAL);
            case Step(Funded s, Recall _) when s.book().recall() != null -> alreadyDone();
            case Step(Funded _, Recall c) -> accept(new FundsRecalled(c.reasonCode()));
            case Step(Funded s, FollowPayout c) -> followed(s.book(), c);
            case Step(Funded s, NoteDeclined c) -> declined(s.book(), c);
            case Step(Funded s, FollowRepayment c) -> repaid(s.book(), c);
            case Step(Funded s, ConfirmSteps c) -> confirmed(s.book(), c);
            case Step(Funded _, PlanFunds _) -> refuse(ReservationRefusal.NOT_WAITING);
            case Step(Funded _, TellShort _) -> refuse(ReservationRefusal.NOT_WAITING);
            case Step(Funded _, ReservationCommand _) -> alreadyDone(); // of an earlier plan
        };
    }

    /** What is kept on the work list when an approval is told twice with different content. */
    String ANOTHER_APPROVAL = "another approval under the same number";

    private static Decision<ReservationEvent> noted(Notes notes, Fact fact) {
        return switch (fact) {
            case Recall c ->
                    notes.recall() == null
                            ? accept(new RecallNoted(c.reasonCode()))
                            : alreadyDone();
            case FollowPayout c -> {
                Wish wish = notes.wishAfter(c.lineId(), c.fact());
                yield wish == null
                        ? unfollowed(notes.unfollowed(), Book.contradiction(c.fact(), c.lineId()))
                        : wish == notes.wishes().get(c.lineId())
                                ? alreadyDone()
                                : accept(new WishNoted(c.lineId(), wish));
            }
            case NoteDeclined _ -> alreadyDone(); // nothing was set aside that could be kept
            // nothing is paid before it is set aside: a book older than what the others know
            case FollowRepayment c -> unfollowed(notes.unfollowed(), notPaid(c.lineId()));
            case Approve _ -> throw new IllegalArgumentException("an approval is not a note");
        };
    }

    private static Decision<ReservationEvent> followed(Book book, FollowPayout c) {
        Progress progress = book.lines().get(c.lineId());
        if (progress == null) {
            return unfollowed(book.unfollowed(), Book.stray(c.lineId()));
        }
        Wish wish = progress.wish().after(c.fact());
        if (wish == null) {
            return unfollowed(book.unfollowed(), Book.contradiction(c.fact(), c.lineId()));
        }
        return wish == progress.wish() ? alreadyDone() : accept(new WishNoted(c.lineId(), wish));
    }

    private static Decision<ReservationEvent> repaid(Book book, FollowRepayment c) {
        Repayment repayment = new Repayment(c.repaymentId(), c.lineId(), c.units());
        if (book.knows(repayment)) {
            return alreadyDone();
        }
        if (!book.covers(repayment)) {
            return unfollowed(book.unfollowed(), notPaid(c.lineId()));
        }
        List<ReservationEvent> events = new ArrayList<>();
        events.add(new RepaymentNoted(repayment));
        events.addAll(inVain(book.repaying(repayment)));
        return accept(events);
    }

    private static String notPaid(String lineId) {
        return "more is paid back of " + lineId + " than was paid";
    }

    private static Decision<ReservationEvent> declined(Book book, NoteDeclined c) {
        Progress progress = book.lines().get(c.lineId());
        if (progress == null) {
            return unfollowed(book.unfollowed(), Book.stray(c.lineId()));
        }
        return c.reasonCode().equals(progress.declined())
                ? alreadyDone()
                : accept(new DeclineNoted(c.lineId(), c.reasonCode()));
    }

    private static Decision<ReservationEvent> confirmed(Book before, ConfirmSteps c) {
        Book after = before.confirmed(c.steps());
        return after.equals(before)
                ? alreadyDone()
                : accept(withEnd(new StepsConfirmed(c.steps()), after, before));
    }

    private static List<ReservationEvent> withEnd(ReservationEvent event, Book after, Book before) {
        List<ReservationEvent> events = new ArrayList<>();
        events.add(event);
        List<String> released = new ArrayList<>(after.in(Stage.GONE));
        released.removeAll(before.in(Stage.GONE));
        if (!released.isEmpty()) {
            events.add(new LinesReleased(released));
        }
        if (after.allSettled() && !before.allSettled()) {
            events.add(new FundsSettled());
        }
        events.addAll(inVain(after));
        return events;
    }

    /** For people to give back to whom it belongs; told once a line. */
    private static List<ReservationEvent> inVain(Book book) {
        return book.paidBackInVain().stream()
                .map(repayment -> notPaid(repayment.lineId()))
                .distinct()
                .filter(what -> !book.unfollowed().contains(what))
                .<ReservationEvent>map(FactUnfollowed::new)
                .toList();
    }

    private static Decision<ReservationEvent> unfollowed(List<String> known, String what) {
        return known.contains(what) ? alreadyDone() : accept(new FactUnfollowed(what));
    }

    /** Reserved whole or not at all. */
    private static void requireWhole(Approval approval, List<Slice> slices) {
        for (Approval.Line line : approval.lines()) {
            long planned =
                    slices.stream()
                            .filter(slice -> slice.lineId().equals(line.lineId()))
                            .mapToLong(slice -> slice.units().total())
                            .sum();
            if (planned != line.need().units()) {
                throw new IllegalArgumentException("a plan must cover " + line.lineId());
            }
        }
    }

    /** Builds the next state. */
    static Reservation evolve(Reservation reservation, ReservationEvent event) {
        return switch (event) {
            case FundsAskedFor e ->
                    new Waiting(
                            e.approval(),
                            reservation instanceof Foretold s ? s.notes() : Notes.NONE);
            case RecallNoted e ->
                    noting(reservation, notesOf(reservation).recalled(e.reasonCode()));
            case WishNoted e ->
                    reservation instanceof Funded s
                            ? stateOf(
                                    s.book()
                                            .with(
                                                    e.lineId(),
                                                    s.book()
                                                            .progress(e.lineId())
                                                            .wishing(e.wish())))
                            : noting(
                                    reservation,
                                    notesOf(reservation).wishing(e.lineId(), e.wish()));
            case RepaymentNoted e -> stateOf(book(reservation).repaying(e.repayment()));
            case DeclineNoted e -> {
                Book book = book(reservation);
                yield stateOf(
                        book.with(e.lineId(), book.progress(e.lineId()).declining(e.reasonCode())));
            }
            case FundsPlanned e -> {
                Asked s = asked(reservation);
                yield new Planned(s.approval(), e.slices(), s.notes().planned());
            }
            case FundsShort _ -> noting(reservation, notesOf(reservation).tellingShort());
            case PlanGivenUp _ -> {
                Asked s = asked(reservation);
                yield new Withdrawing(s.approval(), slicesOf(s), s.notes());
            }
            case PlanWithdrawn _ -> {
                Asked s = asked(reservation);
                yield new Waiting(s.approval(), s.notes());
            }
            case RequestDropped _ -> {
                Asked s = asked(reservation);
                yield new Released(Book.givenUp(s.approval(), s.notes()));
            }
            case FundsReserved _ -> {
                Asked s = asked(reservation);
                yield stateOf(Book.opened(s.approval(), slicesOf(s), s.notes()));
            }
            case FundsRecalled e -> stateOf(book(reservation).recalled(e.reasonCode()));
            case StepsConfirmed e -> stateOf(book(reservation).confirmed(e.steps()));
            case LinesReleased _ -> reservation;
            case FundsSettled _ -> reservation;
            case FactUnfollowed e ->
                    reservation instanceof Funded s
                            ? stateOf(s.book().noting(e.what()))
                            : noting(reservation, notesOf(reservation).noting(e.what()));
        };
    }

    /** The one state that a book can be in. */
    private static Reservation stateOf(Book book) {
        if (book.allGone()) {
            return new Released(book);
        }
        if (book.allSettled()) {
            return new Settled(book);
        }
        return book.recall() == null ? new Reserved(book) : new Recalling(book);
    }

    private static Reservation noting(Reservation reservation, Notes notes) {
        return switch (reservation) {
            case Absent s -> new Foretold(s.id(), notes);
            case Foretold s -> new Foretold(s.id(), notes);
            case Waiting s -> new Waiting(s.approval(), notes);
            case Planned s -> new Planned(s.approval(), s.slices(), notes);
            case Withdrawing s -> new Withdrawing(s.approval(), s.slices(), notes);
            case Funded s -> s;
        };
    }

    private static Notes notesOf(Reservation reservation) {
        return switch (reservation) {
            case Absent _ -> Notes.NONE;
            case Foretold s -> s.notes();
            case Asked s -> s.notes();
            case Funded _ -> throw new IllegalArgumentException("has a book, not notes");
        };
    }

    private static List<Slice> slicesOf(Asked reservation) {
        return switch (reservation) {
            case Waiting _ -> List.of();
            case Planned s -> s.slices();
            case Withdrawing s -> s.slices();
        };
    }

    private static Asked asked(Reservation reservation) {
        if (reservation instanceof Asked asked) {
            return asked;
        }
        throw new IllegalArgumentException("has no open request");
    }

    private static Book book(Reservation reservation) {
        if (reservation instanceof Funded funded) {
            return funded.book();
        }
        throw new IllegalArgumentException("nothing is set aside");
    }
}
