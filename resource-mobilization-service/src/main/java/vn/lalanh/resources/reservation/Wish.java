package vn.lalanh.resources.reservation;

import org.jspecify.annotations.Nullable;

/** What the facts about a payout ask of the money that is set aside for it. */
public enum Wish {
    /** Keep it for the payout. */
    HELD,
    /** The payee has it. */
    PAID,
    /** Nothing was paid and nothing will be: make it available again. */
    GONE;

    /**
     * The wish after a fact; null if the fact contradicts what is known. One payout's facts come in order, so what is not
     * listed here cannot have happened.
     */
    @Nullable Wish after(PayoutFact fact) {
        return switch (fact) {
            case PAID -> this == GONE ? null : PAID;
            case RETURNED -> this == GONE ? null : HELD;
            case CANCELLED -> this == PAID ? null : GONE;
        };
    }

    /** What disbursement tells of a payout. */
    public enum PayoutFact {
        /** Settled by the channel, or goods handed over. */
        PAID,
        /** The money came back; a new attempt may follow. */
        RETURNED,
        CANCELLED
    }
}
