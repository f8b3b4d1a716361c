/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.evidence.web;

import org.jspecify.annotations.NullMarked;
