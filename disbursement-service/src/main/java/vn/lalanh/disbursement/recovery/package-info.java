/**
 * Money that a household was paid too much and is to pay back, from a correction of its case to the last receipt.
 *
 * <p>Owns what is claimed, repaid and given up. Refuses to know why the amount was wrong, and from which lots it came: that
 * money finds its way back by what is announced here. See ADR 0022.
 */
@NullMarked
package vn.lalanh.disbursement.recovery;

import org.jspecify.annotations.NullMarked;
