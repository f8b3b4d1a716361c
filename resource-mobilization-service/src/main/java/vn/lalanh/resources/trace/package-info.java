/**
 * Which gift paid for which benefit, and the other way round; reads, never writes.
 *
 * <p>Owns nothing. Gifts and claims are intervals of a lot's line; the trace is their overlap.
 */
@NullMarked
package vn.lalanh.resources.trace;

import org.jspecify.annotations.NullMarked;
