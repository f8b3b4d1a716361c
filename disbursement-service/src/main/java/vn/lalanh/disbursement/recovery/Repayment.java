package vn.lalanh.disbursement.recovery;

import java.time.Instant;
import vn.lalanh.platform.money.Money;

/**
 * Money that came back, against a receipt.
 *
 * @param receipt number of the receipt: the same one is the same repayment
 * @param by opaque subject of a token
 */
public record Repayment(String receipt, Money amount, String by, Instant at) {}
