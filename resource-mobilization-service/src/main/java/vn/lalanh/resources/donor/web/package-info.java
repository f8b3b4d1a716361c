/**
 * Donors over HTTP.
 */
@NullMarked
package vn.lalanh.resources.donor.web;

import org.jspecify.annotations.NullMarked;
