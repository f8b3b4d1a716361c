/**
 * The trace over HTTP.
 */
@NullMarked
package vn.lalanh.resources.trace.web;

import org.jspecify.annotations.NullMarked;
