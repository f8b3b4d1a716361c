/**
 * Told to others: codes, never words.
 */
@NullMarked
package vn.lalanh.assessment.feedback.messaging;

import org.jspecify.annotations.NullMarked;
