/**
 * Pays and hands out what is reserved, once.
 *
 * <p>Owns payouts and their attempts. Knows of the payee what one payment needs, for as long as the call lasts, and stores
 * none of it. Start reading at {@link vn.lalanh.disbursement.DisbursementSubscriptions}.
 */
@NullMarked
package vn.lalanh.disbursement;

import org.jspecify.annotations.NullMarked;
