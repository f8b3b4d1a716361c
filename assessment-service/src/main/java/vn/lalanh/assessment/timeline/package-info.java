/**
 * The history of a case as people read it, kept by the one reader that sees every event of every topic.
 *
 * <p>Owns one document a case and checks that no source's sequence has a gap. Decides nothing and announces nothing.
 */
@NullMarked
package vn.lalanh.assessment.timeline;

import org.jspecify.annotations.NullMarked;
