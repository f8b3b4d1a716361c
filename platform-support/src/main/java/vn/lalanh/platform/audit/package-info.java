/**
 * Who did or saw what, and why: one row for each approval and each read of personal data, on disk before the answer
 * leaves.
 *
 * <p>Rows are added and read, never changed. They name their subject by id and hold no personal data of it.
 */
@NullMarked
package vn.lalanh.platform.audit;

import org.jspecify.annotations.NullMarked;
