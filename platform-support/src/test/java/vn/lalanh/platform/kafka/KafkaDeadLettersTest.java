package vn.lalanh.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;

class KafkaDeadLettersTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaDeadLetters deadLetters = new KafkaDeadLetters(() -> producer);

    @Test
    void returnsOnlyWhenTheBrokerHasThem() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var copied = CompletableFuture.runAsync(this::copy, executor);
            while (producer.history().size() < 2) {
                Thread.onSpinWait();
            }
            assertThat(producer.completeNext()).isTrue();
            assertThat(copied).as("one of two is there").isNotDone();

            assertThat(producer.completeNext()).isTrue();
            copied.get();
        }
        assertThat(producer.history())
                .extracting(ProducerRecord::topic)
                .containsOnly("readers.dead-letters");
        assertThat(producer.history().getFirst().headers().lastHeader("lalanh-position").value())
                .asString()
                .isEqualTo(parked(1).delivery().position());
    }

    @Test
    void throwsWhatPassesSoThatThePollComesAgain() {
        producer.sendException = new TimeoutException("no broker");

        assertThatThrownBy(this::copy).isInstanceOf(TimeoutException.class);
    }

    @Test
    void goesOnWithoutACopyThatTheBrokerWillNeverTake() {
        var refusing =
                new MockProducer<>(
                        false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public synchronized Future<RecordMetadata> send(
                            ProducerRecord<byte[], byte[]> copy) {
                        return CompletableFuture.failedFuture(new RecordTooLargeException());
                    }
                };

        assertThatCode(() -> new KafkaDeadLetters(() -> refusing).copy(List.of(parked(1))))
                .doesNotThrowAnyException();
    }

    private void copy() {
        deadLetters.copy(List.of(parked(1), parked(2)));
    }

    private static Held.Parked parked(long offset) {
        return new Held.Parked(
                "readers",
                new Delivery("facts", 0, offset, "key-1", Map.of(), new byte[0]),
                "unreadable",
                Instant.EPOCH);
    }
}
