/**
 * One payout: a line of a reservation on its way to the payee, in money or in goods.
 *
 * <p>Owns the attempts and their outcome. Refuses to know who the payee is and where the money comes from. An intent is
 * saved before its payment is asked for, under an id computed from it; after a time-out the channel is asked by that id.
 * See {@code docs/adr/0007-intent-before-effect.md}.
 */
@NullMarked
package vn.lalanh.disbursement.payout;

import org.jspecify.annotations.NullMarked;
