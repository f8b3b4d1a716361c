/**
 * Relief lists: a village head's list of households and what they need, drawn up, checked and approved as one decision by
 * three persons; each line then becomes a case.
 *
 * <p>Owns the lists and how far their lines have become cases. Refuses to know names (households are opaque ids), what the
 * law gives, and what becomes of a case afterwards.
 */
@NullMarked
package vn.lalanh.assessment.relieflist;

import org.jspecify.annotations.NullMarked;
