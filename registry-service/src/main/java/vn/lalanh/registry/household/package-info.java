/**
 * One household of the province's book, its members and its payee.
 *
 * <p>Owns the ids of households and persons: a household's comes from province and book number, a person's from the
 * household and an ordinal that is never given twice. Refuses to know what help anybody gets. What is announced names
 * nobody; every type that holds personal data withholds it from its text, so that no log line can leak it.
 */
@NullMarked
package vn.lalanh.registry.household;

import org.jspecify.annotations.NullMarked;
