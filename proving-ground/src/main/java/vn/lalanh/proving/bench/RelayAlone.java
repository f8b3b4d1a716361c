package vn.lalanh.proving.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.bson.Document;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Outgoing;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.outbox.RelaySettings;
import vn.lalanh.platform.outbox.Timer;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;

/** The relay with the real broker: what was just saved, and what a crash left in the store. */
public final class RelayAlone implements Benchmark {

    private static final int EVENTS = 60_000;
    private static final int BATCH = 500;
    private static final int PATIENCE = 600;
    private static final double MUST = 5_000;

    private final List<ContractEvent> events = Samples.ofCases();

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        List<String> violations = new ArrayList<>();
        try (Servers servers = Servers.start(conditions);
                KafkaEventLog kafka =
                        new KafkaEventLog(
                                () -> new KafkaProducer<>(ProducerSettings.over(servers.kafka())));
                MongoClient mongo = MongoClients.create(servers.mongoUri("relay"));
                ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor()) {
            servers.topics(Topics.CASES);
            TimedLog log = new TimedLog(kafka);
            Timer timer =
                    (delay, task) -> {
                        var _ = turns.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
                    };
            progress.accept("warming up");
            Row _ = justSaved(log, timer, many / 2, violations);
            progress.accept("what was just saved");
            Row saved = justSaved(log, timer, many, violations);
            MongoDatabase database = mongo.getDatabase("relay");
            progress.accept("filling the store");
            fill(database, many);
            progress.accept("what a crash left");
            Row left = left(database, log, timer, many, violations);
            turns.shutdownNow();
            return new Figures(
                    "The relay alone",
                    conditions.store(),
                    List.of(saved, left),
                    List.of(
                            new Bar(
                                    "P3 relay",
                                    "5,000 events/s, aim 15,000",
                                    "%,.0f events/s".formatted(saved.rate()),
                                    saved.rate() >= MUST)),
                    List.of(
                            "One event an aggregate, batches of %d, twelve partitions; percentiles from handing over to the broker's acknowledgement."
                                    .formatted(BATCH)),
                    violations);
        }
    }

    /** Sets of one event each, handed over as a save does; the store takes no part. */
    private Row justSaved(TimedLog log, Timer timer, int many, List<String> violations) {
        Relay relay = relay(log, timer);
        MemoryStore<Tally> store = new MemoryStore<>("tallies");
        Outgoing outgoing = relay.serve(store);
        List<List<Snapshot<Tally>>> batches = batches(many);
        log.expect(many);
        Meter meter = Meter.start();
        batches.forEach(outgoing::saved);
        boolean all = log.await(PATIENCE);
        Row row = meter.stop("what was just saved", "event", many, log.nanos());
        if (!all) {
            violations.add("Not all that was saved has reached the broker.");
        }
        return row;
    }

    /** Another process wrote these and died before it sent anything. */
    private void fill(MongoDatabase database, int many) {
        EventLog silent = (_, _) -> {};
        Relay dead = relay(silent, (_, _) -> {});
        Tally.Tallies tallies = new Tally.Tallies(platform(database, dead));
        for (int from = 0; from < many; from += BATCH) {
            tallies.change(
                    IntStream.range(from, Math.min(many, from + BATCH))
                            .mapToObj(n ->
                                    new Addressed<>(
                                            "case-" + n,
                                            new Tally.Count(List.of(event(n))),
                                            Cause.Step.of("fill")))
                            .toList(),
                    Tally::decide,
                    Tally::evolve,
                    Tally::announcements);
        }
    }

    private Row left(
            MongoDatabase database, TimedLog log, Timer timer, int many, List<String> violations) {
        Relay relay = relay(log, timer);
        var _ = new Tally.Tallies(platform(database, relay));
        log.expect(many);
        Meter meter = Meter.start();
        relay.start();
        boolean all = log.await(PATIENCE);
        Row row = meter.stop("what a crash left in the store", "event", many, log.nanos());
        relay.stop();
        if (!all) {
            violations.add(
                    "%,d of %,d aggregates are still unsent."
                            .formatted(
                                    database.getCollection("tallies")
                                            .countDocuments(new Document("unsent", true)),
                                    many));
        }
        return row;
    }

    private static Relay relay(EventLog log, Timer timer) {
        return new Relay(log, timer, System::nanoTime, RelaySettings.defaults());
    }

    private static MongoPlatform platform(MongoDatabase database, Relay relay) {
        return new MongoPlatform(
                database,
                relay,
                new Envelopes(
                        "/bench",
                        1,
                        InstantSource.system(),
                        () -> UUID.randomUUID().toString(),
                        900 * 1_024),
                UUID.randomUUID().toString());
    }

    private List<List<Snapshot<Tally>>> batches(int many) {
        List<List<Snapshot<Tally>>> batches = new ArrayList<>();
        for (int from = 0; from < many; from += BATCH) {
            batches.add(
                    IntStream.range(from, Math.min(many, from + BATCH))
                            .mapToObj(this::snapshot)
                            .toList());
        }
        return batches;
    }

    private Snapshot<Tally> snapshot(int n) {
        String id = "case-" + n;
        return new Snapshot<>(
                id,
                new Tally.Counted(id, 1),
                1,
                "bench-" + n,
                1,
                0,
                List.of(entry(id, event(n))),
                Map.of(),
                List.of());
    }

    private static OutboxEntry entry(String id, ContractEvent event) {
        Envelope envelope =
                new Envelope(
                        UUID.randomUUID().toString(),
                        Catalogue.of(event).type(),
                        "/bench",
                        id,
                        Instant.now(),
                        1,
                        1,
                        id,
                        "bench",
                        "bench",
                        null);
        return new OutboxEntry(
                1, Topics.CASES, id, EventCodec.headers(envelope), EventCodec.data(event));
    }

    private ContractEvent event(int n) {
        return events.get(n % events.size());
    }
}
