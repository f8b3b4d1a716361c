/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.incident.persistence;

import org.jspecify.annotations.NullMarked;
