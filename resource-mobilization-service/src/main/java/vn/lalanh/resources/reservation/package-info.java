/**
 * Money and goods set aside for the lines of one approval, until they are paid or given back.
 *
 * <p>Owns which part of which lot belongs to which line. Refuses to know who the beneficiary is and how payment works. The
 * steps between reservation and lots are described at {@link vn.lalanh.resources.reservation.Steps}.
 */
@NullMarked
package vn.lalanh.resources.reservation;

import org.jspecify.annotations.NullMarked;
