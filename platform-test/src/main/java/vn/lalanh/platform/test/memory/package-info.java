/**
 * Store, log, held records and time as plain memory, with the trouble of real ones at the push of a button. The code
 * under test is the real one; only the ports are different.
 *
 * <p>Each model does exactly what its port documents. {@code Flaw}s plant known mistakes, so that a check can be shown to
 * find them.
 */
@NullMarked
package vn.lalanh.platform.test.memory;

import org.jspecify.annotations.NullMarked;
