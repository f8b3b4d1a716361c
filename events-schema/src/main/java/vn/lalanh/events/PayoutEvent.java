package vn.lalanh.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code disbursement.payouts}, key: the case's id. */
public sealed interface PayoutEvent extends ContractEvent
        permits PayoutEvent.PayoutPlannedV1,
                PayoutEvent.PayoutInstructedV1,
                PayoutEvent.PayoutSettledV1,
                PayoutEvent.PayoutReturnedV1,
                PayoutEvent.PayoutCancelledV1,
                PayoutEvent.PayoutCancellationDeclinedV1,
                PayoutEvent.GoodsHandedOverV1,
                PayoutEvent.RecoveryOpenedV1,
                PayoutEvent.RecoveryReceivedV1,
                PayoutEvent.RecoveryWrittenOffV1,
                Unrecognized {

    /** The payout is on disbursement's list. */
    record PayoutPlannedV1(Ref payout, @Nullable Amount amount, @Nullable Goods goods)
            implements PayoutEvent {}

    /** Attempt {@code attempt} (from 1) is about to go to the channel. */
    record PayoutInstructedV1(Ref payout, int attempt, String channel) implements PayoutEvent {}

    /** The money is with the payee. */
    record PayoutSettledV1(Ref payout, int attempt, Amount amount, Instant settledAt)
            implements PayoutEvent {}

    /** The money came back, before or {@code afterSettlement}; a new attempt waits for a person. */
    record PayoutReturnedV1(Ref payout, int attempt, String reasonCode, boolean afterSettlement)
            implements PayoutEvent {}

    /** Nothing was paid and nothing will be. */
    record PayoutCancelledV1(Ref payout) implements PayoutEvent {}

    /** Cannot be taken back: {@code reasonCode} is {@code PAID} or {@code UNKNOWN}. */
    record PayoutCancellationDeclinedV1(Ref payout, String reasonCode) implements PayoutEvent {}

    /** The goods are with the household. */
    record GoodsHandedOverV1(Ref payout, Goods goods, Instant handedOverAt)
            implements PayoutEvent {}

    /** A household was paid too much, as correction {@code correctionNumber} of its case found, and is to pay it back. */
    record RecoveryOpenedV1(
            String recoveryId, String caseId, int correctionNumber, List<Part> parts)
            implements PayoutEvent {
        public RecoveryOpenedV1 {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Money was paid back; it returns to the lots it was paid from.
     *
     * @param repaymentNumber counts from 1 within the claim
     * @param outstanding what is still claimed
     */
    record RecoveryReceivedV1(
            String recoveryId,
            String caseId,
            int repaymentNumber,
            List<Part> parts,
            Amount outstanding)
            implements PayoutEvent {
        public RecoveryReceivedV1 {
            parts = List.copyOf(parts);
        }
    }

    /** What is still claimed is given up, by two persons. */
    record RecoveryWrittenOffV1(String recoveryId, String caseId, Amount amount, String reasonCode)
            implements PayoutEvent {}

    /** Money of one line, and the approval under which it was paid. */
    record Part(int approvalNumber, String lineId, Amount amount) {}

    /** What every payout event names, so that each listener can compute whom it concerns. */
    record Ref(
            String payoutId,
            String reservationId,
            String caseId,
            int approvalNumber,
            String lineId) {}
}
