/**
 * Shows that nothing is lost, nothing is doubled, and how fast it is.
 *
 * <p>Start reading at {@link vn.lalanh.proving.Prove} and {@link vn.lalanh.proving.Bench}. Never shipped.
 */
@NullMarked
package vn.lalanh.proving;

import org.jspecify.annotations.NullMarked;
