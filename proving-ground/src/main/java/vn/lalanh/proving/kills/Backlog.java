package vn.lalanh.proving.kills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Who;

/** What is still under way, seen from outside of all services. */
final class Backlog implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);
    private static final Duration NEVER = Duration.ofMinutes(10);

    private final Admin admin;
    private final Readers readers;
    private final Stored stored;
    private final Api api;
    private final Addresses at;

    Backlog(Stored stored, Api api, Addresses at) {
        this.admin = Admin.create(Map.of("bootstrap.servers", at.bootstrapServers()));
        this.readers = new Readers(admin);
        this.stored = stored;
        this.api = api;
        this.at = at;
    }

    /** How long it took, in milliseconds from the moment when the last part was up and the last line healed. */
    record Recovered(long settled, long drained) {}

    /**
     * Waits until the clients are content, every group has read all and every outbox is empty.
     *
     * @param work of the clients, done when every case is settled
     * @param progress is told every few seconds what it waits for
     */
    Recovered drained(Future<?> work, List<String> violations, Consumer<String> progress)
            throws InterruptedException {
        long calm = System.nanoTime();
        long settled = -1;
        long told = 0;
        while (true) {
            if (settled < 0 && work.isDone()) {
                settled = since(calm);
            }
            SortedMap<String, Long> lag = lag();
            SortedMap<String, Long> unsent = stored.unsent();
            if (settled >= 0 && lag.isEmpty() && unsent.isEmpty()) {
                break;
            }
            long now = since(calm);
            String words =
                    "lag %s, outboxes %s, %s"
                            .formatted(lag, unsent, settled < 0 ? cases() : "cases settled");
            if (now > NEVER.toMillis()) {
                violations.add("after %s not at rest: %s".formatted(NEVER, words));
                break;
            }
            if (now - told > BETWEEN_WORDS.toMillis()) {
                told = now;
                progress.accept("    after %d s: %s".formatted(now / 1_000, words));
            }
            boolean _ = new CountDownLatch(1).await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return new Recovered(settled, since(calm));
    }

    private SortedMap<String, Long> lag() throws InterruptedException {
        try {
            return readers.lag();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell how far its readers are", e);
        }
    }

    private String cases() {
        JsonNode cases =
                api.get(Who.AUDITOR, at.assessment().resolve("/cases/totals"))
                        .required("Reading the totals of cases");
        return "cases " + cases;
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    @Override
    public void close() {
        admin.close();
    }
}
