package vn.lalanh.resources.lot;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of units of a lot's line. Kept sorted and joined, so that equal sets are equal. What would count a unit twice, or
 * take one that is not there, throws: such a thing is a bug, not a refusal.
 */
public record Intervals(List<Interval> parts) {

    public static final Intervals NONE = new Intervals(List.of());

    public Intervals {
        parts = joined(parts);
    }

    public static Intervals of(long from, long to) {
        return new Intervals(List.of(new Interval(from, to)));
    }

    private static List<Interval> joined(List<Interval> parts) {
        List<Interval> joined = new ArrayList<>(parts.size());
        for (Interval part : parts.stream().sorted().toList()) {
            Interval last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && part.from() < last.to()) {
                throw new IllegalArgumentException("counted twice: " + last + " and " + part);
            }
            if (last != null && part.from() == last.to()) {
                joined.set(joined.size() - 1, new Interval(last.from(), part.to()));
            } else {
                joined.add(part);
            }
        }
        return List.copyOf(joined);
    }

    public long total() {
        return parts.stream().mapToLong(Interval::length).sum();
    }

    /** Throws when a unit is in both. */
    public Intervals plus(Intervals others) {
        List<Interval> all = new ArrayList<>(parts);
        all.addAll(others.parts);
        return new Intervals(all);
    }

    /** Throws when a unit of {@code others} is not here. */
    public Intervals minus(Intervals others) {
        if (!contains(others)) {
            throw new IllegalArgumentException("taken from where it is not");
        }
        List<Interval> left = new ArrayList<>();
        int next = 0;
        for (Interval part : parts) {
            long from = part.from();
            while (next < others.parts.size() && others.parts.get(next).from() < part.to()) {
                Interval hole = others.parts.get(next++);
                if (from < hole.from()) {
                    left.add(new Interval(from, hole.from()));
                }
                from = hole.to();
            }
            if (from < part.to()) {
                left.add(new Interval(from, part.to()));
            }
        }
        return new Intervals(left);
    }

    public boolean contains(Intervals others) {
        return overlap(others) == others.total();
    }

    /** How many units both have. */
    public long overlap(Intervals others) {
        long common = 0;
        int a = 0;
        int b = 0;
        while (a < parts.size() && b < others.parts.size()) {
            Interval mine = parts.get(a);
            Interval theirs = others.parts.get(b);
            common += mine.overlap(theirs);
            if (mine.to() < theirs.to()) {
                a++;
            } else {
                b++;
            }
        }
        return common;
    }

    /** The first {@code units} of them; all if there are fewer. */
    public Intervals first(long units) {
        List<Interval> taken = new ArrayList<>();
        long open = units;
        for (Interval part : parts) {
            if (open <= 0) {
                break;
            }
            long length = Math.min(open, part.length());
            taken.add(new Interval(part.from(), part.from() + length));
            open -= length;
        }
        return new Intervals(taken);
    }
}
