/**
 * In MongoDB: one document a posting.
 */
@NullMarked
package vn.lalanh.assessment.posting.persistence;

import org.jspecify.annotations.NullMarked;
