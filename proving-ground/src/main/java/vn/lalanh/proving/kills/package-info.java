/**
 * Real processes, killed and cut off from each other at random while clients work, and then called to account.
 *
 * <p>Start reading at {@link vn.lalanh.proving.kills.Kills}.
 */
@NullMarked
package vn.lalanh.proving.kills;

import org.jspecify.annotations.NullMarked;
