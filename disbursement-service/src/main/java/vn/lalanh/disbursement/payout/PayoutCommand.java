package vn.lalanh.disbursement.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a payout can be told. */
public sealed interface PayoutCommand {

    /** What others have announced or a channel has answered: never refused. */
    sealed interface Fact extends PayoutCommand {}

    /** Money or goods are reserved for this line. */
    record PlanPayout(Order order) implements Fact {}

    /** The approval behind it was taken back. */
    record RecallPayout(String reasonCode) implements Fact {}

    /**
     * The channel, asked, says that the money of this attempt is with the payee. The answer is as old as the question: of an
     * attempt that has come back since, it tells nothing new. A channel that pays what it has returned shows in its statement.
     */
    record ConfirmSettlement(int attempt, Instant at) implements Fact {}

    /** The channel says that the money of this attempt has come back. */
    record RecordReturn(int attempt, String reasonCode) implements Fact {}

    /** This attempt is about to go to the channel: the intent, saved before the effect. */
    record InstructPayout(int attempt, String channel) implements PayoutCommand {}

    /** This attempt cannot be paid, and nobody has sent it: it comes back without having been anywhere. */
    record ReturnUnsent(int attempt, String reasonCode) implements PayoutCommand {}

    /** A treasurer has mended what made the last attempt come back. */
    record RetryPayout() implements PayoutCommand {}

    /** No channel reaches the payee: a treasurer has paid in cash, against a signature. */
    record PayInCash(Instant at) implements PayoutCommand {}

    /**
     * The goods were given to the household at this time.
     *
     * @param receipt number of the paper that the household signed; null where there is none
     */
    record HandOver(Instant at, @Nullable String receipt) implements PayoutCommand {
        /** Without a paper. */
        public HandOver(Instant at) {
            this(at, null);
        }
    }
}
