package vn.lalanh.runner.bank;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One instruction in the bank's book.
 *
 * @param fingerprint of all that was ordered, so that another order under the same id is noticed; names and accounts
 *     themselves are not kept
 * @param at when it is debited; until then it is pending
 * @param reason why it came back; absent when it was paid
 */
record Entry(
        String id,
        long amount,
        String currency,
        String fingerprint,
        Instant at,
        @Nullable String reason) {

    boolean returned() {
        return reason != null;
    }
}
