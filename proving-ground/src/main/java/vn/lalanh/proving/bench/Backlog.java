package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.HdrHistogram.Histogram;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.events.Topics;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.Service;
import vn.lalanh.runner.storm.Who;

/**
 * The assessment service comes back to a topic full of events, and catches up while officers go on with their work. Then the
 * same officers with nothing to catch up, for comparison.
 */
public final class Backlog implements Benchmark {

    private static final int EVENTS = 100_000;
    private static final int CASES_A_SECOND = 10;
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double MUST = 500;
    private static final String GROUP = "assessment-timeline";

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        FilledFirst filled = new FilledFirst(many, progress);
        try (Local local = Local.start(conditions, filled);
                Announced announced = new Announced(local.bootstrapServers())) {
            progress.accept("catching up");
            long before = many - announced.behind(GROUP, filled.ends());
            Watched busy =
                    watch(
                            local,
                            "caught up",
                            "event",
                            _ -> many - before,
                            () -> awaitNothingBehind(announced, filled));
            progress.accept("nothing to catch up");
            Watched quiet =
                    watch(
                            local,
                            "nothing to catch up",
                            "request",
                            requests -> requests,
                            () -> letPass(QUIET));
            return new Figures(
                    "Catching up with a backlog",
                    conditions.store(),
                    List.of(busy.row, quiet.row),
                    List.of(bar(busy)),
                    notes(many, before, busy),
                    violations(local, busy, quiet));
        }
    }

    private static void awaitNothingBehind(Announced announced, FilledFirst filled) {
        Awaitility.await("the backlog")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> announced.behind(GROUP, filled.ends()) == 0);
    }

    private static void letPass(Duration time) {
        Awaitility.await().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
    }

    private static Bar bar(Watched busy) {
        double p99 = busy.row.millis(99);
        return new Bar(
                "P6 backlog",
                "drained, 0 errors, API p99 under 500 ms",
                "drained, p99 %.0f ms, %d errors".formatted(p99, busy.errors),
                p99 < MUST && busy.errors == 0);
    }

    private static List<String> notes(int many, long before, Watched busy) {
        return List.of(
                "%,d events of cases stood in the topic before the service started; it had handled %,d when it could first be asked."
                        .formatted(many, before),
                "Percentiles are of requests, from the moment when each was due: %d cases a second are reported and read, %,d requests while catching up."
                        .formatted(CASES_A_SECOND, busy.requests),
                "Broker, store, all services and those who ask are in this process.");
    }

    private static List<String> violations(Local local, Watched busy, Watched quiet) {
        List<String> violations = new ArrayList<>();
        if (busy.errors + quiet.errors > 0) {
            violations.add("%,d requests failed".formatted(busy.errors + quiet.errors));
        }
        for (String list : List.of("/timelines/with-gaps", "/operations/dead-letters")) {
            int found = local.get(Who.AUDITOR, list).required(list).path("items").size();
            if (found > 0) {
                violations.add("%s is not empty: %d".formatted(list, found));
            }
        }
        return violations;
    }

    /** @param count of what was done, for so many requests */
    private static Watched watch(
            Local local, String name, String unit, LongUnaryOperator count, Runnable meanwhile) {
        Meter meter = Meter.start();
        try (Officers officers = Officers.start(local, CASES_A_SECOND)) {
            meanwhile.run();
            Histogram nanos = officers.nanos();
            long requests = nanos.getTotalCount();
            return new Watched(
                    meter.stop(name, unit, count.applyAsLong(requests), nanos),
                    requests,
                    officers.errors());
        }
    }

    /** A stretch of work during which officers asked. */
    private record Watched(Row row, long requests, long errors) {}

    /** Lets nobody start the assessment service before its topic is full. */
    private static final class FilledFirst implements Hosting {

        private static final Hosting USUAL = new InThisJvm();
        private static final String BROKER = "spring.kafka.bootstrap-servers=";

        private final int many;
        private final Consumer<String> progress;
        private volatile Map<TopicPartition, Long> ends = Map.of();

        FilledFirst(int many, Consumer<String> progress) {
            this.many = many;
            this.progress = progress;
        }

        /** Where the backlog ends. */
        Map<TopicPartition, Long> ends() {
            return ends;
        }

        @Override
        public Running broker(BrokerSettings settings) {
            return USUAL.broker(settings);
        }

        @Override
        public Running store(@Nullable Path directory, int port) {
            return USUAL.store(directory, port);
        }

        @Override
        public Running service(Service service, List<String> properties) {
            if (service == Service.ASSESSMENT) {
                progress.accept("filling the topic");
                properties.stream()
                        .filter(property -> property.startsWith(BROKER))
                        .map(property -> property.substring(BROKER.length()))
                        .forEach(this::fill);
            }
            return USUAL.service(service, properties);
        }

        private void fill(String servers) {
            Traffic.fill(
                    Map.of("bootstrap.servers", servers), Topics.CASES, many, Traffic.ONLY_READ);
            try (Announced announced = new Announced(servers)) {
                ends = announced.ends(Topics.CASES);
            }
        }
    }
}
