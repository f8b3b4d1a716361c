/** Payouts over HTTP. */
@NullMarked
package vn.lalanh.disbursement.payout.web;

import org.jspecify.annotations.NullMarked;
