package vn.lalanh.disbursement.recovery;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ConfirmWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.OpenRecovery;
import vn.lalanh.disbursement.recovery.RecoveryCommand.ProposeWriteOff;
import vn.lalanh.disbursement.recovery.RecoveryCommand.RecordRepayment;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RecoveryOpened;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RecoveryWrittenOff;
import vn.lalanh.disbursement.recovery.RecoveryEvent.RepaymentRecorded;
import vn.lalanh.disbursement.recovery.RecoveryEvent.WriteOffProposed;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.money.Money;

/** One claim, from the correction that found it to its end. Approved table: {@code src/test/approved/recovery-transitions.md}. */
public sealed interface Recovery {

    /** Nothing is known of it. */
    record Absent(String id) implements Recovery {}

    /** Nothing was paid back. */
    record Open(Claim claim) implements Owed {
        @Override
        public List<Repayment> repayments() {
            return List.of();
        }
    }

    /** Some was. */
    record PartlyRepaid(Claim claim, List<Repayment> repayments) implements Owed {
        public PartlyRepaid {
            repayments = List.copyOf(repayments);
        }
    }

    /** Somebody asks to give up the rest; a repayment takes that off the table. */
    record ToBeWrittenOff(Claim claim, List<Repayment> repayments, Proposal proposal)
            implements Owed {
        public ToBeWrittenOff {
            repayments = List.copyOf(repayments);
        }
    }

    /** All is paid back. */
    record Settled(Claim claim, List<Repayment> repayments) implements Known {
        public Settled {
            repayments = List.copyOf(repayments);
        }
    }

    /** The rest was given up, by two persons. */
    record WrittenOff(
            Claim claim, List<Repayment> repayments, Proposal proposal, String by, Instant at)
            implements Known {
        public WrittenOff {
            repayments = List.copyOf(repayments);
        }
    }

    /** Why one person would give it up; the remark stays in this service. */
    record Proposal(String reasonCode, @Nullable String remark, String by, Instant at) {}

    /** Every state with a claim. */
    sealed interface Known extends Recovery {
        Claim claim();

        List<Repayment> repayments();

        default Money repaid() {
            return Money.sum(repayments().stream().map(Repayment::amount).toList());
        }

        default Money outstanding() {
            return claim().total().minus(repaid());
        }

        private Optional<Repayment> by(String receipt) {
            return repayments().stream().filter(r -> r.receipt().equals(receipt)).findFirst();
        }
    }

    /** Every state in which something is still to be paid back. */
    sealed interface Owed extends Known {}

    /** A state and what it is told. */
    record Step(Recovery recovery, RecoveryCommand command) {}

    /** The whole life cycle. Each state ends with its own lines for all other commands. */
    static Decision<RecoveryEvent> decide(Recovery recovery, RecoveryCommand command) {
        return switch (new Step(recovery, command)) {
            case Step(Absent _, OpenRecovery c) -> accept(new RecoveryOpened(c.claim()));
            case Step(Absent _, RecoveryCommand _) -> refuse(RecoveryRefusal.NO_SUCH_RECOVERY);

            // a correction is balanced once, so there is no other claim under this id
            case Step(Known _, OpenRecovery _) -> alreadyDone();
            case Step(Known s, RecordRepayment c) when s.by(c.repayment().receipt()).isPresent() ->
                    s.by(c.repayment().receipt()).get().amount().equals(c.repayment().amount())
                            ? alreadyDone()
                            : refuse(RecoveryRefusal.RECEIPT_USED);

            case Step(Owed s, RecordRepayment c) -> repaid(s, c.repayment());
            case Step(ToBeWrittenOff s, ProposeWriteOff c) ->
                    s.proposal().reasonCode().equals(c.reasonCode())
                            ? alreadyDone()
                            : refuse(RecoveryRefusal.PROPOSED_OTHERWISE);
            case Step(ToBeWrittenOff s, ConfirmWriteOff c) ->
                    s.proposal().by().equals(c.by())
                            ? refuse(RecoveryRefusal.CONFIRMER_MUST_BE_ANOTHER)
                            : accept(
                                    new RecoveryWrittenOff(
                                            c.by(),
                                            c.at(),
                                            s.outstanding(),
                                            s.proposal().reasonCode()));
            case Step(Owed _, ProposeWriteOff c) ->
                    accept(
                            new WriteOffProposed(
                                    new Proposal(c.reasonCode(), c.remark(), c.by(), c.at())));
            case Step(Owed _, ConfirmWriteOff _) -> refuse(RecoveryRefusal.NOT_PROPOSED);

            case Step(Settled _, RecoveryCommand _) -> refuse(RecoveryRefusal.SETTLED);

            case Step(WrittenOff s, ConfirmWriteOff c) when s.by().equals(c.by()) -> alreadyDone();
            case Step(WrittenOff _, RecoveryCommand _) -> refuse(RecoveryRefusal.WRITTEN_OFF);
        };
    }

    private static Decision<RecoveryEvent> repaid(Owed state, Repayment repayment) {
        Money outstanding = state.outstanding();
        if (repayment.amount().isZero() || repayment.amount().compareTo(outstanding) > 0) {
            return refuse(RecoveryRefusal.MORE_THAN_OWED);
        }
        return accept(
                new RepaymentRecorded(
                        state.repayments().size() + 1,
                        repayment,
                        shares(state, repayment.amount().value()),
                        outstanding.minus(repayment.amount())));
    }

    /** The parts are repaid one after the other, in their order. */
    private static List<Claim.Part> shares(Owed state, long amount) {
        List<Claim.Part> shares = new ArrayList<>();
        long before = state.repaid().value();
        long open = amount;
        for (Claim.Part part : state.claim().parts()) {
            long done = Math.min(before, part.amount().value());
            long now = Math.min(open, part.amount().value() - done);
            before -= done;
            open -= now;
            if (now > 0) {
                shares.add(
                        new Claim.Part(
                                part.approvalNumber(),
                                part.lineId(),
                                part.benefit(),
                                part.payeeId(),
                                new Money(now, part.amount().currency())));
            }
        }
        return shares;
    }

    /** Builds the next state. */
    static Recovery evolve(Recovery recovery, RecoveryEvent event) {
        return switch (event) {
            case RecoveryOpened e -> new Open(e.claim());
            case RepaymentRecorded e -> {
                Known s = known(recovery);
                List<Repayment> repayments = new ArrayList<>(s.repayments());
                repayments.add(e.repayment());
                yield e.outstanding().isZero()
                        ? new Settled(s.claim(), repayments)
                        : new PartlyRepaid(s.claim(), repayments);
            }
            case WriteOffProposed e -> {
                Known s = known(recovery);
                yield new ToBeWrittenOff(s.claim(), s.repayments(), e.proposal());
            }
            case RecoveryWrittenOff e -> {
                if (!(recovery instanceof ToBeWrittenOff s)) {
                    throw new IllegalArgumentException("nobody has proposed to give it up");
                }
                yield new WrittenOff(s.claim(), s.repayments(), s.proposal(), e.by(), e.at());
            }
        };
    }

    private static Known known(Recovery recovery) {
        if (recovery instanceof Known known) {
            return known;
        }
        throw new IllegalArgumentException("nothing is claimed");
    }
}
