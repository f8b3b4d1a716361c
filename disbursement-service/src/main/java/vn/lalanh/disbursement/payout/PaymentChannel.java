package vn.lalanh.disbursement.payout;

import java.time.Instant;
import vn.lalanh.platform.money.Money;

/** A bank or another payer, in our words. Both calls may be repeated: an instruction's id is paid once. */
public interface PaymentChannel {

    /** Its name in events, {@code BANK}. */
    String name();

    /** Asks to pay. Never throws for trouble on the way: nobody knows then whether it was paid. */
    Answer pay(Instruction instruction);

    /** Asks what became of an instruction. */
    Answer ask(String instructionId);

    /** One attempt of a payout. {@code id} is computed from payout and attempt. */
    record Instruction(String id, Money amount, Payee payee) {}

    /** What the payment needs of the payee; never stored, logged or announced. */
    record Payee(String name, String bankCode, String account) {
        @Override
        public String toString() {
            return "Payee[withheld]";
        }
    }

    /** What the channel says. */
    sealed interface Answer {

        record Paid(Instant at) implements Answer {}

        record CameBack(String reasonCode) implements Answer {}

        /** Taken on; the end is not known yet. */
        record Pending() implements Answer {}

        /** The channel has never heard of it: it may be sent again under the same id. */
        record NeverHeard() implements Answer {}

        /** No answer, or none that can be understood: ask again later by id, never refund. */
        record Unclear() implements Answer {}
    }
}
