/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.casework.web;

import org.jspecify.annotations.NullMarked;
