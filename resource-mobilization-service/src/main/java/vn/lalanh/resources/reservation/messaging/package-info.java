/**
 * What reservations announce, as contract events.
 */
@NullMarked
package vn.lalanh.resources.reservation.messaging;

import org.jspecify.annotations.NullMarked;
