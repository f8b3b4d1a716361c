/**
 * Kept in MongoDB: what is known of the files in one document a case, their bytes in the layout of GridFS.
 */
@NullMarked
package vn.lalanh.assessment.evidence.persistence;

import org.jspecify.annotations.NullMarked;
