/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.incident.web;

import org.jspecify.annotations.NullMarked;
