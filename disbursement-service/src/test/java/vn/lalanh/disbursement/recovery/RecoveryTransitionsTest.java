package vn.lalanh.disbursement.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.disbursement.recovery.Recovery.Proposal;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ConfirmWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.OpenRecovery;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ProposeWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.RecordRepayment;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RepaymentRecorded;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.test.TransitionTable;

class RecoveryTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Claim CLAIM =
            new Claim("case-1", 2, List.of(part(2, "line-a", 20), part(1, "line-a", 15)));
    private static final Proposal PROPOSAL = new Proposal("HARDSHIP", null, "sub-1", NOON);

    @Test
    void answersEachCommandInEachState() {
        List<Repayment> some = List.of(repayment("BL-1", 10));
        TransitionTable.of(
                        Recovery.class, RecoveryCommand.class, Recovery::decide, Recovery::evolve)
                .state(new Recovery.Absent(CLAIM.id()))
                .state(new Recovery.Open(CLAIM))
                .state(new Recovery.PartlyRepaid(CLAIM, some))
                .state(new Recovery.ToBeWrittenOff(CLAIM, some, PROPOSAL))
                .state(new Recovery.Settled(CLAIM, List.of(repayment("BL-1", 35))))
                .state(new Recovery.WrittenOff(CLAIM, some, PROPOSAL, "sub-2", NOON))
                .command(new OpenRecovery(CLAIM))
                .command("in part", new RecordRepayment(repayment("BL-2", 5)))
                .command("the same receipt", new RecordRepayment(repayment("BL-1", 10)))
                .command("its receipt, another sum", new RecordRepayment(repayment("BL-1", 11)))
                .command("the rest", new RecordRepayment(repayment("BL-2", 25)))
                .command("too much", new RecordRepayment(repayment("BL-2", 36)))
                .command(new ProposeWriteOff("HARDSHIP", null, "sub-1", NOON))
                .command("another reason", new ProposeWriteOff("DEATH", null, "sub-2", NOON))
                .command("by the proposer", new ConfirmWriteOff("sub-1", NOON))
                .command("by another", new ConfirmWriteOff("sub-2", NOON))
                .matches("recovery-transitions");
    }

    @Test
    void repaysOnePartAfterTheOther() {
        Recovery partly = new Recovery.PartlyRepaid(CLAIM, List.of(repayment("BL-1", 12)));

        assertThat(Recovery.decide(partly, new RecordRepayment(repayment("BL-2", 13))))
                .isEqualTo(
                        Decision.accept(
                                new RepaymentRecorded(
                                        2,
                                        repayment("BL-2", 13),
                                        List.of(part(2, "line-a", 8), part(1, "line-a", 5)),
                                        Money.of(10))));
    }

    private static Claim.Part part(int approval, String line, long dong) {
        return new Claim.Part(approval, line, "HOUSE_LOST", "hh-1", Money.of(dong));
    }

    private static Repayment repayment(String receipt, long dong) {
        return new Repayment(receipt, Money.of(dong), "sub-9", NOON);
    }
}
