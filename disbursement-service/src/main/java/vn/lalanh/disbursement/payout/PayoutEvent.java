package vn.lalanh.disbursement.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a payout. */
public sealed interface PayoutEvent {

    record PayoutPlanned(Order order) implements PayoutEvent {}

    record PayoutInstructed(int attempt, String channel) implements PayoutEvent {}

    record PayoutSettled(int attempt, Instant at) implements PayoutEvent {}

    record PayoutReturned(int attempt, String reasonCode, boolean afterSettlement)
            implements PayoutEvent {}

    /** Ready for the next attempt. */
    record PayoutReplanned(int attempt) implements PayoutEvent {}

    /** {@code receipt}: number of the signed paper, which stays here; null where there is none. */
    record GoodsHandedOver(Instant at, @Nullable String receipt) implements PayoutEvent {}

    /** A recall came before the payout itself. */
    record RecallForetold(String reasonCode) implements PayoutEvent {}

    record PayoutCancelled() implements PayoutEvent {}

    /** {@code reasonCode} is {@code PAID} or {@code UNKNOWN}. */
    record CancellationDeclined(String reasonCode) implements PayoutEvent {}

    /** A fact that cannot be followed from here; kept for a person to look at. */
    record FactUnfollowed(String what) implements PayoutEvent {}
}
