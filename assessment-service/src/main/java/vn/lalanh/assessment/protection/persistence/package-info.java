/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.protection.persistence;

import org.jspecify.annotations.NullMarked;
