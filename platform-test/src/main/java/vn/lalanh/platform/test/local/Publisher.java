package vn.lalanh.platform.test.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.lalanh.platform.inbox.Delivery;

/** Puts records into real topics: another service's events, or garbage. */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public Publisher(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /** In this order; returns when the broker has all of them. Partition and offset are the broker's to choose. */
    public void publish(List<Delivery> records) {
        List<Future<?>> sent = new ArrayList<>();
        for (Delivery record : records) {
            var copy =
                    new ProducerRecord<>(
                            record.topic(),
                            record.key().getBytes(StandardCharsets.UTF_8),
                            record.data());
            record.headers().forEach((name, value) -> copy.headers().add(name, value));
            sent.add(producer.send(copy));
        }
        producer.flush();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("the broker did not take a record", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while publishing", e);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
