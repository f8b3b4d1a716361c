/**
 * A norm book on its way into force: drafted, checked, simulated, submitted, promulgated by a second person.
 *
 * <p>Owns drafts and, for ever, the text of every promulgated book, with its digest: a promulgated book never changes.
 * Whether a book is in force on a day is never stored but follows from its dates and from what replaces it. Refuses to know
 * what a norm gives. See ADR 18.
 */
@NullMarked
package vn.lalanh.assessment.normdraft;

import org.jspecify.annotations.NullMarked;
