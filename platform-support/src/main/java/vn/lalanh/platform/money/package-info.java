/**
 * Amounts: money in whole đồng and goods in whole base units. Exact arithmetic, never below zero, never floating point.
 *
 * <p>Pure. Knows nothing of what an amount is for, and nothing of how it is stored or sent.
 */
@NullMarked
package vn.lalanh.platform.money;

import org.jspecify.annotations.NullMarked;
