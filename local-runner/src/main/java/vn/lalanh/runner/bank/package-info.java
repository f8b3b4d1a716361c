/**
 * A bank that pays nothing to anybody: for laptop and tests, where disbursement needs one that settles, delays, returns, fails
 * and times out. Owns its own book. Knows nothing of cases or funds, and keeps no name and no account.
 */
@NullMarked
package vn.lalanh.runner.bank;

import org.jspecify.annotations.NullMarked;
