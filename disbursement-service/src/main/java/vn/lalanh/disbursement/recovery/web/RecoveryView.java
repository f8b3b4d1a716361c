package vn.lalanh.disbursement.recovery.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.disbursement.recovery.Claim;
import vn.lalanh.disbursement.recovery.Recovery;

/**
 * A claim as treasurers see it, in whole đồng.
 *
 * @param reasonCode why somebody gives it up, or would
 */
record RecoveryView(
        String id,
        String state,
        @Nullable String caseId,
        @Nullable Integer correction,
        List<PartView> parts,
        List<RepaymentView> repayments,
        @Nullable Long claimed,
        @Nullable Long outstanding,
        @Nullable String reasonCode) {

    /** What was paid too much of one line. */
    record PartView(int approvalNumber, String lineId, String benefit, long amount) {}

    /** Without who took it. */
    record RepaymentView(String receipt, long amount, Instant at) {}

    static RecoveryView of(Recovery recovery) {
        String state = recovery.getClass().getSimpleName();
        return switch (recovery) {
            case Recovery.Absent s ->
                    new RecoveryView(
                            s.id(), state, null, null, List.of(), List.of(), null, null, null);
            case Recovery.Known s -> of(s, state, reasonCode(s));
        };
    }

    private static RecoveryView of(
            Recovery.Known known, String state, @Nullable String reasonCode) {
        Claim claim = known.claim();
        return new RecoveryView(
                claim.id(),
                state,
                claim.caseId(),
                claim.correction(),
                claim.parts().stream()
                        .map(part ->
                                new PartView(
                                        part.approvalNumber(),
                                        part.lineId(),
                                        part.benefit(),
                                        part.amount().value()))
                        .toList(),
                known.repayments().stream()
                        .map(r -> new RepaymentView(r.receipt(), r.amount().value(), r.at()))
                        .toList(),
                known.outstanding().plus(known.repaid()).value(),
                known.outstanding().value(),
                reasonCode);
    }

    private static @Nullable String reasonCode(Recovery.Known known) {
        return switch (known) {
            case Recovery.ToBeWrittenOff s -> s.proposal().reasonCode();
            case Recovery.WrittenOff s -> s.proposal().reasonCode();
            case Recovery.Open _, Recovery.PartlyRepaid _, Recovery.Settled _ -> null;
        };
    }
}
