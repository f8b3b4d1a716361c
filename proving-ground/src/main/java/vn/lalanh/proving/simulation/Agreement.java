package vn.lalanh.proving.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Correction;
import vn.lalanh.assessment.casework.Payment;
import vn.lalanh.assessment.casework.Progress;
import vn.lalanh.assessment.casework.Round;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.disbursement.payout.Order;
import vn.lalanh.disbursement.payout.Payout;
import vn.lalanh.disbursement.recovery.Recovery;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.resources.reservation.Approval;
import vn.lalanh.resources.reservation.Book;
import vn.lalanh.resources.reservation.Repayment;
import vn.lalanh.resources.reservation.Reservation;
import vn.lalanh.resources.reservation.Slice;

/**
 * Invariant (6): what the three services know of one case is the same, so that it is settled, or waits where somebody can
 * see it.
 */
final class Agreement {

    private final Town town;
    private final Check check;
    private final Map<String, Payout> payouts = new HashMap<>();

    @FunctionalInterface
    interface Check {
        void that(boolean holds, String violation);
    }

    Agreement(Town town, Check check) {
        this.town = town;
        this.check = check;
    }

    void check() {
        town.disbursement
                .<Payout>store("payouts")
                .all()
                .forEach(s -> payouts.put(s.id(), s.state()));
        for (Snapshot<Case> snapshot : town.assessment.<Case>store("cases").all()) {
            switch (snapshot.state()) {
                case Case.Approvable state -> approved(snapshot.id(), state);
                case Case.Ended state -> ended(snapshot.id(), state);
                case Case.Triaged _,
                        Case.Assessed _,
                        Case.ApprovedOnce _,
                        Case.Returned _ -> {} // wait for people
                case Case.Absent _, Case.Foretold _, Case.Elsewhere _, Case.Reported _ ->
                        check.that(false, "(6) a case nobody reported: " + snapshot.id());
            }
            if (snapshot.state() instanceof Case.Approvable state) {
                check.that(
                        state.dossier().unfollowed().isEmpty(),
                        "(6) unfollowed: " + state.dossier().unfollowed());
            }
        }
        for (Snapshot<Reservation> s : town.resources.<Reservation>store("reservations").all()) {
            rested(s.id(), s.state());
        }
        payouts.forEach((id, payout) -> rested(id, payout));
    }

    private void approved(String id, Case.Approvable state) {
        for (Round round : state.approval().rounds()) {
            round(id, state, round);
        }
        if (state.approval().awaitsBalance()) {
            check.that(
                    state instanceof Case.PaymentReturned,
                    "(6) a correction waits unseen: " + id + " " + name(state));
        }
        if (state instanceof Case.Settled) {
            even(id, state);
        }
        owed(id, state);
    }

    private void round(String id, Case.Approvable state, Round round) {
        Reservation reservation = reservation(id, round.number());
        check.that(
                reservation instanceof Reservation.Settled
                        || (round.recalled()
                                ? reservation instanceof Reservation.Released
                                        || reservation instanceof Reservation.Recalling
                                : reservation instanceof Reservation.Waiting
                                        || reservation instanceof Reservation.Reserved),
                "(6) %s is %s and its money %s".formatted(id, name(state), name(reservation)));
        for (BenefitLine line : round.lines()) {
            Progress.Line seen = state.dossier().progress().of(round.number(), line.id());
            Payout payout = payout(id, round.number(), line.id());
            check.that(
                    agree(payout, seen.payment()),
                    "(6) payout %s and the case sees %s".formatted(payout, seen.payment()));
            check.that(
                    agree(reservation, line.id(), payout),
                    "(6) money %s and payout %s".formatted(reservation, payout));
        }
        if (reservation instanceof Reservation.Waiting) {
            check.that(
                    state instanceof Case.WaitingForFunds || aPersonComesFirst(state),
                    "(6) waits unseen for money: " + id + " " + name(state));
        }
    }

    /** Of several rounds, one came back from the bank: that is told before what another one waits for. */
    private static boolean aPersonComesFirst(Case.Approvable state) {
        return state instanceof Case.PaymentReturned && state.approval().rounds().size() > 1;
    }

    /** What the household has of a line in money, less what it owes, is what the decision that stands gives. */
    private void even(String id, Case.Approvable state) {
        for (BenefitLine line : state.approval().assessment().lines()) {
            long has = 0;
            for (Round round : state.approval().rounds()) {
                if (payout(id, round.number(), line.id()) instanceof Payout.Settled s
                        && s.order().what() instanceof Order.Benefit.Cash cash) {
                    has += cash.amount().value();
                }
            }
            for (Correction.Owed owed : state.approval().owed()) {
                has -= owed.line().id().equals(line.id()) ? owed.line().benefit().units() : 0;
            }
            check.that(
                    line.benefit() instanceof Benefit.InKind || has == line.benefit().units(),
                    "(2) %s has %d of %s".formatted(id, has, line));
        }
    }

