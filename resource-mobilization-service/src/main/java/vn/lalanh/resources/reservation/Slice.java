package vn.lalanh.resources.reservation;

import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.resources.lot.Intervals;

/**
 * The part of one lot that is for one line. Its claim's id is computed beforehand.
 *
 * @param storeId where goods lie; absent for money
 */
public record Slice(
        String lineId, String lotId, String claimId, Intervals units, @Nullable String storeId) {

    /** The line that it is for, also where it was paid back. */
    public String line() {
        return Repayment.lineOf(lineId);
    }

    Slice with(Intervals left) {
        return new Slice(lineId, lotId, claimId, left, storeId);
    }

    /** These units of it as a part of their own, under a claim of their own. */
    Slice repaid(Repayment repayment, Intervals taken) {
        return new Slice(
                repayment.part(),
                lotId,
                Ids.derive("clm", claimId, repayment.id()),
                taken,
                storeId);
    }

    static Slice of(
            String payoutId, String lineId, String lotId, Intervals units, @Nullable String store) {
        return new Slice(lineId, lotId, Ids.derive("clm", payoutId, lotId), units, store);
    }
}
