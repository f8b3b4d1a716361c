/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.disasterreport.persistence;

import org.jspecify.annotations.NullMarked;
