/** Claims in MongoDB. */
@NullMarked
package vn.lalanh.disbursement.recovery.persistence;

import org.jspecify.annotations.NullMarked;
