/**
 * In MongoDB: one document a follow-up.
 */
@NullMarked
package vn.lalanh.assessment.followup.persistence;

import org.jspecify.annotations.NullMarked;
