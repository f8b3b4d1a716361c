package vn.lalanh.proving.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Outgoing;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Relay;
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

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        List<String> violations = new ArrayList<>();
        try (Servers servers = Servers.start(conditions);
                Core core = new Core(servers);
                MongoClient mongo = MongoClients.create(servers.mongoUri("relay"))) {
            servers.topics(Topics.CASES);
            TimedLog log = new TimedLog(core.log());
            progress.accept("warming up");
            Row _ = justSaved(core.relay(log), log, many / 2, violations);
            progress.accept("what was just saved");
            Row saved = justSaved(core.relay(log), log, many, violations);
            progress.accept("filling the store");
            MongoDatabase database = mongo.getDatabase("relay");
            fill(core, database, many);
            progress.accept("what a crash left");
            Row left = left(core, database, log, many, violations);
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
    private Row justSaved(Relay relay, TimedLog log, int many, List<String> violations) {
        Outgoing outgoing = relay.serve(new MemoryStore<Tally>("tallies"));
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
    private void fill(Core core, MongoDatabase database, int many) {
        EventLog silent = (_, _) -> {};
        Tally.Tallies tallies =
                new Tally.Tallies(Core.platform(database, core.relay(silent)), Topics.CASES);
        for (int from = 0; from < many; from += BATCH) {
            tallies.change(
                    IntStream.range(from, Math.min(many, from + BATCH))
                            .mapToObj(n ->
                                    new Addressed<>(
                                            "case-" + n,
                                            new Tally.Count(List.of(Traffic.event(n))),
                                            Cause.Step.of("fill")))
                            .toList());
        }
    }

    private static Row left(
            Core core, MongoDatabase database, TimedLog log, int many, List<String> violations) {
        Relay relay = core.relay(log);
        var _ = new Tally.Tallies(Core.platform(database, relay), Topics.CASES);
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
        OutboxEntry entry =
                new OutboxEntry(
                        1,
                        Topics.CASES,
                        id,
                        EventCodec.headers(Traffic.envelope(id, 1, Traffic.event(n))),
                        EventCodec.data(Traffic.event(n)));
        return new Snapshot<>(
                id,
                new Tally.Counted(id, 1),
                1,
                "bench-" + n,
                1,
                0,
                List.of(entry),
                Map.of(),
                List.of());
    }
}
