/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.feedback.web;

import org.jspecify.annotations.NullMarked;
