/**
 * How protected cases are kept from those who have no business with them, and how somebody in need gets at one all the same.
 *
 * <p>Owns the secret that ids of protected cases are made with, and one document for each person who has opened a case by
 * breaking the glass. Knows nothing of cases but their ids, so that an answer of its own cannot tell whether there is one.
 */
@NullMarked
package vn.lalanh.assessment.protection;

import org.jspecify.annotations.NullMarked;
