package vn.lalanh.embedded.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads numbered records with Kafka's own clients. */
final class Records {

    private Records() {}

    /** Returns when the broker has acknowledged all of them. */
    static void produce(String servers, String topic, int count) {
        try (KafkaProducer<String, String> producer =
                producer(Map.of("bootstrap.servers", servers))) {
            send(producer, topic, count);
        }
    }

    /** Values of those that the broker has acknowledged; of the others nothing is known. */
    static List<String> produceWhileItCan(String servers, String topic, int count) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", servers,
                        "delivery.timeout.ms", 4_000,
                        "request.timeout.ms", 2_000,
                        "max.block.ms", 500,
                        "batch.size", 64);
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (KafkaProducer<String, String> producer = producer(settings)) {
            for (int i = 0; i < count; i++) {
                String value = "later-" + i;
                var _ =
                        producer.send(
                                new ProducerRecord<>(topic, "key-" + i, value),
                                (_, failure) -> {
                                    if (failure == null) {
                                        acknowledged.add(value);
                                    }
                                });
            }
            producer.flush();
        }
        return List.copyOf(acknowledged);
    }

    static void produceInTransaction(String servers, String topic, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "transactional.id", "embedded-broker-it");
        try (KafkaProducer<String, String> producer = producer(settings)) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, topic, count);
            producer.commitTransaction();
        }
    }

    /** Everything committed between the beginning and the end as of now. */
    static List<String> readAll(String servers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static KafkaProducer<String, String> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static void send(KafkaProducer<String, String> producer, String topic, int count) {
        var sent =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                producer.send(
                                        new ProducerRecord<>(topic, "key-" + i, "value-" + i)))
                        .toList();
        producer.flush();
        sent.forEach(Future::resultNow);
    }
}
