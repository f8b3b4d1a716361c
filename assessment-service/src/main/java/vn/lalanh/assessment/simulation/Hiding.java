package vn.lalanh.assessment.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a table must not be shown so that no figure about few households can be reckoned from those that are. A table whose
 * figures add up by rows and by columns is a network: each figure flows from the total through its row and its column back,
 * and what goes into a node comes out of it again. A hidden figure can be reckoned exactly if, and only if, no other set of
 * figures fits everything that is shown and the limits that hiding itself tells; that is: if no cycle of hidden figures runs
 * through it along which some may be one more and the others one less. So for each figure that can be reckoned the cheapest
 * cycle is looked for, and what is shown on it is hidden, too.
 *
 * <p>The method is that of complementary suppression by cycles (L. Cox, <em>Network models for complementary cell
 * suppression</em>, 1995); the check is exact for one such table.
 */
final class Hiding {

    /** Fewer than so many households are few. */
    static final int FEW = 10;

    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Arc>> touching = new ArrayList<>();
    private int nodes;

    /**
     * One figure of the table.
     *
     * <p>{@code size} is about how many households it is: the figure itself where households are counted.
     */
    static final class Arc {
        final int from;
        final int to;
        final long value;
        final long size;
        final boolean fixed;
        private final boolean counted;
        private boolean hidden;
        private boolean few;
        private long low;
        private long high;

        private Arc(int from, int to, long value, long size, boolean fixed, boolean counted) {
            this.from = from;
            this.to = to;
            this.value = value;
            this.size = size;
            this.fixed = fixed;
            this.counted = counted;
        }

        boolean hidden() {
            return hidden;
        }

        /** Hidden because it is about few, and not for the sake of others. */
        boolean few() {
            return few;
        }

        /** Of hidden amounts nobody knows limits; of a hidden number whether it is one of few is known. */
        private void hide(long lowest, boolean asFew) {
            hidden = true;
            low = lowest;
            high = asFew && counted ? FEW - 1 : Long.MAX_VALUE;
        }

        private long leastOfMany() {
            return counted ? FEW : 1;
        }

        private boolean mayRise() {
            return hidden && value < high;
        }

        private boolean mayFall() {
            return hidden && value > low;
        }

        private boolean mayHide() {
            return !hidden && !fixed && value > leastOfMany() && size >= FEW;
        }
    }

    int node() {
        return nodes++;
    }

    /** A number of households. */
    Arc count(int from, int to, long households) {
        return add(new Arc(from, to, households, households, false, true));
    }

    /** An amount, about so many households. */
    Arc amount(int from, int to, long amount, long households) {
        return add(new Arc(from, to, amount, households, false, false));
    }

    /** A figure that is shown whatever happens. */
    Arc fixed(int from, int to, long value) {
        return add(new Arc(from, to, value, value, true, true));
    }

    private Arc add(Arc arc) {
        arcs.add(arc);
        return arc;
    }

    /** Hides one although it is not about few, because it tells of few beside another figure. */
    void hide(Arc arc) {
        arc.hide(arc.leastOfMany(), false);
    }

    /** Hides one of a row about few, whatever it is, nothing included. */
    void withhold(Arc arc) {
        arc.hide(0, true);
    }

    /** Hides what is about few, and then what is needed; false where the table cannot be shown at all. */
    boolean protect() {
        for (Arc arc : arcs) {
            if (!arc.hidden && !arc.fixed && arc.size > 0 && arc.size < FEW) {
                arc.hide(1, true);
                arc.few = true;
            }
        }
        List<Arc> more;
        do {
            for (Arc arc : arcs) {
                if (canBeReckoned(arc) && !hideCycle(arc)) {
                    return false;
                }
            }
            more = nextOfFewTogether();
            more.forEach(this::hide);
        } while (!more.isEmpty());
        return fewTogether().isEmpty();
    }

    /** Whether a hidden figure follows from what is shown. */
    boolean canBeReckoned(Arc arc) {
        return arc.hidden
                && !(arc.mayRise() && path(arc, arc.to, arc.from, false) != null)
                && !(arc.mayFall() && path(arc, arc.from, arc.to, false) != null);
    }

