package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far the payment of a line has come, as disbursement told. Of two, the later one in the life of a payout counts,
 * whichever arrived first.
 *
 * @param attempt from 1
 * @param at when it was settled or handed over
 * @param reasonCode why it came back
 */
public record Payment(Step step, int attempt, @Nullable Instant at, @Nullable String reasonCode) {

    /** In the order of one attempt's life; the last two end the payout. */
    public enum Step {
        PLANNED,
        INSTRUCTED,
        RETURNED,
        SETTLED,
        RETURNED_AFTER_SETTLEMENT,
        CANCELLED,
        HANDED_OVER;

        private boolean ends() {
            return compareTo(CANCELLED) >= 0;
        }
    }

    private static final Comparator<Payment> LATER =
            Comparator.comparing((Payment payment) -> payment.step.ends())
                    .thenComparingInt(Payment::attempt)
                    .thenComparing(Payment::step);

    public static Payment planned() {
        return new Payment(Step.PLANNED, 1, null, null);
    }

    public static Payment instructed(int attempt) {
        return new Payment(Step.INSTRUCTED, attempt, null, null);
    }

    public static Payment settled(int attempt, Instant at) {
        return new Payment(Step.SETTLED, attempt, at, null);
    }

    public static Payment returned(int attempt, String reasonCode, boolean afterSettlement) {
        return new Payment(
                afterSettlement ? Step.RETURNED_AFTER_SETTLEMENT : Step.RETURNED,
                attempt,
                null,
                reasonCode);
    }

    public static Payment cancelled() {
        return new Payment(Step.CANCELLED, 1, null, null);
    }

    public static Payment handedOver(Instant at) {
        return new Payment(Step.HANDED_OVER, 1, at, null);
    }

    /** Whether the household has it. */
    boolean done() {
        return step == Step.SETTLED || step == Step.HANDED_OVER;
    }

    static @Nullable Payment later(@Nullable Payment a, @Nullable Payment b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return LATER.compare(a, b) >= 0 ? a : b;
    }
}
