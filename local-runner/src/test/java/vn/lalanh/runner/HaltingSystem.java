package vn.lalanh.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.runner.HaltingLog.Moment;
import vn.lalanh.runner.storm.StormSettings;

/** A process that plays a storm and is gone in the middle of it. */
final class HaltingSystem {

    private HaltingSystem() {}

    /** Directory, seed, cases, service, moment, and at which of its announcements. */
    public static void main(String[] args) {
        Service victim = Service.valueOf(args[3]);
        Moment moment = Moment.valueOf(args[4]);
        int nth = Integer.parseInt(args[5]);
        LocalJourney journey =
                LocalJourney.start(Path.of(args[0]), new WithHalting(victim, moment, nth));
        journey.play(StormSettings.of(Long.parseLong(args[1]), Integer.parseInt(args[2])));
        // the storm was over before the moment came: the test sees it by the status
        Runtime.getRuntime().halt(0);
    }

    private record WithHalting(Service victim, Moment moment, int nth) implements Hosting {

        private static final Hosting USUAL = new InThisJvm();

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
            if (service != victim) {
                return USUAL.service(service, properties);
            }
            ConfigurableApplicationContext context =
                    service.application()
                            .registerShutdownHook(false)
                            .initializers(c -> register((GenericApplicationContext) c))
                            .run(properties.stream().map(p -> "--" + p).toArray(String[]::new));
            return context::close;
        }

        private void register(GenericApplicationContext context) {
            context.registerBean(
                    "haltingLog",
                    EventLog.class,
                    () -> new HaltingLog(new KafkaEventLog(producers(context)), moment, nth));
        }

        private static Supplier<Producer<byte[], byte[]>> producers(
                GenericApplicationContext context) {
            return () ->
                    new KafkaProducer<>(
                            ProducerSettings.over(
                                    context.getBean(KafkaProperties.class)
                                            .buildProducerProperties()));
        }
    }
}
