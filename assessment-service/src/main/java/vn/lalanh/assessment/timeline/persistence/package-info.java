/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.timeline.persistence;

import org.jspecify.annotations.NullMarked;
