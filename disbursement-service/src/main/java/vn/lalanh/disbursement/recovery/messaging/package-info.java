/** What claims announce, as contract events. */
@NullMarked
package vn.lalanh.disbursement.recovery.messaging;

import org.jspecify.annotations.NullMarked;
