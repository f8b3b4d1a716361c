package vn.lalanh.proving.load;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The broker's topics and groups, read with Kafka's own clients and nothing of ours. */
public final class Topics implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String DEAD_LETTERS = ".dead-letters";

    private final String bootstrapServers;
    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** By partition of every topic, how many records it has. */
    public Map<TopicPartition, Long> ends() throws InterruptedException {
        return offsets(OffsetSpec.latest(), partitions(topic -> !topic.startsWith("__")));
    }

    private Map<TopicPartition, Long> offsets(
            OffsetSpec which, Collection<TopicPartition> partitions) throws InterruptedException {
        try {
            Map<TopicPartition, Long> offsets = new HashMap<>();
            admin.listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, _ -> which)))
                    .all()
                    .get()
                    .forEach((partition, found) -> offsets.put(partition, found.offset()));
            return offsets;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell its offsets", e);
        }
    }

    private List<TopicPartition> partitions(Predicate<String> wanted) throws InterruptedException {
        try {
            List<String> names = admin.listTopics().names().get().stream().filter(wanted).toList();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic ->
                            topic.partitions().stream()
                                    .map(p -> new TopicPartition(topic.name(), p.partition())))
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell its topics", e);
        }
    }

    /** How many records all topics have. */
    public long records() throws InterruptedException {
        return ends().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether no group has anything left to read. */
    public boolean allRead() throws InterruptedException {
        return lag().values().stream().allMatch(behind -> behind == 0);
    }

    /** How many records each group has in its topics, all groups together. */
    public long readByGroups() throws InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        long sum = 0;
        for (String group : groups()) {
            for (TopicPartition partition : read(committed(group), ends)) {
                sum += ends.getOrDefault(partition, 0L);
            }
        }
        return sum;
    }

    /** All partitions of the topics of which a group has committed anything: what it never committed it has yet to read. */
    private static List<TopicPartition> read(
            Map<TopicPartition, Long> committed, Map<TopicPartition, Long> all) {
        Set<String> topics =
                committed.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return all.keySet().stream().filter(p -> topics.contains(p.topic())).toList();
    }

    /** Sets every group back to the first record of every partition it reads. Nobody may be reading. */
    public void toTheBeginning() throws InterruptedException {
        for (String group : groups()) {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            offsets(OffsetSpec.earliest(), read(committed(group), ends()))
                    .forEach((partition, first) ->
                            beginning.put(partition, new OffsetAndMetadata(first)));
            try {
                var _ = admin.alterConsumerGroupOffsets(group, beginning).all().get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("cannot set back " + group, e);
            }
        }
    }

    /** By consumer group, how many records it has not handled. */
    Map<String, Long> lag() throws InterruptedException {
        Map<TopicPartition, Long> ends = ends();
        Map<String, Long> lag = new TreeMap<>();
        for (String group : groups()) {
            Map<TopicPartition, Long> committed = committed(group);
            long behind = 0;
            for (TopicPartition partition : read(committed, ends)) {
                behind += ends.getOrDefault(partition, 0L) - committed.getOrDefault(partition, 0L);
            }
            lag.put(group, behind);
        }
        return lag;
    }

    List<String> groups() throws InterruptedException {
        try {
            return admin.listGroups().all().get().stream().map(g -> g.groupId()).sorted().toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell its groups", e);
        }
    }

    private Map<TopicPartition, Long> committed(String group) throws InterruptedException {
        try {
            Map<TopicPartition, Long> committed = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (offset != null) {
                            committed.put(partition, offset.offset());
                        }
                    });
            return committed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell the offsets of " + group, e);
        }
    }

    long deadLetters() throws InterruptedException {
        return ends().entrySet().stream()
                .filter(end -> end.getKey().topic().endsWith(DEAD_LETTERS))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Everything that the services have announced, in the order of each partition. */
    Announced announced() throws InterruptedException {
        List<TopicPartition> partitions =
                partitions(topic ->
                        vn.lalanh.events.Topics.contractTopics().contains(topic)
                                || topic.endsWith(".answers"));
        Map<TopicPartition, Long> ends = offsets(OffsetSpec.latest(), partitions);
        Announced announced = new Announced();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5_000),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    announced.see(record);
                }
            }
        }
        return announced;
    }

    @Override
    public void close() {
        admin.close();
    }
}
