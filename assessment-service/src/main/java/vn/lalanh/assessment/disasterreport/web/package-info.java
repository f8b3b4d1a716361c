/**
 * Over HTTP: as JSON, as CSV, and as a page to print.
 */
@NullMarked
package vn.lalanh.assessment.disasterreport.web;

import org.jspecify.annotations.NullMarked;