    private boolean hideCycle(Arc told) {
        List<Arc> rising = told.mayRise() ? path(told, told.to, told.from, true) : null;
        List<Arc> falling = told.mayFall() ? path(told, told.from, told.to, true) : null;
        List<Arc> cycle =
                rising == null
                        ? falling
                        : falling == null || hiding(rising) <= hiding(falling) ? rising : falling;
        if (cycle == null || hiding(cycle) == 0) {
            return false;
        }
        cycle.stream().filter(arc -> !arc.hidden).forEach(this::hide);
        return true;
    }

    private static long hiding(List<Arc> path) {
        return path.stream().filter(arc -> !arc.hidden).count();
    }

    /** The way around on which least is hidden; null where there is none. */
    private @Nullable List<Arc> path(Arc without, int start, int end, boolean hidingMore) {
        double[] cost = new double[nodes];
        Arrays.fill(cost, Double.MAX_VALUE);
        Arc[] by = new Arc[nodes];
        int[] before = new int[nodes];
        record Reached(int node, double cost) {}
        PriorityQueue<Reached> next =
                new PriorityQueue<>(Comparator.comparingDouble(Reached::cost));
        cost[start] = 0;
        next.add(new Reached(start, 0));
        List<List<Arc>> at = arcsAt();
        while (!next.isEmpty()) {
            Reached here = next.remove();
            if (here.node == end) {
                return walked(by, before, start, end);
            }
            if (here.cost > cost[here.node]) {
                continue;
            }
            for (Arc arc : at.get(here.node)) {
                boolean more = hidingMore && arc.mayHide();
                boolean forward = arc.from == here.node;
                if (arc != without && (more || (forward ? arc.mayRise() : arc.mayFall()))) {
                    int there = forward ? arc.to : arc.from;
                    double price = here.cost + (more ? 1 + arc.size / 1e12 : 0);
                    if (price < cost[there]) {
                        cost[there] = price;
                        by[there] = arc;
                        before[there] = here.node;
                        next.add(new Reached(there, price));
                    }
                }
            }
        }
        return null;
    }

    private static List<Arc> walked(Arc[] by, int[] before, int start, int end) {
        List<Arc> path = new ArrayList<>();
        for (int node = end; node != start; node = before[node]) {
            path.add(by[node]);
        }
        return path;
    }

    /** Asked when all figures are there. */
    private List<List<Arc>> arcsAt() {
        if (!touching.isEmpty()) {
            return touching;
        }
        List<List<Arc>> at = touching;
        for (int n = 0; n < nodes; n++) {
            at.add(new ArrayList<>());
        }
        for (Arc arc : arcs) {
            at.get(arc.from).add(arc);
            at.get(arc.to).add(arc);
        }
        return at;
    }

    /** Of hidden figures whose sum follows from what is shown and is itself about few: one more each to be hidden with them. */
    private List<Arc> nextOfFewTogether() {
        return fewTogether().stream()
                .flatMap(side ->
                        side.stream()
                                .filter(Arc::mayHide)
                                .min(Comparator.comparingLong(arc -> arc.size))
                                .stream())
                .distinct()
                .toList();
    }

    private List<List<Arc>> fewTogether() {
        List<List<Arc>> found = new ArrayList<>();
        List<List<Arc>> at = arcsAt();
        for (int n = 0; n < nodes; n++) {
            int node = n;
            List<Arc> in = at.get(n).stream().filter(arc -> arc.to == node).toList();
            List<Arc> out = at.get(n).stream().filter(arc -> arc.from == node).toList();
            Stream.of(List.of(in, out), List.of(out, in))
                    .filter(sides ->
                            sides.getFirst().stream().anyMatch(arc -> arc.hidden)
                                    && sides.getLast().stream().noneMatch(arc -> arc.hidden)
                                    && hiddenSize(sides.getFirst()) < FEW)
                    .forEach(sides -> found.add(sides.getFirst()));
        }
        return found;
    }

    private static long hiddenSize(List<Arc> side) {
        return side.stream().filter(arc -> arc.hidden).mapToLong(arc -> arc.size).sum();
    }
}
