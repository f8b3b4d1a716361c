/**
 * Documents of an authority in the form of Decree 30/2020/NĐ-CP, whatever they say: who issues them, number, place and date,
 * title, text, tables, recipients, signature.
 *
 * <p>Owns the form and how it is set on pages (ADR 24); refuses to know what is decided, and stores nothing. What stands on
 * paper is Vietnamese alone: it is the language of the law.
 */
@NullMarked
package vn.lalanh.assessment.paper;

import org.jspecify.annotations.NullMarked;
