/** What payouts announce, as contract events. */
@NullMarked
package vn.lalanh.disbursement.payout.messaging;

import org.jspecify.annotations.NullMarked;
