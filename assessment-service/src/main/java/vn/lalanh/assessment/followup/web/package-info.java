/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.followup.web;

import org.jspecify.annotations.NullMarked;
