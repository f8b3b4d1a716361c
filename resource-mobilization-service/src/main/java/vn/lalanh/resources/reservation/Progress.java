package vn.lalanh.resources.reservation;

import org.jspecify.annotations.Nullable;

/**
 * Where the units of a line are, and where they are wanted. A step that has begun is always finished before another one
 * begins, also when the wish has changed meanwhile: the lots rely on it, see {@link vn.lalanh.resources.lot.Lot}.
 *
 * @param step counts the steps; a confirmation of an earlier one is too late
 * @param declined why disbursement did not cancel the payout
 */
public record Progress(Stage stage, Wish wish, long step, @Nullable String declined) {

    /** Where the units are. */
    public enum Stage {
        HELD,
        SETTLING,
        PAID,
        REOPENING,
        RELEASING,
        GONE
    }

    static final Progress HELD = new Progress(Stage.HELD, Wish.HELD, 0, null);

    static final Progress GONE = new Progress(Stage.GONE, Wish.GONE, 0, null);

    /** Paid, and paid back: about to become available again. */
    static Progress repaid() {
        return new Progress(Stage.PAID, Wish.GONE, 0, null).begun();
    }

    boolean underWay() {
        return switch (stage) {
            case SETTLING, REOPENING, RELEASING -> true;
            case HELD, PAID, GONE -> false;
        };
    }

    /** Nobody has the payment: it was returned, or will never be made. */
    public boolean cameBack() {
        return stage == Stage.GONE || (stage == Stage.HELD && step > 0);
    }

    Progress wishing(Wish now) {
        return new Progress(stage, now, step, declined).begun();
    }

    Progress declining(String reasonCode) {
        return new Progress(stage, wish, step, reasonCode);
    }

    Progress confirmed() {
        Stage done =
                switch (stage) {
                    case SETTLING -> Stage.PAID;
                    case REOPENING -> Stage.HELD;
                    case RELEASING -> Stage.GONE;
                    case HELD, PAID, GONE -> throw new IllegalStateException("no step: " + this);
                };
        return new Progress(done, wish, step, declined).begun();
    }

    private Progress begun() {
        return switch (stage) {
            case HELD ->
                    switch (wish) {
                        case HELD -> this;
                        case PAID -> begin(Stage.SETTLING);
                        case GONE -> begin(Stage.RELEASING);
                    };
            case PAID -> wish == Wish.PAID ? this : begin(Stage.REOPENING);
            case GONE, SETTLING, REOPENING, RELEASING -> this;
        };
    }

    private Progress begin(Stage next) {
        return new Progress(next, wish, step + 1, declined);
    }
}
