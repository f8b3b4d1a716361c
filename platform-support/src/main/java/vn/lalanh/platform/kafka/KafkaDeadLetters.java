package vn.lalanh.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;

/** Copies of held records for people. The held record itself is safe in the store; a copy that fails is only logged. */
public final class KafkaDeadLetters implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);

    private final Supplier<Producer<byte[], byte[]>> producer;

    /** Sends by the producer of this supplier, which is asked for when the first copy is made. */
    public KafkaDeadLetters(Supplier<Producer<byte[], byte[]>> producer) {
        this.producer = producer;
    }

    @Override
    public void copy(List<Held.Parked> parked) {
        for (Held.Parked one : parked) {
            var copy =
                    new ProducerRecord<>(
                            one.group() + ".dead-letters",
                            one.delivery().key().getBytes(StandardCharsets.UTF_8),
                            one.delivery().data());
            one.delivery().headers().forEach((name, value) -> copy.headers().add(name, value));
            copy.headers().add("lalanh-reason", one.reason().getBytes(StandardCharsets.UTF_8));
            copy.headers()
                    .add(
                            "lalanh-position",
                            one.delivery().position().getBytes(StandardCharsets.UTF_8));
            var _ =
                    producer.get()
                            .send(
                                    copy,
                                    (_, failure) -> {
                                        if (failure != null) {
                                            LOG.warn(
                                                    "no copy of {} in {}",
                                                    one.delivery().position(),
                                                    copy.topic(),
                                                    failure);
                                        }
                                    });
        }
    }
}
