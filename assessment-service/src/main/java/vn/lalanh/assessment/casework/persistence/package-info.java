/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.casework.persistence;

import org.jspecify.annotations.NullMarked;
