/**
 * The case: reported, triaged, assessed by norm, approved by a second person, then followed through funding and payment
 * to its end.
 *
 * <p>Owns the life of a case and its deadlines. What other services announce about it are facts: never refused, merged so
 * that their order does not matter. Refuses to know who the people are and where the money comes from.
 */
@NullMarked
package vn.lalanh.assessment.casework;

import org.jspecify.annotations.NullMarked;
