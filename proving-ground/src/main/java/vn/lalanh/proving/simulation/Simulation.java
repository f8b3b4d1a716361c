package vn.lalanh.proving.simulation;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;

/**
 * Many histories, each from a seed of its own, one after the other: two at once would meet at the locks of shared caches,
 * and the machine would decide who goes first.
 *
 * @param first the first seed
 * @param histories how many
 * @param most when this time is over, no other history begins
 */
public record Simulation(long first, long histories, Duration most) implements Proof {

    /** From so many on, processes that warm up side by side are worth their while. */
    private static final long MANY = 20_000;

    /** No end of time. */
    public static final Duration FOR_EVER = Duration.ofDays(10_000);

    private static final int MOST_FAILING = 20;
    private static final int MOST_SHRUNK = 2;
    private static final long TELL_EVERY = 2_000;

    /** Here, or in a process for each core where there are many. */
    public static Proof of(long first, long histories, Duration most) {
        int cores = Runtime.getRuntime().availableProcessors();
        Simulation all = new Simulation(first, histories, most);
        return histories < MANY || cores == 1 ? all : new Shared(all, cores);
    }

    @Override
    public Report run(Consumer<String> progress) {
        long begin = System.nanoTime();
        Sum sum = sum(sofar -> progress.accept(sofar.toString()));
        SequencedMap<String, String> measured = new LinkedHashMap<>();
        measured.put("seeds", seeds(sum.histories()));
        measured.put("trace of all", Long.toHexString(sum.trace()));
        measured.putAll(time(System.nanoTime() - begin, sum.histories()));
        return new Report("simulated histories", sum.saw(), measured, sum.violations());
    }

    static SequencedMap<String, String> time(long nanos, long histories) {
        SequencedMap<String, String> time = new LinkedHashMap<>();
        time.put("time", "%,.0f s".formatted(nanos / 1e9));
        time.put("a history", "%.1f ms".formatted(nanos / 1e6 / Math.max(1, histories)));
        return time;
    }

    /** Which ones, when so many of them came to their end. */
    String seeds(long done) {
        return "%,d to %,d".formatted(first, first + done - 1);
    }

    Sum sum(Consumer<Sum> progress) {
        hush();
        long begin = System.nanoTime();
        Sum sum = Sum.NOTHING;
        while (sum.histories() < histories
                && sum.failing() < MOST_FAILING
                && System.nanoTime() - begin < most.toNanos()) {
            long seed = first + sum.histories();
            History.Verdict verdict = verdict(seed);
            sum = sum.plus(Sum.of(verdict, told(seed, verdict, sum.failing())));
            if (sum.histories() % TELL_EVERY == 0) {
                progress.accept(sum);
            }
        }
        return sum;
    }

    private static List<String> told(long seed, History.Verdict verdict, int before) {
        if (verdict.violations().isEmpty()) {
            return List.of();
        }
        return before < MOST_SHRUNK
                ? Shrinking.of(Plan.of(seed), verdict)
                : List.of("seed " + seed + ": " + verdict.violations().getFirst());
    }

    /** What goes wrong here is meant to, and would be told a thousand times. */
    static void hush() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
            root.getLoggerContext().getLoggerList().stream()
                    .filter(logger -> logger.getLevel() != null)
                    .forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    private static History.Verdict verdict(long seed) {
        try {
            return new History(Plan.of(seed)).run();
        } catch (RuntimeException broken) {
            throw new IllegalStateException("seed " + seed, broken);
        }
    }
}
