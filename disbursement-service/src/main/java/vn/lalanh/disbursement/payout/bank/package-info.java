/** The bank, behind Resilience4j. */
@NullMarked
package vn.lalanh.disbursement.payout.bank;

import org.jspecify.annotations.NullMarked;
