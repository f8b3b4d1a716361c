package vn.lalanh.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.outbox.EventLog;

/**
 * Appends to Kafka. The producer has no delivery time-out, so a record is never given up and overtaken; when a send fails
 * all the same, its producer is closed inside the callback, so that nothing behind the failed record can go out by it.
 */
public final class KafkaEventLog implements EventLog, AutoCloseable {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> current;

    /** Sends by a producer of this supplier; asks for another one after a failure. */
    public KafkaEventLog(Supplier<Producer<byte[], byte[]>> producers) {
        this.producers = producers;
    }

    @Override
    public void append(List<OutboxEntry> entries, Done done) {
        Sending sending = new Sending(done);
        RuntimeException thrown = null;
        try {
            handOver(entries, sending);
        } catch (RuntimeException noProducer) {
            thrown = noProducer;
        }
        sending.landed(thrown); // the handing over itself
    }

    private void handOver(List<OutboxEntry> entries, Sending sending) {
        Producer<byte[], byte[]> producer = producer();
        for (OutboxEntry entry : entries) {
            sending.handOver();
            AtomicBoolean handingOver = new AtomicBoolean(true);
            try {
                var _ =
                        producer.send(
                                record(entry),
                                (_, failure) -> {
                                    // refused before it went out: nothing behind it is on its way
                                    boolean atTheDoor = handingOver.get() && isRefusal(failure);
                                    if (failure != null && !atTheDoor) {
                                        discard(producer);
                                    }
                                    sending.landed(reason(failure));
                                });
            } catch (RuntimeException thrown) {
                sending.landed(reason(thrown)); // thrown instead of told to the callback
            }
            handingOver.set(false);
            if (sending.inTrouble()) {
                return; // the rest of the set must not go out behind a failed one
            }
        }
    }

    /** It is this record, or its topic, and no other. */
    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidTopicException
                || failure instanceof TopicAuthorizationException;
    }

    private static @Nullable Throwable reason(@Nullable Throwable failure) {
        return failure != null && isRefusal(failure) ? new Refused(failure) : failure;
    }

    private static ProducerRecord<byte[], byte[]> record(OutboxEntry entry) {
        var record =
                new ProducerRecord<byte[], byte[]>(
                        entry.topic(), entry.key().getBytes(StandardCharsets.UTF_8), entry.data());
        entry.headers()
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> producer = current;
        if (producer == null) {
            producer = producers.get();
            current = producer;
        }
        return producer;
    }

    private void discard(Producer<byte[], byte[]> failed) {
        forget(failed);
        // Not under our lock: closing waits for the producer's own thread, which fails what else is
        // on its way, and every failure comes here.
        failed.close(Duration.ZERO);
    }

    private synchronized void forget(Producer<byte[], byte[]> failed) {
        if (failed.equals(current)) {
            current = null;
        }
    }

    /** Waits a little for what is on its way; what is not acknowledged stays in the store. */
    @Override
    public void close() {
        Producer<byte[], byte[]> last;
        synchronized (this) {
            last = current;
            current = null;
        }
        if (last != null) {
            last.close(Duration.ofSeconds(5));
        }
    }

    /** One set on its way: answered once, when everything handed over has landed and nothing more will be. */
    private static final class Sending {
        private final Done done;
        private int underWay = 1; // the handing over itself
        private @Nullable Throwable trouble;

        Sending(Done done) {
            this.done = done;
        }

        synchronized void handOver() {
            underWay++;
        }

        synchronized boolean inTrouble() {
            return trouble != null;
        }

        void landed(@Nullable Throwable failure) {
            Throwable answer;
            synchronized (this) {
                if (trouble == null) {
                    trouble = failure;
                }
                if (--underWay > 0) {
                    return;
                }
                answer = trouble;
            }
            done.with(answer);
        }
    }
}
