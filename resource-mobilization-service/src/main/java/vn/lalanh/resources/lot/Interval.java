package vn.lalanh.resources.lot;

/** A stretch of a lot's line of units: from {@code from}, up to and without {@code to}; never empty. */
public record Interval(long from, long to) implements Comparable<Interval> {

    public Interval {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
    }

    public long length() {
        return to - from;
    }

    /** How many units both have. */
    public long overlap(Interval other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    @Override
    public int compareTo(Interval other) {
        return Long.compare(from, other.from);
    }
}
