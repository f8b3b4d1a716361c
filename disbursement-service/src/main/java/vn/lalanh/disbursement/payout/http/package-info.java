/** The bank and the registry, which others run and which may be slow or away. */
@NullMarked
package vn.lalanh.disbursement.payout.http;

import org.jspecify.annotations.NullMarked;
