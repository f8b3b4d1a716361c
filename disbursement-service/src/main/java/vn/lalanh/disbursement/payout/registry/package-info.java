/** The registry's payees, behind Resilience4j. */
@NullMarked
package vn.lalanh.disbursement.payout.registry;

import org.jspecify.annotations.NullMarked;
