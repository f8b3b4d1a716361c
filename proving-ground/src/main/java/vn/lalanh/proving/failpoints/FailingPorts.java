package vn.lalanh.proving.failpoints;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import vn.lalanh.disbursement.payout.PayeeDirectory;
import vn.lalanh.disbursement.payout.PaymentChannel;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.StoreLayer;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.kafka.ProducerSettings;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.resources.donor.DonorTopics;

/**
 * Puts a life between a service and all by which it acts on the world. The service's own code and wiring stay as they are.
 *
 * @param skew how wrong its clock is
 */
record FailingPorts(Life life, Duration skew)
        implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Ports without a point of their own: the living may use them. */
    private static final Set<Class<?>> OTHERS =
            Set.of(
                    Held.class,
                    DeadLetters.class,
                    AuditTrail.class,
                    DonorTopics.class,
                    PayeeDirectory.class);

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "wrongClock",
                InstantSource.class,
                () -> InstantSource.offset(InstantSource.system(), skew));
        context.registerBean(
                "failingLog",
                EventLog.class,
                () -> new FailingLog(new KafkaEventLog(() -> producer(context)), life));
        context.registerBean("failingStores", StoreLayer.class, () -> new Stores(life));
        context.registerBean(
                "failingConsumers", ClientFactoryCustomizer.class, () -> new Consumers(life));
        context.registerBean("failingOthers", BeanPostProcessor.class, () -> new Others(life));
    }

    /** As the service's own, and cut off at the end: what is still in its buffer would be sent otherwise. */
    private Producer<byte[], byte[]> producer(GenericApplicationContext context) {
        KafkaProperties kafka = context.getBean(KafkaProperties.class);
        var producer =
                new KafkaProducer<byte[], byte[]>(
                        ProducerSettings.over(kafka.buildProducerProperties()));
        life.cutAtTheEnd(() -> producer.close(Duration.ZERO));
        return producer;
    }

    private record Stores(Life life) implements StoreLayer {
        @Override
        public <S> Store<S> around(Store<S> store) {
            return new FailingStore<>(store, life);
        }
    }

    private record Consumers(Life life) implements ClientFactoryCustomizer {
        @Override
        public void configure(ConsumerFactory<?, ?> factory) {
            wrap(factory);
        }

        private <K, V> void wrap(ConsumerFactory<K, V> factory) {
            factory.addPostProcessor(consumer -> FailingConsumer.around(consumer, life));
        }
    }

    /** Without an order, so that it comes after the proxies of the service's own wiring, and stands outside them. */
    private record Others(Life life) implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof PaymentChannel bank) {
                return new FailingChannel(bank, life);
            }
            return OTHERS.stream()
                    .filter(port -> port.isInstance(bean))
                    .findFirst()
                    .map(port -> onlyForTheLiving(port, bean))
                    .orElse(bean);
        }

        private Object onlyForTheLiving(Class<?> port, Object bean) {
            return Proxy.newProxyInstance(
                    port.getClassLoader(),
                    new Class<?>[] {port},
                    (_, method, arguments) -> {
                        life.requireAlive();
                        try {
                            return method.invoke(bean, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }
    }
}
