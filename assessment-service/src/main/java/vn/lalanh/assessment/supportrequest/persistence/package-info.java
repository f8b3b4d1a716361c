/**
 * Kept in MongoDB.
 */
@NullMarked
package vn.lalanh.assessment.supportrequest.persistence;

import org.jspecify.annotations.NullMarked;
