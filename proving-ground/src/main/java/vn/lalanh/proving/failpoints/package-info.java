/**
 * Ends a service at every named point of every port, at its first and second passing, and looks from outside whether
 * anything is lost or doubled.
 *
 * <p>A {@link vn.lalanh.proving.failpoints.Life} counts what passes; the {@code Failing…} ports put it between a service and
 * the world; the services themselves are the real ones and know nothing of it. Start reading at
 * {@link vn.lalanh.proving.failpoints.EveryFailpoint}.
 */
@NullMarked
package vn.lalanh.proving.failpoints;

import org.jspecify.annotations.NullMarked;
