/**
 * The law as data: norm books, and the pure engine that turns facts into benefits with every step explained.
 *
 * <p>No norm is named in code. A book is a file; kinds of conditions and formulas are closed sets that the compiler
 * checks. Refuses to know cases, households by id, and money that is there or not.
 */
@NullMarked
package vn.lalanh.assessment.norm;

import org.jspecify.annotations.NullMarked;
