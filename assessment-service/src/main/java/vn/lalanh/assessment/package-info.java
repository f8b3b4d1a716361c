/**
 * Incidents and the cases they bring: who needs help, what the law gives, who approved it, and what became of it.
 *
 * <p>Owns incidents, cases, norm books, deadlines and timelines. Refuses to know names, identity numbers and accounts:
 * households and persons are opaque ids. Start reading at {@link vn.lalanh.assessment.AssessmentSubscriptions}.
 */
@NullMarked
package vn.lalanh.assessment;

import org.jspecify.annotations.NullMarked;
