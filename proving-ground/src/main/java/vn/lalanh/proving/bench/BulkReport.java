package vn.lalanh.proving.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.runner.InThisJvm;

/** Lists of a thousand cases reported at once, one after the other, in the whole system. */
public final class BulkReport implements Benchmark {

    private static final int CASES = 20_000;
    private static final int LINES = 1_000;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int lists = Math.max(1, conditions.size(CASES) / LINES);
        try (Local local = Local.start(conditions, new InThisJvm())) {
            String incident = local.incident();
            progress.accept("warming up");
            for (int n = 0; n < Math.max(1, lists / 2); n++) {
                var _ = report(local, incident);
            }
            progress.accept("reporting");
            Histogram nanos = new Histogram(3);
            Meter meter = Meter.start();
            long accepted = 0;
            for (int n = 0; n < lists; n++) {
                long began = System.nanoTime();
                accepted += report(local, incident);
                nanos.recordValue(System.nanoTime() - began);
            }
            Row row = meter.stop("lists of a thousand", "case", accepted, nanos);
            long expected = (long) lists * LINES;
            return new Figures(
                    "Reporting cases in bulk",
                    conditions.store(),
                    List.of(row),
                    List.of(),
                    List.of(
                            "Percentiles are of whole lists; broker, store and all services are in this process."),
                    accepted == expected
                            ? List.of()
                            : List.of("%,d of %,d lines accepted".formatted(accepted, expected)));
        }
    }

    /** How many lines of one list were accepted. */
    private static long report(Local local, String incident) {
        List<Map<String, Object>> lines =
                Stream.generate(() -> Local.report(incident)).limit(LINES).toList();
        JsonNode results =
                local.post("/cases/batch", Map.of("cases", lines)).required("Reporting cases");
        return results.valueStream()
                .filter(line -> !line.path("result").asString().equals("refused"))
                .count();
    }
}
