/**
 * In MongoDB: one document a settlement.
 */
@NullMarked
package vn.lalanh.assessment.feedback.persistence;

import org.jspecify.annotations.NullMarked;
