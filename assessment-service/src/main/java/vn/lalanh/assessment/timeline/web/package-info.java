/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.timeline.web;

import org.jspecify.annotations.NullMarked;
