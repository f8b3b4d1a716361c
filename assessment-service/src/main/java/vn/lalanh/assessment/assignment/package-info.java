/**
 * Who assesses which case: the duty roster of a province's collaborators, and the planning that gives them what waits.
 *
 * <p>Owns who is on the roster, where, for how many cases and when not. A case remembers itself whose it is; who is away or
 * struck off has nothing any more as far as the planning is concerned, so nothing has to be taken from them. Refuses to know
 * who the collaborators are beyond what they log in with.
 */
@NullMarked
package vn.lalanh.assessment.assignment;

import org.jspecify.annotations.NullMarked;
