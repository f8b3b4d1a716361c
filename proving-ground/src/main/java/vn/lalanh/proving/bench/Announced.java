package vn.lalanh.proving.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Topics;

/** What the services have announced, as anyone can read it from the topics. */
final class Announced implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String APPROVED = "vn.lalanh.assessment.case-approved.v1";
    private static final String SETTLED = "vn.lalanh.assessment.case-settled.v1";

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> reader;

    Announced(String bootstrapServers) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrapServers);
        admin = Admin.create(connection);
        reader =
                new KafkaConsumer<>(
                        connection, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Where the contract topics end. */
    Map<TopicPartition, Long> ends() {
        return ends(Topics.contractTopics());
    }

    /** Where this one ends. */
    Map<TopicPartition, Long> ends(String topic) {
        return ends(List.of(topic));
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics) {
        return reader.endOffsets(
                topics.stream()
                        .flatMap(topic -> reader.partitionsFor(topic).stream())
                        .map(p -> new TopicPartition(p.topic(), p.partition()))
                        .toList());
    }

    /** How many events were announced since. */
    static long events(Map<TopicPartition, Long> before, Map<TopicPartition, Long> after) {
        return after.entrySet().stream()
                .mapToLong(end -> end.getValue() - before.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Returns when every group has handled all there is, and nothing more comes of it. */
    void awaitQuiet() {
        Awaitility.await("the backlog to be worked off")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .during(Duration.ofMillis(1_500))
                .until(() -> lag() == 0);
    }

    /** How many events up to these ends a group has still to handle. */
    long behind(String group, Map<TopicPartition, Long> ends) {
        try {
            Map<TopicPartition, OffsetAndMetadata> done =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - at(done.get(end.getKey()))))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long at(@Nullable OffsetAndMetadata place) {
        return place == null ? 0 : place.offset();
    }

    private long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        long lag = 0;
        List<String> groups =
                admin.listGroups().all().get().stream().map(group -> group.groupId()).toList();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> of =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            committed.clear();
            of.forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
            Map<TopicPartition, Long> ends = reader.endOffsets(committed.keySet());
            lag += events(committed, ends);
        }
        return lag;
    }

    /** How long each case took from its approval to its settlement, by the times of its events. */
    Histogram approvedToSettled(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Set<TopicPartition> cases =
                to.keySet().stream()
                        .filter(partition -> partition.topic().equals(Topics.CASES))
                        .collect(Collectors.toSet());
        reader.assign(cases);
        cases.forEach(partition -> reader.seek(partition, from.getOrDefault(partition, 0L)));
        Map<String, Instant> approved = new HashMap<>();
        Histogram nanos = new Histogram(3);
        while (cases.stream().anyMatch(p -> reader.position(p) < to.getOrDefault(p, 0L))) {
            for (ConsumerRecord<byte[], byte[]> one : reader.poll(Duration.ofMillis(200))) {
                String caseId = header(one, "ce_caseid");
                Instant at = Instant.parse(header(one, "ce_time"));
                switch (header(one, "ce_type")) {
                    case APPROVED -> approved.put(caseId, at);
                    case SETTLED -> {
                        Instant then = approved.remove(caseId);
                        if (then != null) {
                            nanos.recordValue(Math.max(0, Duration.between(then, at).toNanos()));
                        }
                    }
                    default -> {} // says nothing of either
                }
            }
        }
        return nanos;
    }

    private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        reader.close();
        admin.close();
    }
}
