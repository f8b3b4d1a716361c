package vn.lalanh.proving.simulation;

import java.util.HashSet;
import java.util.Set;

/**
 * Which history. Equal plans give equal histories.
 *
 * @param seed of the script, and of the order of steps
 * @param leftOut parts of the script, by their places
 * @param order another order of steps under the same script; 0 for that of the seed
 */
record Plan(long seed, Set<Integer> leftOut, long order) {

    Plan {
        leftOut = Set.copyOf(leftOut);
    }

    /** The whole script. */
    static Plan of(long seed) {
        return new Plan(seed, Set.of(), 0);
    }

    Plan without(int part) {
        Set<Integer> more = new HashSet<>(leftOut);
        more.add(part);
        return new Plan(seed, more, order);
    }

    Plan inOrder(long other) {
        return new Plan(seed, leftOut, other);
    }
}
