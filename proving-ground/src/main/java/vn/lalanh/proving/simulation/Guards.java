package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;

/** That the simulator bites: every guard is taken out of the running code in turn, and some history must notice. */
public final class Guards implements Proof {

    /** The rarest shows in one of two thousand histories. */
    private static final int MOST_HISTORIES = 10_000;

    private final SequencedMap<String, Long> saw = new LinkedHashMap<>();

    /** Which history noticed, and by what. */
    record Caught(long seed, String violation) {}

    @Override
    public Report run(Consumer<String> progress) {
        Simulation.hush();
        SequencedMap<String, String> caught = new LinkedHashMap<>();
        List<String> missed = new ArrayList<>();
        for (Guard guard : Guard.all()) {
            Optional<Caught> noticed = caught(guard);
            noticed.ifPresentOrElse(
                    by ->
                            caught.put(
                                    guard.rule() + " (`" + guard.where() + "`)",
                                    "seed %d: %s".formatted(by.seed(), by.violation())),
                    () -> missed.add("nobody missed: " + guard.rule() + ", " + guard.where()));
            progress.accept((noticed.isPresent() ? "✓ " : "✗ ") + guard.rule());
        }
        saw.put("guards", (long) Guard.all().size());
        return new Report("guards whose removal is noticed", saw, caught, missed);
    }

    /** The first seed that shows it. */
    Optional<Caught> caught(Guard guard) {
        return guard.without(change -> {
            for (long seed = 1; seed <= MOST_HISTORIES; seed++) {
                History.Verdict verdict = new History(Plan.of(seed)).with(change).run();
                count(verdict);
                if (!verdict.violations().isEmpty()) {
                    return Optional.of(
                            new Caught(seed, shortened(verdict.violations().getFirst())));
                }
            }
            return Optional.empty();
        });
    }

    private void count(History.Verdict verdict) {
        saw.merge("histories", 1L, Long::sum);
        saw.merge("commands", verdict.commands(), Long::sum);
        saw.merge("events", verdict.events(), Long::sum);
        saw.merge(
                "faults",
                verdict.faults().values().stream().mapToLong(Long::longValue).sum(),
                Long::sum);
        saw.merge("checks", verdict.checks(), Long::sum);
    }

    private static String shortened(String violation) {
        String line = violation.replace('|', '/');
        return line.length() > 110 ? line.substring(0, 110) + "…" : line;
    }
}
