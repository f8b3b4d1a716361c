/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.relieflist.web;

import org.jspecify.annotations.NullMarked;
