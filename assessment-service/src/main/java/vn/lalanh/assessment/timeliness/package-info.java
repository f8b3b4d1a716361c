/**
 * Which communes keep their deadlines: share of stages over in time, working days they took, what is overdue now.
 *
 * <p>Owns nothing: it counts the cases. Refuses to know protected cases, and to show a commune with fewer than ten.
 */
@NullMarked
package vn.lalanh.assessment.timeliness;

import org.jspecify.annotations.NullMarked;
