package vn.lalanh.platform.wiring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.aggregate.StoreLayer;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.kafka.KafkaDeadLetters;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.platform.mongo.MongoHeld;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.outbox.RelaySettings;
import vn.lalanh.platform.outbox.Timer;
import vn.lalanh.platform.work.Worker;

/** The messaging core of a service, from its broker address, its MongoDB URI and {@code lalanh.messaging}. */
@AutoConfiguration
@ConditionalOnProperty("lalanh.messaging.source")
@EnableConfigurationProperties({
    MessagingSettings.class,
    StoreConnection.class,
    BrokerConnection.class
})
class MessagingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(EventLog.class)
    KafkaEventLog eventLog(Producers producers) {
        return new KafkaEventLog(producers::make);
    }

    @Bean
    Producers producers(KafkaProperties kafka) {
        return new Producers(ProducerSettings.over(kafka.buildProducerProperties()));
    }

    /**
     * Makes producers. Not a bean of type Supplier: Spring Cloud Stream would take a lone one for the application's own source
     * and bind it, and a service that listens to nobody would wait for its topic for ever.
     */
    record Producers(Map<String, Object> settings) {
        Producer<byte[], byte[]> make() {
            return new KafkaProducer<>(settings);
        }
    }

    @Bean
    RelayLifecycle relayLifecycle(EventLog log, MessagingSettings settings, MeterRegistry meters) {
        return new RelayLifecycle(log, settings, meters);
    }

    @Bean
    Relay relay(RelayLifecycle lifecycle) {
        return lifecycle.relay;
    }

    @Bean
    MongoPlatform mongoPlatform(
            MongoDatabaseFactory mongo,
            Relay relay,
            MessagingSettings settings,
            InstantSource clock,
            ObjectProvider<StoreLayer> layers) {
        SecureRandom random = new SecureRandom();
        Envelopes envelopes =
                new Envelopes(
                        settings.source(),
                        settings.epoch(),
                        clock,
                        () -> Ids.uuidV7(clock, random),
                        Math.toIntExact(settings.maxEventSize().toBytes()));
        return new MongoPlatform(
                mongo.getMongoDatabase(),
                relay,
                envelopes,
                UUID.randomUUID().toString(),
                layers.orderedStream().toList());
    }

    /**
     * A store that takes a question and never answers is given up, or one dumb connection would hold its thread for ever. What
     * the address itself says about time-outs comes after this and wins.
     */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer storePatience() {
        return client ->
                client.applyToSocketSettings(socket -> socket.readTimeout(10, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    Held held(MongoDatabaseFactory mongo) {
        return new MongoHeld(mongo.getMongoDatabase());
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters deadLetters(Producers producers) {
        return new KafkaDeadLetters(new Once<>(producers::make));
    }

    @Bean
    Inboxes inboxes(Held held, DeadLetters deadLetters, InstantSource clock, MeterRegistry meters) {
        return new Inboxes(group -> new Inbox(group, held, deadLetters, clock, meters));
    }

    /** Its step is short work on mostly nothing: what a crash in the middle of a release has left goes on. */
    @Bean(autowireCandidate = false) // a service asks for its own worker by type
    Worker heldSweep(Inboxes inboxes, MessagingSettings settings) {
        return new Worker(
                "held-sweep",
                settings.heldSweepEvery(),
                () -> {
                    inboxes.sweep();
                    return false;
                });
    }

    /**
     * Only trouble that passes reaches the container, because the inbox isolates all the rest: try again for ever, and
     * commit nothing before it worked.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientListeners() {
        return (container, _, _) ->
                container.setCommonErrorHandler(
                        new DefaultErrorHandler(
                                new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    }

    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private volatile @Nullable T made;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            T existing = made;
            if (existing == null) {
                existing = maker.get();
                made = existing;
            }
            return existing;
        }
    }

    /** Gives the relay its turns, starts it before the listeners and stops it after them. */
    static final class RelayLifecycle implements SmartLifecycle {
        private final ScheduledExecutorService turns =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("relay").factory());
        final Relay relay;
        private volatile boolean running;

        RelayLifecycle(EventLog log, MessagingSettings settings, MeterRegistry meters) {
            RelaySettings d = RelaySettings.defaults();
            RelaySettings patience =
                    new RelaySettings(
                            settings.idle(),
                            d.markEvery(),
                            settings.sweepEvery(),
                            d.retryAfter(),
                            d.sweepLimit(),
                            d.overloadedAt());
            Timer timer = this::after;
            relay = new Relay(log, timer, System::nanoTime, patience);
            Gauge.builder("lalanh.outbox.unsent", relay, Relay::unsent)
                    .description(
                            "aggregates with announcements that the broker has not acknowledged")
                    .register(meters);
        }

        private void after(Duration delay, Runnable task) {
            if (!turns.isShutdown()) {
                var _ = turns.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void start() {
            relay.start();
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            relay.stop();
            turns.shutdownNow();
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE + 1_000; // first to start, last to stop
        }
    }
}
