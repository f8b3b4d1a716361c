package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Service;
import vn.lalanh.runner.bank.BankSettings;

/**
 * Each service as its image has it, from the start of its process until it says that it is ready; with and without what the JVM
 * has kept of an earlier start.
 */
public final class ServiceStart implements Benchmark {

    private static final int TIMES = 5;
    private static final double MUST = 6;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Ports ports = Ports.free();
        Told told = new Told();
        try (LocalSystem others =
                new LocalSystem(
                        conditions.directory().resolve("data"),
                        ports,
                        told,
                        BankSettings.obliging(
                                conditions.directory().resolve("book.jsonl"),
                                ports.of(Ports.Part.BANK)),
                        conditions.storage())) {
            others.start();
            List<Row> rows = new ArrayList<>();
            List<Bar> bars = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            notes.add(
                    "Extracted from its jar, with %s and -Xmx512m; CPU is all of its process until it is ready."
                            .formatted(ServiceImage.OPTIONS));
            notes.add(
                    "Percentiles are from the start of the process to 200 from /actuator/health/readiness, asked every 20 ms; with few starts p99 is the worst. Starts follow one another; broker and store are in this process and share the machine.");
            for (Service service : Service.values()) {
                progress.accept(service.module() + ": keeping what one start teaches");
                ServiceImage image =
                        ServiceImage.made(
                                conditions.root(),
                                service.module(),
                                conditions.directory().resolve(service.module()));
                notes.add(
                        "Kept of an earlier start of %s: %,d MiB."
                                .formatted(service.module(), image.cacheSize() >> 20));
                Starts starts =
                        new Starts(
                                image,
                                told.properties(service),
                                conditions.directory().resolve(service.module() + ".log"),
                                conditions.size(TIMES));
                progress.accept(service.module() + ": starting");
                rows.add(starts.row(service.module() + ", without a cache"));
                Row cached =
                        starts.row(
                                service.module() + ", with the cache of its image",
                                ServiceImage.CACHE_OPTION);
                rows.add(cached);
                bars.add(bar(service, cached));
            }
            return new Figures(
                    "The start of one service", conditions.store(), rows, bars, notes, List.of());
        }
    }

    private static Bar bar(Service service, Row row) {
        double median = row.millis(50) / 1e3;
        return new Bar(
                "P5 start of " + service.module(),
                "6 s, aim 3 s",
                "p50 %.1f s, worst %.1f s, %.1f s of CPU"
                        .formatted(median, row.millis(100) / 1e3, row.cpuMicros() / 1e6),
                median <= MUST);
    }

    /** So many starts, one after the other. */
    private record Starts(ServiceImage image, List<String> properties, Path log, int times) {

        Row row(String name, String... options) {
            Histogram nanos = new Histogram(3);
            Duration took = Duration.ZERO;
            Duration cpu = Duration.ZERO;
            long resident = 0;
            for (int n = 0; n < times; n++) {
                ServiceImage.Start start = image.start(List.of(options), properties, log);
                nanos.recordValue(start.took().toNanos());
                took = took.plus(start.took());
                cpu = cpu.plus(start.cpu());
                resident = Math.max(resident, start.resident());
            }
            return new Row(name, "start", times, took, cpu, Duration.ZERO, 0, 0, resident, nanos);
        }
    }

    /** Starts all but the services, and remembers what each would have been told. */
    private static final class Told implements Hosting {

        private static final Hosting USUAL = new InThisJvm();

        private final Map<Service, List<String>> properties = new EnumMap<>(Service.class);

        @Override
        public Running broker(BrokerSettings settings) {
            return USUAL.broker(settings);
        }

        @Override
        public Running store(@Nullable Path directory, int port) {
            return USUAL.store(directory, port);
        }

        @Override
        public synchronized Running service(Service service, List<String> told) {
            properties.put(service, List.copyOf(told));
            return () -> {};
        }

        synchronized List<String> properties(Service service) {
            return properties.getOrDefault(service, List.of());
        }
    }
}
