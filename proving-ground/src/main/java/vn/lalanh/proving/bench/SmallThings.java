package vn.lalanh.proving.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Small;

/** What takes nanoseconds or microseconds, by JMH: each of them in JVMs of its own that have done nothing before. */
public final class SmallThings implements Benchmark {

    private static final int JVMS = 2;
    private static final int WARM_UPS = 4;
    private static final TimeValue WARM_UP = TimeValue.milliseconds(400);
    private static final int STRETCHES = 5;
    private static final TimeValue STRETCH = TimeValue.milliseconds(500);
    private static final String BYTES = "gc.alloc.rate.norm";

    /** As production runs, but for the size of the heap. */
    private static final String[] JVM = {
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow"
    };

    private final List<BenchmarkListEntry> chosen;

    private SmallThings(List<BenchmarkListEntry> chosen) {
        this.chosen = chosen;
    }

    /** All there are. */
    public static SmallThings all() {
        return new SmallThings(entries());
    }

    /** The one of that name, or all of that class; throws with the names there are when none is. */
    public static SmallThings named(String asked) {
        List<BenchmarkListEntry> chosen =
                entries().stream().filter(entry -> answersTo(entry, asked)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no small benchmark %s; there are %s"
                            .formatted(asked, entries().stream().map(SmallThings::name).toList()));
        }
        return new SmallThings(chosen);
    }

    private static boolean answersTo(BenchmarkListEntry entry, String asked) {
        String name = name(entry);
        return name.equals(asked) || name.startsWith(asked + ".");
    }

    private static List<BenchmarkListEntry> entries() {
        var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        return List.copyOf(BenchmarkList.defaultList().find(silent, List.of(), List.of()));
    }

    /** Class and method: {@code Lots.claim}. */
    private static String name(BenchmarkListEntry entry) {
        String full = entry.getUsername();
        return full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
    }

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        // two runs on one machine disturb each other's figures, as everything else there does;
        // neither forbids the other
        System.setProperty("jmh.ignoreLock", "true");
        List<Small> small = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        for (BenchmarkListEntry one : chosen) {
            progress.accept(name(one));
            try {
                for (RunResult result : new Runner(options(one)).run()) {
                    small.add(small(name(one), result));
                }
            } catch (RunnerException e) {
                violations.add(name(one) + " failed: " + e.getMessage());
            }
        }
        return new Figures(
                "What is small", "none", List.of(), small, List.of(), notes(), violations);
    }

    private static Options options(BenchmarkListEntry one) {
        return new OptionsBuilder()
                .include("^" + Pattern.quote(one.getUsername()) + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(JVMS)
                .warmupIterations(WARM_UPS)
                .warmupTime(WARM_UP)
                .measurementIterations(STRETCHES)
                .measurementTime(STRETCH)
                .addProfiler(GCProfiler.class)
                .jvmArgs(JVM)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private static Small small(String name, RunResult result) {
        Result<?> time = result.getPrimaryResult();
        @Nullable Result<?> bytes = result.getSecondaryResults().get(BYTES);
        return new Small(
                name,
                time.getScore(),
                time.getScoreError(),
                bytes == null ? Double.NaN : bytes.getScore(),
                time.getSampleCount());
    }

    private static List<String> notes() {
        return List.of(
                "By JMH: %d JVMs each, %d stretches of %s after %d of %s; ± is half of the interval that holds the mean with 99.9 %%."
                        .formatted(JVMS, STRETCHES, STRETCH, WARM_UPS, WARM_UP),
                "Each JVM with " + String.join(" ", JVM) + ".");
    }
}
