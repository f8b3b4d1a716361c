package vn.lalanh.resources.reservation;

import java.util.List;
import java.util.Map;

/** What can happen to a reservation. */
public sealed interface ReservationEvent {

    record FundsAskedFor(Approval approval) implements ReservationEvent {}

    /** A recall that came before any money was set aside. */
    record RecallNoted(String reasonCode) implements ReservationEvent {}

    record WishNoted(String lineId, Wish wish) implements ReservationEvent {}

    record RepaymentNoted(Repayment repayment) implements ReservationEvent {}

    record DeclineNoted(String lineId, String reasonCode) implements ReservationEvent {}

    record FundsPlanned(List<Slice> slices) implements ReservationEvent {
        public FundsPlanned {
            slices = List.copyOf(slices);
        }
    }

    record FundsShort(List<String> lineIds) implements ReservationEvent {
        public FundsShort {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** The plan will be withdrawn from its lots. */
    record PlanGivenUp() implements ReservationEvent {}

    /** The plan is withdrawn; the approval waits again. */
    record PlanWithdrawn() implements ReservationEvent {}

    record FundsReserved() implements ReservationEvent {}

    record FundsRecalled(String reasonCode) implements ReservationEvent {}

    record StepsConfirmed(Map<String, Long> steps) implements ReservationEvent {
        public StepsConfirmed {
            steps = Map.copyOf(steps);
        }
    }

    /** What was set aside for these lines is available again. */
    record LinesReleased(List<String> lineIds) implements ReservationEvent {
        public LinesReleased {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** It was taken back before anything was set aside. */
    record RequestDropped() implements ReservationEvent {}

    record FundsSettled() implements ReservationEvent {}

    /** A fact that cannot be followed; kept for a person to look at. */
    record FactUnfollowed(String what) implements ReservationEvent {}
}
