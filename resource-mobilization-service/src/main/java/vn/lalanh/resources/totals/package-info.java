/**
 * What was given, is available, is reserved and was paid, and whether the books agree; reads, never writes.
 */
@NullMarked
package vn.lalanh.resources.totals;

import org.jspecify.annotations.NullMarked;
