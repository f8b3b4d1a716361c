/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.simulation.persistence;

import org.jspecify.annotations.NullMarked;
