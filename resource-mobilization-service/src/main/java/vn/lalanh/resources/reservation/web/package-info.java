/**
 * Reservations over HTTP.
 */
@NullMarked
package vn.lalanh.resources.reservation.web;

import org.jspecify.annotations.NullMarked;
