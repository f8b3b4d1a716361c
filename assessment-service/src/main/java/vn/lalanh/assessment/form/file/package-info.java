/**
 * Forms as JSON Schema files, read, checked and compiled at start.
 */
@NullMarked
package vn.lalanh.assessment.form.file;

import org.jspecify.annotations.NullMarked;
