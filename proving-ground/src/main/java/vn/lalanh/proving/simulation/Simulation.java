package vn.lalanh.proving.simulation;

import ch.qos.logback.classic.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;

/**
 * Many histories, each from a seed of its own.
 *
 * @param first the first seed
 * @param histories how many
 */
public record Simulation(long first, long histories) implements Proof {

    private static final int MOST_FAILING = 20;
    private static final int MOST_SHRUNK = 2;
    private static final long TELL_EVERY = 2_000;

    @Override
    public Report run(Consumer<String> progress) {
        hush();
        long begin = System.nanoTime();
        Sum sum = new Sum();
        // one after the other: two at once would meet at the locks of shared caches, and the machine
        // would decide who goes first
        for (long seed = first; seed < first + histories && sum.failing < MOST_FAILING; seed++) {
            sum.add(seed, verdict(seed), progress);
        }
        return sum.report(System.nanoTime() - begin);
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

    /** What all histories together saw. */
    private static final class Sum {
        private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
        private final List<String> violations = new ArrayList<>();
        private long histories;
        private long commands;
        private long events;
        private long checks;
        private long steps;
        private int failing;

        void add(long seed, History.Verdict verdict, Consumer<String> progress) {
            histories++;
            commands += verdict.commands();
            events += verdict.events();
            checks += verdict.checks();
            steps += verdict.steps();
            verdict.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
            if (!verdict.violations().isEmpty()) {
                if (failing++ < MOST_SHRUNK) {
                    violations.addAll(Shrinking.of(Plan.of(seed), verdict));
                } else {
                    violations.add("seed " + seed + ": " + verdict.violations().getFirst());
                }
            }
            if (histories % TELL_EVERY == 0) {
                progress.accept("%,d histories, %d violated".formatted(histories, failing));
            }
        }

        Report report(long nanos) {
            SequencedMap<String, Long> saw = new LinkedHashMap<>();
            saw.put("histories", histories);
            saw.put("commands", commands);
            saw.put("events", events);
            saw.put("faults", faults.values().stream().mapToLong(Long::longValue).sum());
            for (Fault fault : Fault.values()) {
                saw.put(fault.toString(), faults.getOrDefault(fault, 0L));
            }
            saw.put("steps in another order", steps);
            saw.put("checks", checks);
            SequencedMap<String, String> measured = new LinkedHashMap<>();
            measured.put("time", "%.0f s".formatted(nanos / 1e9));
            measured.put("a history", "%.1f ms".formatted(nanos / 1e6 / Math.max(1, histories)));
            return new Report("simulated histories", saw, measured, violations);
        }
    }
}
