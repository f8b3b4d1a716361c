/**
 * Legal deadlines: working days of {@code Asia/Ho_Chi_Minh} with Vietnam's public holidays.
 *
 * <p>Pure: the instant to reckon from comes in. What an authority decides year by year (swapped days) and what a law may
 * change (fixed holidays) is a data file; the lunar calendar is computed for Vietnam's meridian, because China's gives
 * another day in some years (2030, for one).
 */
@NullMarked
package vn.lalanh.platform.time;

import org.jspecify.annotations.NullMarked;
