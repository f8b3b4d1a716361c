/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.timeliness.web;

import org.jspecify.annotations.NullMarked;
