/**
 * All four services in one thread, in any order of their steps that a seed draws, with everything going wrong that may.
 *
 * <p>The code of domain, change, relay and inbox is the one that production runs; store, broker, bank and clock are
 * models. Start reading at {@link vn.lalanh.proving.simulation.History}.
 */
@NullMarked
package vn.lalanh.proving.simulation;

import org.jspecify.annotations.NullMarked;
