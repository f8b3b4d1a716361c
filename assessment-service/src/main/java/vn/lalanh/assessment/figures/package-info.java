/**
 * What stands where in an incident: cases by state, what was found, what was approved and paid, by commune and for the
 * province.
 *
 * <p>Owns nothing: it counts the cases. A protected case counts for the province only, never in a commune.
 */
@NullMarked
package vn.lalanh.assessment.figures;

import org.jspecify.annotations.NullMarked;
