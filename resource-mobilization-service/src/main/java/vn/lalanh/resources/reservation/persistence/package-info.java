/**
 * Reservations in MongoDB.
 */
@NullMarked
package vn.lalanh.resources.reservation.persistence;

import org.jspecify.annotations.NullMarked;
