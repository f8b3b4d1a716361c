/**
 * What somebody must look into and answer by a day: an objection to what was posted, a complaint, a household that received
 * something else than was settled.
 *
 * <p>Owns the deadline, who looks into it and how it ends. Whoever it is about never ends it. Refuses to know how cases,
 * postings and feedback work: they say what is the matter. Remarks stay here; nobody else is told.
 */
@NullMarked
package vn.lalanh.assessment.followup;

import org.jspecify.annotations.NullMarked;
