package vn.lalanh.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code resources.reservations}, key: the case's id. */
public sealed interface ReservationEvent extends ContractEvent
        permits ReservationEvent.FundsReservedV1,
                ReservationEvent.FundsShortV1,
                ReservationEvent.FundsRecalledV1,
                ReservationEvent.FundsReleasedV1,
                ReservationEvent.FundsSettledV1,
                Unrecognized {

    /** Money and goods are set aside for every line of the approval: asks for payment. */
    record FundsReservedV1(
            String reservationId, String caseId, int approvalNumber, List<ReservedLine> lines)
            implements ReservationEvent {
        public FundsReservedV1 {
            lines = List.copyOf(lines);
        }
    }

    /** Nothing that fits is left for now; the case waits and is served when money arrives. */
    record FundsShortV1(
            String reservationId, String caseId, int approvalNumber, List<String> lineIds)
            implements ReservationEvent {
        public FundsShortV1 {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** The approval was taken back: asks disbursement to cancel these payouts. */
    record FundsRecalledV1(
            String reservationId,
            String caseId,
            int approvalNumber,
            List<String> payoutIds,
            String reasonCode)
            implements ReservationEvent {
        public FundsRecalledV1 {
            payoutIds = List.copyOf(payoutIds);
        }
    }

    /** What was set aside for these lines is available again. */
    record FundsReleasedV1(
            String reservationId, String caseId, int approvalNumber, List<String> lineIds)
            implements ReservationEvent {
        public FundsReleasedV1 {
            lineIds = List.copyOf(lineIds);
        }
    }

    /** Every line that was not released is paid out of its lots. */
    record FundsSettledV1(String reservationId, String caseId, int approvalNumber)
            implements ReservationEvent {}

    /**
     * A line with what is reserved for it.
     *
     * @param payoutId computed from reservation and line
     * @param storeId where goods lie; absent for money
     */
    record ReservedLine(String payoutId, BenefitLine line, @Nullable String storeId) {}
}
