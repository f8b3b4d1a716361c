/** Loops in the background: what must go on without a message or a request. */
@NullMarked
package vn.lalanh.platform.work;

import org.jspecify.annotations.NullMarked;
