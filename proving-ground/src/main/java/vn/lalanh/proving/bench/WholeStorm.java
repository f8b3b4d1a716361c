package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.boot.logging.LoggingSystem;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Storage;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Accounts;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Audience;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormSettings;
import vn.lalanh.runner.storm.StormSettings.Pace;
import vn.lalanh.runner.storm.StormSettings.Scale;
import vn.lalanh.runner.storm.Summary;

/**
 * Storms over the whole system in this JVM, broker, store, bank and those who ask included: one after the other over the same
 * data, of ten thousand cases each, then one at half the speed for the time a case takes.
 */
public final class WholeStorm implements Benchmark {

    private static final int PART = 10_000;
    private static final int WARM_UP = 1_500;
    private static final int LIST = 200;
    private static final int UNDER_WAY = 1_000;
    private static final Duration AT_HALF_SPEED = Duration.ofSeconds(30);

    /** Aggregates are quiet for ten seconds before their acknowledgement is written. */
    private static final Duration LONGER_THAN_IDLE = Duration.ofSeconds(13);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long SEED = 20_261_111;

    /** What one storm came to. */
    private record Part(Row row, Row books, long events, Writes writes, Writes bookWrites) {
        double cpu() {
            return row.cpuMicros();
        }

        double writesEach() {
            return writes.all() / (double) row.count();
        }
    }

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        CountedWrites writes = new CountedWrites();
        Ports ports = Ports.free();
        Path bank = conditions.directory().resolve("bank").resolve("book.jsonl");
        try (LocalSystem system =
                new LocalSystem(
                        conditions.directory(),
                        ports,
                        writes,
                        BankSettings.lifelike(bank, ports.of(Ports.Part.BANK)),
                        conditions.storage())) {
            system.start();
            try (Announced announced = new Announced(system.addresses().bootstrapServers())) {
                return new Run(conditions, progress, system.addresses(), writes, announced).all();
            }
        }
    }

    /** One run over one system. */
    private static final class Run {

        private final Conditions conditions;
        private final Consumer<String> progress;
        private final Addresses addresses;
        private final CountedWrites writes;
        private final Announced announced;
        private final List<String> violations = new ArrayList<>();
        private final Api api;
        private long played;
        private int storms;

        Run(
                Conditions conditions,
                Consumer<String> progress,
                Addresses addresses,
                CountedWrites writes,
                Announced announced) {
            this.conditions = conditions;
            this.progress = progress;
            this.addresses = addresses;
            this.writes = writes;
            this.announced = announced;
            this.api = new Api(addresses);
        }

        Figures all() {
            int cases = conditions.size(PART);
            Part warmUp = play("warm-up", Math.min(WARM_UP, cases), 0);
            List<Part> parts = new ArrayList<>();
            for (int from = 0; from < cases; from += PART) {
                int many = Math.min(PART, cases - from);
                parts.add(play("cases from " + from, many, 0));
            }
            double half = parts.getLast().row.rate() / 2;
            Part paced =
                    play(
                            "at %.0f cases/s, half that speed".formatted(half),
                            (int) Math.max(1, half * AT_HALF_SPEED.toSeconds()),
                            half);
            check(new Accounts(api, addresses).read());
            return new Figures(
                    "The whole storm",
                    conditions.store(),
                    rows(warmUp, parts, paced),
                    bars(parts, paced),
                    notes(warmUp, parts, paced),
                    violations);
        }

        private Part play(String name, int many, double perSecond) {
            progress.accept(name);
            StormSettings settings =
                    new StormSettings(
                            SEED + storms++,
                            many,
                            8,
                            PATIENCE,
                            new Scale(1, 2, true),
                            perSecond > 0
                                    ? new Pace((int) Math.max(1, perSecond / 4), many, perSecond)
                                    : new Pace(LIST, UNDER_WAY, 0),
                            played);
            Storm storm =
                    new Storm(api, addresses, settings, new Silent(), LocalDate.now(Storm.ZONE));
            Writes before = writes.soFar();
            Meter prepared = Meter.start();
            try (Storm.Ready ready = storm.prepare()) {
                announced.awaitQuiet();
                Row books = prepared.stop(name + ": books and gifts", "household", many);
                awaitMarks();
                Writes booked = writes.soFar();
                Map<TopicPartition, Long> from = announced.ends();
                Meter meter = Meter.start();
                Storm.Played told = ready.play();
                Row row = meter.stop(name, "case", many);
                if (!told.finished()) {
                    violations.add("Not every case came to its end: " + name + ".");
                }
                announced.awaitQuiet();
                awaitMarks();
                played += many;
                Map<TopicPartition, Long> to = announced.ends();
                Histogram nanos = announced.approvedToSettled(from, to);
                return new Part(
                        with(row, nanos),
                        books,
                        Announced.events(from, to),
                        writes.soFar().since(booked),
                        booked.since(before));
            }
        }

        /** Acknowledgements of what has been quiet for a while are written, too. */
        private void awaitMarks() {
            AtomicLong before = new AtomicLong(-1);
            Awaitility.await("the last marks")
                    .atMost(PATIENCE)
                    .pollInterval(LONGER_THAN_IDLE)
                    .until(() -> {
                        long now = writes.soFar().all();
                        return before.getAndSet(now) == now;
                    });
        }

        private static Row with(Row row, Histogram nanos) {
            return new Row(
                    row.name(),
                    row.unit(),
                    row.count(),
                    row.took(),
                    row.cpu(),
                    row.othersCpu(),
                    row.allocated(),
                    row.heap(),
                    row.resident(),
                    nanos);
        }

        private void check(Summary summary) {
            summary.checks().stream()
                    .filter(check -> !check.holds())
                    .forEach(check -> violations.add(check.sentence()));
        }

        private static List<Row> rows(Part warmUp, List<Part> parts, Part paced) {
            List<Row> rows = new ArrayList<>(List.of(warmUp.row));
            rows.add(parts.getFirst().books);
            parts.forEach(part -> rows.add(part.row));
            rows.add(paced.row);
            return rows;
        }

        private List<Bar> bars(List<Part> parts, Part paced) {
            Part first = parts.getFirst();
            Part last = parts.getLast();
            boolean disk = conditions.storage() instanceof Storage.Disk;
            double must = disk ? 80 : 200;
            String wanted = disk ? "80 cases/s, aim 150" : "200 cases/s, aim 500";
            double rate = last.row.rate();
            List<Bar> bars = new ArrayList<>();
            bars.add(
                    new Bar(
                            disk ? "P1' on disk" : "P1 end to end",
                            wanted,
                            "%.0f cases/s".formatted(rate),
                            rate >= must));
            bars.add(
                    new Bar(
                            "P1'' document writes a case",
                            "at most 25, aim 15",
                            "%.1f".formatted(last.writesEach()),
                            last.writesEach() <= 25));
            double p99 = paced.row.millis(99) / 1e3;
            bars.add(
                    new Bar(
                            "P2 approval to settled, p99 at half load",
                            "5 s, aim 2 s",
                            "%.1f s".formatted(p99),
                            p99 <= 5));
            if (parts.size() > 1) {
                double cpu = last.cpu() / first.cpu();
                double documents = last.writesEach() / first.writesEach();
                bars.add(
                        new Bar(
                                "Growth, last ten thousand to first",
                                "CPU and writes a case at most 1.15 times",
                                "CPU %.2f, writes %.2f".formatted(cpu, documents),
                                cpu <= 1.15 && documents <= 1.15));
            }
            return bars;
        }

        private static List<String> notes(Part warmUp, List<Part> parts, Part paced) {
            Part last = parts.getLast();
            long many = last.row.count();
            return List.of(
                    "Percentiles from approval to settled, by the times of the events. Cases come in lists of %d, at most %,d under way."
                            .formatted(LIST, UNDER_WAY),
                    "Events a case: %.1f.".formatted(last.events / (double) many),
                    "Document writes a case: " + last.writes.each(many) + ".",
                    "Document writes a case at half speed: %s."
                            .formatted(paced.writes.each(paced.row.count())),
                    "Document writes a household and its two gifts: %s."
                            .formatted(last.bookWrites.each(many)),
                    "The warm-up is not in the other figures: %,d cases."
                            .formatted(warmUp.row.count()));
        }
    }

    private static final class Silent implements Audience {
        @Override
        public void line(String text) {}

        @Override
        public void passing(String text) {}
    }
}