    /** What corrections found is claimed, and what was paid back is available again, or waits for a person to give it back. */
    private void owed(String id, Case.Approvable state) {
        long owed =
                state.approval().owed().stream()
                        .mapToLong(one -> one.line().benefit().units())
                        .sum();
        long claimed = 0;
        long repaid = 0;
        for (Snapshot<Recovery> s : town.disbursement.<Recovery>store("recoveries").all()) {
            if (s.state() instanceof Recovery.Known known && known.claim().caseId().equals(id)) {
                claimed += known.outstanding().plus(known.repaid()).value();
                repaid += known.repaid().value();
            }
        }
        long returned = 0;
        for (Round round : state.approval().rounds()) {
            if (reservation(id, round.number()) instanceof Reservation.Funded funded) {
                for (Repayment vain : funded.book().paidBackInVain()) {
                    returned += vain.units(); // a person sees it, see rested
                }
                for (Slice slice : funded.book().slices()) {
                    boolean apart =
                            !slice.lineId().equals(slice.line())
                                    && !funded.book().progress(slice.line()).cameBack();
                    returned += apart ? slice.units().total() : 0;
                }
            }
        }
        check.that(owed == claimed, "(6) %s owes %d, claimed %d".formatted(id, owed, claimed));
        check.that(
                repaid == returned,
                "(1) %s repaid %d, returned to lots or owed to the household %d"
                        .formatted(id, repaid, returned));
    }

    private void ended(String id, Case.Ended state) {
        if (state.approvalNumber() == 0) {
            check.that(reservation(id, 1) == null, "(6) money for a case never approved: " + id);
            return;
        }
        Reservation reservation = reservation(id, state.approvalNumber());
        check.that(
                reservation instanceof Reservation.Released
                        || reservation instanceof Reservation.Recalling
                        || reservation instanceof Reservation.Settled,
                "(6) %s is %s and its money %s".formatted(id, name(state), name(reservation)));
        if (reservation instanceof Reservation.Funded funded) {
            for (String line : funded.book().approval().lineIds()) {
                Payout payout = payout(id, state.approvalNumber(), line);
                check.that(
                        agree(reservation, line, payout),
                        "(6) money %s and payout %s".formatted(reservation, payout));
            }
        }
    }

    private static boolean agree(@Nullable Payout payout, @Nullable Payment seen) {
        Payment.Step step = seen == null ? null : seen.step();
        return switch (payout) {
            case null -> step == null;
            case Payout.Planned s ->
                    s.attempt() == 1
                            ? step == Payment.Step.PLANNED
                            : step == Payment.Step.RETURNED
                                    || step == Payment.Step.RETURNED_AFTER_SETTLEMENT
                                    || step == Payment.Step.PLANNED;
            case Payout.Instructed _ -> step == Payment.Step.INSTRUCTED;
            case Payout.Settled _ -> step == Payment.Step.SETTLED;
            case Payout.Returned _ ->
                    step == Payment.Step.RETURNED || step == Payment.Step.RETURNED_AFTER_SETTLEMENT;
            case Payout.HandedOver _ -> step == Payment.Step.HANDED_OVER;
            case Payout.Cancelled _ -> step == Payment.Step.CANCELLED;
            case Payout.Absent _, Payout.Foretold _ -> false;
        };
    }

    private static boolean agree(
            @Nullable Reservation reservation, String line, @Nullable Payout payout) {
        if (!(reservation instanceof Reservation.Funded funded)) {
            return payout == null;
        }
        vn.lalanh.resources.reservation.Progress.Stage stage = funded.book().progress(line).stage();
        return switch (stage) {
            case HELD -> payout instanceof Payout.Planned || payout instanceof Payout.Returned;
            case PAID -> payout instanceof Payout.Settled || payout instanceof Payout.HandedOver;
            case GONE ->
                    payout instanceof Payout.Cancelled
                            || (funded.book().slices().isEmpty()
                                    && (payout == null || payout instanceof Payout.Foretold));
            case SETTLING, REOPENING, RELEASING -> false;
        };
    }

    private void rested(String id, Reservation state) {
        check.that(
                !(state instanceof Reservation.Planned)
                        && !(state instanceof Reservation.Withdrawing)
                        && !(state instanceof Reservation.Foretold),
                "(6) " + id + " does not come to rest: " + name(state));
        boolean unfollowed =
                switch (state) {
                    case Reservation.Asked s -> !s.notes().unfollowed().isEmpty();
                    case Reservation.Funded s -> !toldRight(s.book());
                    case Reservation.Absent _, Reservation.Foretold _ -> false;
                };
        check.that(!unfollowed, "(6) unfollowed: " + state);
    }

    /** What came back from both the bank and the household is told, and nothing else but what was paid back. */
    private static boolean toldRight(Book book) {
        List<String> told = book.unfollowed();
        return book.paidBackInVain().stream().allMatch(vain -> told.stream().anyMatch(has(vain)))
                && told.stream()
                        .allMatch(one -> book.repaid().stream().anyMatch(r -> has(r).test(one)));
    }

    private static Predicate<String> has(Repayment repayment) {
        return note -> note.contains(repayment.lineId());
    }

    private void rested(String id, Payout state) {
        check.that(
                !(state instanceof Payout.Instructed) && !(state instanceof Payout.Absent),
                "(6) " + id + " is never answered");
        check.that(
                !(state instanceof Payout.Planned planned
                        && planned.order().what() instanceof Order.Benefit.Cash),
                "(6) " + id + " is never paid");
        check.that(
                !(state instanceof Payout.Ordered ordered) || ordered.unfollowed().isEmpty(),
                "(6) unfollowed: " + state);
    }

    private @Nullable Reservation reservation(String caseId, int approval) {
        return Officers.state(
                town.resources.<Reservation>store("reservations"),
                Approval.reservationIdOf(caseId, approval));
    }

    private @Nullable Payout payout(String caseId, int approval, String line) {
        return payouts.get(Ids.derive("pay", Approval.reservationIdOf(caseId, approval), line));
    }

    private static String name(@Nullable Object state) {
        return state == null ? "nothing" : state.getClass().getSimpleName();
    }
}
