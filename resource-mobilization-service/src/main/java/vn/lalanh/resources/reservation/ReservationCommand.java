package vn.lalanh.resources.reservation;

import java.util.List;
import java.util.Map;
import vn.lalanh.resources.reservation.Wish.PayoutFact;

/** What a reservation can be told. */
public sealed interface ReservationCommand {

    /** What others have announced: never refused. */
    sealed interface Fact extends ReservationCommand {}

    /** The case was approved. */
    record Approve(Approval approval) implements Fact {}

    /** The approval was taken back: the case was rejected or withdrawn. */
    record Recall(String reasonCode) implements Fact {}

    /** What became of the payout of a line. */
    record FollowPayout(String lineId, PayoutFact fact) implements Fact {}

    /** Disbursement cannot cancel the payout: {@code PAID} or {@code UNKNOWN}. */
    record NoteDeclined(String lineId, String reasonCode) implements Fact {}

    /** The payee has paid back so many units of a line; {@code repaymentId} is the same for the same repayment. */
    record FollowRepayment(String repaymentId, String lineId, long units) implements Fact {}

    /** These parts of these lots are to be claimed for it, all of them or none. */
    record PlanFunds(List<Slice> slices) implements ReservationCommand {
        public PlanFunds {
            slices = List.copyOf(slices);
        }
    }

    /** Nothing that fits is left for these lines. */
    record TellShort(List<String> lineIds) implements ReservationCommand {
        public TellShort {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** Everything of the plan with this number is claimed. */
    record ConfirmClaims(int plan) implements ReservationCommand {}

    /** A lot has given away what the plan wanted. */
    record GiveUpPlan(int plan) implements ReservationCommand {}

    /** Nothing of the plan with this number is claimed, and nothing can be any more. */
    record ConfirmWithdrawn(int plan) implements ReservationCommand {}

    /** These steps, by line and number, are made in all lots. */
    record ConfirmSteps(Map<String, Long> steps) implements ReservationCommand {
        public ConfirmSteps {
            steps = Map.copyOf(steps);
        }
    }
}
