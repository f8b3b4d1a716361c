/** The three outcomes of every decision: accepted, already done, refused with a named reason. Pure. */
@NullMarked
package vn.lalanh.platform.decision;

import org.jspecify.annotations.NullMarked;
