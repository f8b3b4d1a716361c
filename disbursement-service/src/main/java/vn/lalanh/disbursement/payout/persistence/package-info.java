/** Payouts in MongoDB. */
@NullMarked
package vn.lalanh.disbursement.payout.persistence;

import org.jspecify.annotations.NullMarked;
