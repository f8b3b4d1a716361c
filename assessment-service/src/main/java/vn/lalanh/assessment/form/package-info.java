/**
 * Which questions an assessment of a cause may answer, and how.
 *
 * <p>Owns the questions: their names, codes, ranges and words. Forms are data (JSON Schema), so that a new question needs
 * no release. Refuses to know what follows from an answer: that is for norm books.
 */
@NullMarked
package vn.lalanh.assessment.form;

import org.jspecify.annotations.NullMarked;
