/**
 * Norm books as JSON files, read and validated at start.
 */
@NullMarked
package vn.lalanh.assessment.norm.file;

import org.jspecify.annotations.NullMarked;
