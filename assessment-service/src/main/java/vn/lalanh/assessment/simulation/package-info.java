/**
 * Norm books tried before they are promulgated: what a book would give to the households of past incidents, decided again
 * from their frozen facts, and to a population made up for it, beside what another book gives them.
 *
 * <p>Owns the simulations with their results, in which nobody can be found: few are told as few. Decides nothing, changes
 * no case, and refuses to know who anybody is.
 */
@NullMarked
package vn.lalanh.assessment.simulation;

import org.jspecify.annotations.NullMarked;
