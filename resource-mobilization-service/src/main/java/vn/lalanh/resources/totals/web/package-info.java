/**
 * Totals over HTTP, in full for those who keep them and for everyone.
 */
@NullMarked
package vn.lalanh.resources.totals.web;

import org.jspecify.annotations.NullMarked;
