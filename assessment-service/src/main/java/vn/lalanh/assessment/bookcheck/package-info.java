/**
 * What a norm book's drafters must look at before anybody decides by it: gaps, overlaps, amounts below the State's, dates,
 * likely misspellings.
 *
 * <p>Pure: a book and the books around it in, findings with their places out. Refuses to know what becomes of a draft, and
 * what a book that cannot be read says; that is {@link vn.lalanh.assessment.norm.BookFaults}'s.
 */
@NullMarked
package vn.lalanh.assessment.bookcheck;

import org.jspecify.annotations.NullMarked;
