/**
 * Money and goods of one kind, in lots: gifts and claims are intervals of the lot's line of units.
 *
 * <p>Owns what is given, available, reserved and paid: the only book of it. Refuses to know donors, cases and events of
 * others; changes only by the steps of a contribution and of a reservation.
 */
@NullMarked
package vn.lalanh.resources.lot;

import org.jspecify.annotations.NullMarked;
