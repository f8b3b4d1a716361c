package vn.lalanh.proving.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

/** The assessment service comes back to a topic full of events, and catches up while officers go on with their work. */
public final class Backlog implements Benchmark {

    private static final int EVENTS = 100_000;
    private static final String GROUP = "assessment-timeline";
    private static final double MUST = 500;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        try (Local local = Local.start(conditions, new FilledFirst(many, progress))) {
            Histogram nanos = new ConcurrentHistogram(3);
            AtomicLong errors = new AtomicLong();
            AtomicBoolean over = new AtomicBoolean();
            progress.accept("catching up");
            long before = handled(local);
            Meter meter = Meter.start();
            Thread officers = Thread.ofVirtual().start(() -> work(local, nanos, errors, over));
            Awaitility.await("the backlog")
                    .atMost(Duration.ofMinutes(20))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> handled(local) >= many);
            Row drained = meter.stop("drained", "event", many - before);
            Row asked = meter.stop("asked meanwhile", "request", nanos.getTotalCount(), nanos);
            over.set(true);
            join(officers);
            List<String> violations = new ArrayList<>();
            if (errors.get() > 0) {
                violations.add("%,d requests failed".formatted(errors.get()));
            }
            return new Figures(
                    "Catching up with a backlog",
                    conditions.store(),
                    List.of(drained, asked),
                    List.of(
                            new Bar(
                                    "P6 backlog",
                                    "drained, 0 errors, API p99 under 500 ms",
                                    "p99 %.0f ms, %d errors"
                                            .formatted(asked.millis(99), errors.get()),
                                    asked.millis(99) < MUST && errors.get() == 0)),
                    List.of(
                            "%,d events of cases were in the topic before the service started; %,d of these were handled before the first look. One officer reports a case and reads it, again and again."
                                    .formatted(many, before)),
                    violations);
        }
    }

    private static void work(Local local, Histogram nanos, AtomicLong errors, AtomicBoolean over) {
        String incident = local.incident();
        while (!over.get()) {
            try {
                long began = System.nanoTime();
                String id =
                        local.post("/cases", Local.report(incident))
                                .required("Reporting")
                                .path("id")
                                .asString();
                long between = System.nanoTime();
                var _ = local.get("/cases/" + id).required("Reading");
                nanos.recordValue(between - began);
                nanos.recordValue(System.nanoTime() - between);
            } catch (RuntimeException failed) {
                errors.incrementAndGet();
            }
        }
    }

    /** How many events of cases the timeline has handled and committed. */
    private static long handled(Local local) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", local.bootstrapServers()))) {
            return admin
                    .listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(place -> place.getKey().topic().equals(Topics.CASES))
                    .mapToLong(place -> offset(place.getValue()))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long offset(@Nullable OffsetAndMetadata place) {
        return place == null ? 0 : place.offset();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets nobody start the assessment service before its topic is full. */
    private record FilledFirst(int many, Consumer<String> progress) implements Hosting {

        private static final Hosting USUAL = new InThisJvm();
        private static final String BROKER = "spring.kafka.bootstrap-servers=";

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
                        .forEach(servers ->
                                Traffic.fill(
                                        Map.of("bootstrap.servers", servers),
                                        Topics.CASES,
                                        many,
                                        Traffic.ONLY_READ));
            }
            return USUAL.service(service, properties);
        }
    }
}
