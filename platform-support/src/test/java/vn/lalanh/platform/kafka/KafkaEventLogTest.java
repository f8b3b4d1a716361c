package vn.lalanh.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.outbox.EventLog;

class KafkaEventLogTest {

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final KafkaEventLog log = new KafkaEventLog(this::producer);

    @Test
    void answersOnceWhenAllHaveLanded() {
        log.append(entries(1, 3), this::answered);
        producers.getFirst().completeNext();
        producers.getFirst().completeNext();
        assertThat(answers).isEmpty();

        producers.getFirst().completeNext();

        assertThat(answers).containsExactly("done");
    }

    /** KAFKA-15591: with two, a partition that was just created can be blocked for ever. */
    @Test
    void keepsOneRequestUnderWay() {
        assertThat(ProducerSettings.over(Map.of()))
                .containsEntry("max.in.flight.requests.per.connection", 1)
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", Integer.MAX_VALUE);
    }

    @Test
    void answersOnceWhenThereIsNoProducer() {
        Supplier<Producer<byte[], byte[]>> none =
                () -> {
                    throw new KafkaException("no resolvable bootstrap urls");
                };

        new KafkaEventLog(none).append(entries(1, 2), this::answered);

        assertThat(answers).containsExactly("no resolvable bootstrap urls");
    }

    @Test
    void answersOnceWhenSendingThrows() {
        log.append(entries(1, 1), this::answered);
        producers.getFirst().completeNext();
        producers.getFirst().sendException = new KafkaException("buffer");

        log.append(entries(2, 3), this::answered);

        assertThat(answers).containsExactly("done", "buffer");
    }

    @Test
    void sendsNothingMoreByAProducerThatFailed() {
        log.append(entries(1, 3), this::answered);

        producers.getFirst().errorNext(new IllegalStateException("broker said no"));

        assertThat(producers.getFirst().closed()).isTrue();
        log.append(entries(1, 3), this::answered);
        assertThat(producers).hasSize(2);
        assertThat(producers.getLast().history()).hasSize(3);
    }

    /**
     * As Kafka does it when metadata is missing: the failure is told on the sender's own thread, and closing there waits for
     * the producer's thread, which fails all the rest.
     */
    @Test
    @Timeout(30)
    void doesNotWaitForItselfWhenAProducerFailsWithOtherSetsOnTheirWay() {
        MockProducer<byte[], byte[]> failing =
                new MockProducer<>(
                        false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // nor is Kafka's
                    public Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> record, Callback callback) {
                        if (history().isEmpty()) {
                            return super.send(record, callback);
                        }
                        callback.onCompletion(null, new KafkaException("no metadata"));
                        return CompletableFuture.failedFuture(new KafkaException("no metadata"));
                    }

                    @Override
                    public void close(Duration timeout) {
                        if (!Thread.currentThread().getName().equals("io") && !closed()) {
                            Thread io = new Thread(this::failAll, "io");
                            io.start();
                            join(io);
                        }
                    }

                    private void failAll() {
                        while (errorNext(new KafkaException("closed"))) {
                            // the next one
                        }
                    }
                };
        KafkaEventLog over = new KafkaEventLog(() -> failing);
        over.append(entries(1, 1), this::answered);

        over.append(entries(2, 2), this::answered);

        assertThat(answers).containsExactly("closed", "no metadata");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsItsProducerWhereARecordIsRefusedBeforeItGoesOut() {
        log.append(entries(1, 1), this::answered);
        producers.getFirst().sendException = new RecordTooLargeException("too large");

        List<@Nullable Throwable> troubles = new ArrayList<>();
        log.append(entries(2, 3), troubles::add);
        producers.getFirst().sendException = null;
        producers.getFirst().completeNext();
        log.append(entries(4, 4), this::answered);

        assertThat(troubles).singleElement().isInstanceOf(EventLog.Refused.class);
        assertThat(producers).hasSize(1);
        assertThat(producers.getFirst().history()).hasSize(2);
        assertThat(answers).containsExactly("done");
    }

    @Test
    void keepsKeyHeadersAndOrder() {
        log.append(entries(1, 2), this::answered);

        assertThat(producers.getFirst().history())
                .allSatisfy(record -> {
                    assertThat(record.topic()).isEqualTo("assessment.cases");
                    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("c-1");
                })
                .extracting(record ->
                        new String(
                                record.headers().lastHeader("ce_sequence").value(),
                                StandardCharsets.UTF_8))
                .containsExactly("1", "2");
    }

    private Producer<byte[], byte[]> producer() {
        MockProducer<byte[], byte[]> producer =
                new MockProducer<>(
                        false, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    private void answered(@Nullable Throwable trouble) {
        answers.add(trouble == null ? "done" : String.valueOf(trouble.getMessage()));
    }

    private static List<OutboxEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(n ->
                        new OutboxEntry(
                                n,
                                "assessment.cases",
                                "c-1",
                                Map.of("ce_sequence", Long.toString(n)),
                                new byte[] {1}))
                .toList();
    }
}
