package vn.lalanh.proving.kills;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.lalanh.events.Topics;
import vn.lalanh.runner.Trouble;

/** Records that nobody can read, put into the topics on purpose: each must end up held by every group that reads there. */
final class Poison {

    private static final String PREFIX = "poison-";

    private Poison() {}

    static boolean is(String key) {
        return key.startsWith(PREFIX);
    }

    /** Puts one into every topic, under a key of this round; returns where each must be held, as {@code group topic/partition/offset}. */
    static List<String> into(String bootstrapServers, int round) {
        List<String> expected = new ArrayList<>();
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (String topic : Topics.contractTopics()) {
                byte[] key = (PREFIX + round + "-" + topic).getBytes(StandardCharsets.UTF_8);
                byte[] nonsense = "{\"nonsense\":".getBytes(StandardCharsets.UTF_8);
                RecordMetadata at = producer.send(new ProducerRecord<>(topic, key, nonsense)).get();
                for (String group : Readers.of(topic)) {
                    expected.add(place(group, topic, at.partition(), at.offset()));
                }
            }
        } catch (ExecutionException e) {
            throw new Trouble("The broker did not take the poison: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
        return expected;
    }

    static String place(String group, String topic, int partition, long offset) {
        return "%s %s/%d/%d".formatted(group, topic, partition, offset);
    }
}
