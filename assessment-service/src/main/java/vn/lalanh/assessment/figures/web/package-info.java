/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.figures.web;

import org.jspecify.annotations.NullMarked;
