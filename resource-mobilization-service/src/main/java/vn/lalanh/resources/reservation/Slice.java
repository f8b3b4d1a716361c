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

    static Slice of(
            String payoutId, String lineId, String lotId, Intervals units, @Nullable String store) {
        return new Slice(lineId, lotId, Ids.derive("clm", payoutId, lotId), units, store);
    }
}
