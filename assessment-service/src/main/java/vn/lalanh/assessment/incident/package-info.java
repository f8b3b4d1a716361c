/**
 * Something that has happened and for which cases can be reported.
 *
 * <p>Owns what happened, where and when. Refuses to know the cases.
 */
@NullMarked
package vn.lalanh.assessment.incident;

import org.jspecify.annotations.NullMarked;
