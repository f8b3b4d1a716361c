package vn.lalanh.proving.report;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What one benchmark measured.
 *
 * @param what in one line: {@code the relay alone}
 * @param store where documents were kept; {@code none} where none took part
 * @param rows one for each stretch that was measured, in the order in which they are told
 * @param small one for each thing that is too small to be measured by single ones
 * @param bars what was hoped for and what it came to; a bar that was missed is told, and fails nothing
 * @param notes one sentence each: what the figures do not say by themselves
 * @param violations one sentence each: what must not happen however slow it is, a lost event, a stale read
 */
public record Figures(
        String what,
        String store,
        List<Row> rows,
        List<Small> small,
        List<Bar> bars,
        List<String> notes,
        List<String> violations) {

    public Figures {
        rows = List.copyOf(rows);
        small = List.copyOf(small);
        bars = List.copyOf(bars);
        notes = List.copyOf(notes);
        violations = List.copyOf(violations);
    }

    /** Without small things. */
    public Figures(
            String what,
            String store,
            List<Row> rows,
            List<Bar> bars,
            List<String> notes,
            List<String> violations) {
        this(what, store, rows, List.of(), bars, notes, violations);
    }

    /** Whether something was measured and nothing went wrong. */
    public boolean holds() {
        return violations.isEmpty()
                && !(rows.isEmpty() && small.isEmpty())
                && rows.stream().noneMatch(row -> row.count() == 0)
                && small.stream().noneMatch(one -> one.samples() == 0);
    }

    /**
     * One stretch.
     *
     * @param unit what was counted, in the singular: {@code event}
     * @param cpu of this process, its compiler and garbage collector included
     * @param othersCpu of the processes it started: broker and store, where they are not in this one
     * @param allocated bytes
     * @param heap peak of its pools in MiB
     * @param resident MiB at the end; 0 where the system does not tell
     * @param nanos how long single ones took, where that was looked at
     */
    public record Row(
            String name,
            String unit,
            long count,
            Duration took,
            Duration cpu,
            Duration othersCpu,
            long allocated,
            long heap,
            long resident,
            @Nullable Histogram nanos) {

        /** A second. */
        public double rate() {
            return count * 1e9 / took.toNanos();
        }

        /** Microseconds of CPU time of this process for one. */
        public double cpuMicros() {
            return cpu.toNanos() / 1e3 / count;
        }

        /** Microseconds of CPU time of the other processes for one. */
        public double othersCpuMicros() {
            return othersCpu.toNanos() / 1e3 / count;
        }

        /** Milliseconds within which this share of all single ones was done. */
        public double millis(double percentile) {
            return nanos == null ? Double.NaN : nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    /**
     * Something that takes nanoseconds, measured by doing it over and over.
     *
     * @param margin by which {@code nanos} may be wrong, either way
     * @param bytes allocated each time; not a number where that is not known
     * @param samples stretches that were measured, over all JVMs
     */
    public record Small(String name, double nanos, double margin, double bytes, long samples) {}

    /**
     * What was hoped for.
     *
     * @param name as in the table of bars: {@code P3 relay}
     * @param wanted {@code 5,000 events/s, aim 15,000}
     * @param measured {@code 7,310 events/s}
     */
    public record Bar(String name, String wanted, String measured, boolean met) {}
}
