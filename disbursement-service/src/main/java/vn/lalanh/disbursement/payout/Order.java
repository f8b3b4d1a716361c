package vn.lalanh.disbursement.payout;

import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/**
 * What is to be paid or handed out, as it was reserved. Never changes.
 *
 * @param payeeId opaque; the registry knows who it is
 * @param benefit the norm, {@code HOUSE_LOST}
 */
public record Order(
        String payoutId,
        String reservationId,
        String caseId,
        int approvalNumber,
        String lineId,
        String benefit,
        String payeeId,
        Benefit what) {

    private static final String ALIAS = "payee-";

    /** Money or goods, never both. */
    public sealed interface Benefit {

        /** Paid through a channel. */
        record Cash(Money amount) implements Benefit {}

        /** Handed over from a store. */
        record InKind(Quantity quantity, @Nullable String storeId) implements Benefit {}
    }

    /**
     * Whether it is of a protected case: its payee is an alias that names nobody, see the contract. Such a payout is shown to those
     * who pay, who audit and who work on protected cases, not to the officers of communes.
     */
    public boolean isProtected() {
        return payeeId.startsWith(ALIAS);
    }

    boolean inCash() {
        return what instanceof Benefit.Cash;
    }
}
