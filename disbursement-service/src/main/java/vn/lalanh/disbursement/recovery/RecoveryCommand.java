package vn.lalanh.disbursement.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a claim can be told. */
public sealed interface RecoveryCommand {

    /** A correction has found that too much was paid: never refused. */
    record OpenRecovery(Claim claim) implements RecoveryCommand {}

    record RecordRepayment(Repayment repayment) implements RecoveryCommand {}

    /** Somebody asks to give up what is left. */
    record ProposeWriteOff(String reasonCode, @Nullable String remark, String by, Instant at)
            implements RecoveryCommand {}

    /** Somebody else agrees. */
    record ConfirmWriteOff(String by, Instant at) implements RecoveryCommand {}
}
