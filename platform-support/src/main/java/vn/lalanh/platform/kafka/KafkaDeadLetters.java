package vn.lalanh.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;

/**
 * Copies of held records for people. Returns when the broker has them, because the poll's offsets are committed next and
 * nothing would make the copies again. Trouble that passes is thrown, so that the poll comes once more; a copy that the
 * broker will never take is only logged, because the held record itself is safe in the store.
 */
public final class KafkaDeadLetters implements DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDeadLetters.class);

    private final Supplier<Producer<byte[], byte[]>> producer;

    /** Sends by the producer of this supplier, which is asked for when the first copy is made. */
    public KafkaDeadLetters(Supplier<Producer<byte[], byte[]>> producer) {
        this.producer = producer;
    }

    @Override
    public void copy(List<Held.Parked> parked) {
        List<Future<?>> sent = new ArrayList<>();
        for (Held.Parked one : parked) {
            sent.add(producer.get().send(record(one)));
        }
        for (int i = 0; i < sent.size(); i++) {
            await(sent.get(i), parked.get(i));
        }
    }

    /** At most the producer's own {@code delivery.timeout.ms}. */
    private static void await(Future<?> copy, Held.Parked of) {
        try {
            copy.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException passes) {
                throw passes;
            }
            LOG.warn("no copy of {} for {}", of.delivery().position(), of.group(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while copying what is held", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Held.Parked one) {
        var copy =
                new ProducerRecord<>(
                        one.group() + ".dead-letters",
                        one.delivery().key().getBytes(StandardCharsets.UTF_8),
                        one.delivery().data());
        one.delivery().headers().forEach((name, value) -> copy.headers().add(name, value));
        copy.headers().add("lalanh-reason", one.reason().getBytes(StandardCharsets.UTF_8));
        copy.headers()
                .add("lalanh-position", one.delivery().position().getBytes(StandardCharsets.UTF_8));
        return copy;
    }
}
