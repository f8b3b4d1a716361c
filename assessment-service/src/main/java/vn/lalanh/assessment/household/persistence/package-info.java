/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.household.persistence;

import org.jspecify.annotations.NullMarked;
