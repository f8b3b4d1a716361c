/**
 * Reports of damage by natural disasters, as Joint Circular 43/2015/TTLT-BNNPTNT-BKHĐT asks for them (Articles 7 and 9): a
 * quick one within 24 hours, one a day by 17:00 (commune) and 19:00 (province), a summary within 15 days of the end.
 *
 * <p>Owns which are due when, and what was reported: the figures as they stood at that moment, and words that stay here.
 * Refuses to count by itself.
 */
@NullMarked
package vn.lalanh.assessment.disasterreport;

import org.jspecify.annotations.NullMarked;
