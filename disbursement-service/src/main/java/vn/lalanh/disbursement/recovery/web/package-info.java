/** Claims over HTTP. */
@NullMarked
package vn.lalanh.disbursement.recovery.web;

import org.jspecify.annotations.NullMarked;
