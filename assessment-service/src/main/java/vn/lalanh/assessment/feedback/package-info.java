/**
 * What a household says of its help: what it received, how it was served, what it complains of. Once for each settlement.
 *
 * <p>Owns the answers and the one-time links by which they can be given; of a link only its SHA-256. What is owed after an
 * answer (a complaint, something else received) becomes a follow-up by a sweep, so that a crash in between loses none.
 * Refuses to know who answered. Words stay here; codes are announced, of a protected case not even those.
 */
@NullMarked
package vn.lalanh.assessment.feedback;

import org.jspecify.annotations.NullMarked;
