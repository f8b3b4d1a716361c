package vn.lalanh.disbursement.recovery;

import java.time.Instant;
import java.util.List;
import vn.lalanh.platform.money.Money;

/** What can happen to a claim. */
public sealed interface RecoveryEvent {

    record RecoveryOpened(Claim claim) implements RecoveryEvent {}

    /** {@code parts}: which lines it is for, with the share of each. */
    record RepaymentRecorded(
            int number, Repayment repayment, List<Claim.Part> parts, Money outstanding)
            implements RecoveryEvent {
        public RepaymentRecorded {
            parts = List.copyOf(parts);
        }
    }

    record WriteOffProposed(Recovery.Proposal proposal) implements RecoveryEvent {}

    record RecoveryWrittenOff(String by, Instant at, Money amount, String reasonCode)
            implements RecoveryEvent {}
}
