package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * One service as its image has it, from the start of its process until it says that it is ready; with and without what the JVM
 * has kept of an earlier start.
 */
public final class ServiceStart implements Benchmark {

    private static final int TIMES = 3;
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
            progress.accept("extracting, and keeping what one start teaches");
            ServiceImage image =
                    ServiceImage.made(
                            conditions.root(),
                            "assessment-service",
                            conditions.directory().resolve("image"));
            Path log = conditions.directory().resolve("service.log");
            List<Row> rows = new ArrayList<>();
            for (Way way : Way.values()) {
                progress.accept(way.said);
                rows.add(row(way, image, told.properties, log, conditions.size(TIMES)));
            }
            return new Figures(
                    "The start of one service",
                    conditions.store(),
                    rows,
                    List.of(bar(rows.get(Way.CACHED.ordinal()))),
                    List.of(
                            "assessment-service, extracted from its jar, with %s and -Xmx512m; CPU is all of its process until it is ready."
                                    .formatted(ServiceImage.OPTIONS),
                            "Percentiles are from the start of the process to 200 from /actuator/health/readiness, asked every 50 ms. Starts follow one another; broker and store are in this process and share the machine.",
                            "What was kept of an earlier start: %,d MiB."
                                    .formatted(image.cacheSize() >> 20)),
                    List.of());
        }
    }

    private enum Way {
        PLAIN("without a cache"),
        CACHED("with the cache of its image", ServiceImage.CACHE_OPTION),
        CACHED_C1(
                "with the cache and the first compiler alone",
                ServiceImage.CACHE_OPTION,
                "-XX:TieredStopAtLevel=1");

        final String said;
        final List<String> options;

        Way(String said, String... options) {
            this.said = said;
            this.options = List.of(options);
        }
    }

    private static Row row(
            Way way, ServiceImage image, List<String> properties, Path log, int times) {
        Histogram nanos = new Histogram(3);
        Duration took = Duration.ZERO;
        Duration cpu = Duration.ZERO;
        long resident = 0;
        for (int n = 0; n < times; n++) {
            ServiceImage.Start start = image.start(way.options, properties, log);
            nanos.recordValue(start.took().toNanos());
            took = took.plus(start.took());
            cpu = cpu.plus(start.cpu());
            resident = Math.max(resident, start.resident());
        }
        return new Row(way.said, "start", times, took, cpu, Duration.ZERO, 0, 0, resident, nanos);
    }

    private static Bar bar(Row row) {
        double median = row.millis(50) / 1e3;
        return new Bar(
                "P5 start to ready",
                "6 s, aim 3 s",
                "%.1f s, %.1f s of CPU".formatted(median, row.cpuMicros() / 1e6),
                median <= MUST);
    }

    /** Starts all but the services, and remembers what the measured one would have been told. */
    private static final class Told implements Hosting {

        private static final Hosting USUAL = new InThisJvm();

        private volatile List<String> properties = List.of();

        @Override
        public Running broker(BrokerSettings settings) {
            return USUAL.broker(settings);
        }

        @Override
        public Running store(@Nullable Path directory, int port) {
            return USUAL.store(directory, port);
        }

        @Override
        public Running service(Service service, List<String> told) {
            if (service == Service.ASSESSMENT) {
                properties = List.copyOf(told);
            }
            return () -> {};
        }
    }
}
