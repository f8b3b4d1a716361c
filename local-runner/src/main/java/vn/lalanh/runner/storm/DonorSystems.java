package vn.lalanh.runner.storm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;

/** The systems of donors: they publish gifts as CloudEvents (binary mode) and read what became of each. */
final class DonorSystems implements AutoCloseable {

    /** What the fund told a donor when it was entered. */
    record Topics(String contributions, String answers) {}

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> answers;
    private final Map<String, Topics> topics;
    private final Map<String, Integer> outcomes = new LinkedHashMap<>();
    private final AtomicLong published = new AtomicLong();
    private final Journal journal;

    DonorSystems(String bootstrapServers, Map<String, Topics> topics, Journal journal) {
        this.topics = Map.copyOf(topics);
        this.journal = journal;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                5),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        this.answers =
                new KafkaConsumer<>(
                        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                topics.values().stream()
                        .flatMap(t -> answers.partitionsFor(t.answers).stream())
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList();
        answers.assign(partitions);
        answers.seekToEnd(partitions);
        partitions.forEach(
                answers::position); // else "the end" would be looked up at the first poll
    }

    /** Returns once the broker has them all. */
    void publish(List<Gift> gifts, String campaignId, Instant creditedAt) {
        List<Future<RecordMetadata>> sent =
                gifts.stream()
                        .map(gift -> producer.send(message(gift, campaignId, creditedAt)))
                        .toList();
        try {
            for (int i = 0; i < gifts.size(); i++) {
                RecordMetadata _ = sent.get(i).get();
                published.incrementAndGet();
                Gift gift = gifts.get(i);
                journal.published(gift.eventId(), gift.counts() ? gift.amount() : 0);
            }
        } catch (ExecutionException e) {
            throw new StormBroken("The broker did not take a gift: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StormBroken("Interrupted.", e);
        }
    }

    private ProducerRecord<byte[], byte[]> message(
            Gift gift, String campaignId, Instant creditedAt) {
        Topics of = topics.get(gift.donor());
        if (of == null) {
            throw new StormBroken("Donor " + gift.donor() + " has no topic.");
        }
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(
                        of.contributions,
                        bytes(gift.eventId()),
                        gift.body(campaignId, creditedAt.toString()));
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", gift.eventId());
        headers.put("ce_type", "vn.lalanh.donors.contribution-offered.v1");
        headers.put("ce_source", "/donors/" + gift.donor());
        headers.put("ce_subject", gift.eventId());
        headers.put("ce_time", creditedAt.toString());
        headers.put("content-type", "application/json");
        headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
        return message;
    }

    /** How the answers divide, once every event has one, or none has come for a while. */
    Map<String, Integer> outcomes() {
        long published = this.published.get();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long answered = 0;
        while (answered < published && System.nanoTime() < deadline) {
            answers.poll(POLL)
                    .forEach(answer -> {
                        JsonNode body = Api.JSON.readTree(answer.value());
                        outcomes.merge(body.path("outcome").asString("?"), 1, Integer::sum);
                    });
            answered = outcomes.values().stream().mapToLong(Integer::longValue).sum();
        }
        return Map.copyOf(outcomes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        answers.close();
    }
}
