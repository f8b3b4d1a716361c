/**
 * Over HTTP: as JSON, as CSV, and as a page of figures.
 */
@NullMarked
package vn.lalanh.assessment.simulation.web;

import org.jspecify.annotations.NullMarked;
