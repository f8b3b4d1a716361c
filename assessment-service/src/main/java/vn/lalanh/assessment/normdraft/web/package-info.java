/**
 * Over HTTP.
 */
@NullMarked
package vn.lalanh.assessment.normdraft.web;

import org.jspecify.annotations.NullMarked;
