package vn.lalanh.proving.bench;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.outbox.RelaySettings;

/** The writing half of a service's messaging core, put together as its configuration does, without the rest of a service. */
final class Core implements AutoCloseable {

    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor();
    private final KafkaEventLog kafka;

    Core(Servers servers) {
        kafka =
                new KafkaEventLog(
                        () -> new KafkaProducer<>(ProducerSettings.over(servers.kafka())));
    }

    EventLog log() {
        return kafka;
    }

    /** A new one, as after a start; not yet started. */
    Relay relay(EventLog log) {
        return new Relay(
                log,
                (delay, task) -> {
                    if (!turns.isShutdown()) {
                        var _ = turns.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
                    }
                },
                System::nanoTime,
                RelaySettings.defaults());
    }

    static MongoPlatform platform(MongoDatabase database, Relay relay) {
        Envelopes envelopes =
                new Envelopes(
                        "/bench",
                        1,
                        InstantSource.system(),
                        () -> UUID.randomUUID().toString(),
                        900 * 1_024);
        return new MongoPlatform(database, relay, envelopes, UUID.randomUUID().toString());
    }

    @Override
    public void close() {
        turns.shutdownNow();
        kafka.close();
    }
}
