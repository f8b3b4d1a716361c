package vn.lalanh.proving.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;

/**
 * What our core costs above the least possible: a change is saved and announced, another service hears of it and saves what
 * follows; then the same traffic by bare driver code that guarantees nothing.
 */
public final class Floor implements Benchmark {

    private static final int EVENTS = 60_000;
    private static final int BATCH = 500;
    private static final double MUST = 0.5;

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(EVENTS);
        try (Servers servers = Servers.start(conditions);
                MongoClient mongo = MongoClients.create(servers.mongoUri("floor"))) {
            progress.accept("ours");
            Row ours = ours(servers, mongo, many);
            progress.accept("the floor");
            Row floor = new BareTraffic(servers, mongo, BATCH).run(many);
            double ratio = ours.rate() / floor.rate();
            return new Figures(
                    "Our core and the floor below it",
                    conditions.store(),
                    List.of(ours, floor),
                    List.of(
                            new Bar(
                                    "ratio to the floor",
                                    "at least half of the floor's rate",
                                    "%.2f of its rate, %.1f times its CPU time"
                                            .formatted(ratio, ours.cpuMicros() / floor.cpuMicros()),
                                    ratio >= MUST)),
                    List.of(
                            "An event: one document saved with its outbox, one record produced with acks=all, consumed, decoded, one document saved; batches of %d, ten events a case. The floor neither loads, nor guards by version, nor knows repeats, nor marks what has landed."
                                    .formatted(BATCH)),
                    List.of());
        }
    }

    private static Row ours(Servers servers, MongoClient mongo, int many) {
        String topic = "ours";
        servers.topics(topic);
        CountDownLatch warm = new CountDownLatch(many / 2);
        CountDownLatch done = new CountDownLatch(many);
        Hop.Handling counted =
                tallies -> {
                    return commands -> {
                        var outcomes = tallies.change(commands);
                        for (int i = 0; i < commands.size(); i++) {
                            (warm.getCount() > 0 ? warm : done).countDown();
                        }
                        return outcomes;
                    };
                };
        try (Core core = new Core(servers);
                ConfigurableApplicationContext _ =
                        Hop.start(servers, topic, "followers", counted)) {
            Relay relay = core.relay(core.log());
            Tally.Tallies tallies =
                    new Tally.Tallies(Core.platform(mongo.getDatabase("announcers"), relay), topic);
            relay.start();
            announce(tallies, "warm", many / 2);
            await(warm);
            Meter meter = Meter.start();
            announce(tallies, "case", many);
            await(done);
            Row row = meter.stop("ours", "event", many);
            relay.stop();
            return row;
        }
    }

    private static void announce(Tally.Tallies tallies, String prefix, int many) {
        int cases = many / Traffic.EVENTS_A_CASE;
        for (int from = 0; from < many; from += BATCH) {
            tallies.change(
                    IntStream.range(from, Math.min(many, from + BATCH))
                            .mapToObj(n ->
                                    new Addressed<>(
                                            prefix + "-" + n % cases,
                                            new Tally.Count(List.of(Traffic.event(n))),
                                            Cause.Step.of("bench")))
                            .toList());
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException(latch.getCount() + " events are missing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
