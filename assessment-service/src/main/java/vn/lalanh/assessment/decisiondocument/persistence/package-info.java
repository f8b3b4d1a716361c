/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.decisiondocument.persistence;

import org.jspecify.annotations.NullMarked;
