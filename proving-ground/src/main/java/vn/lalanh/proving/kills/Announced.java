package vn.lalanh.proving.kills;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Everything that stands in the topics, read from the beginning by a reader that believes nothing. */
final class Announced {

    private static final Duration POLL = Duration.ofMillis(500);

    /** What one aggregate has announced. */
    static final class Source {
        final String topic;
        final String key;
        final Set<Long> sequences = new HashSet<>();
        final Set<String> types = new HashSet<>();
        long highest;

        Source(String topic, String key) {
            this.topic = topic;
            this.key = key;
        }

        boolean withoutGap() {
            return sequences.size() == highest;
        }
    }

    private final Map<String, Source> sources = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final Set<String> deadLetters = new HashSet<>();
    private long events;
    private long repeats;

    private Announced() {}

    /**
     * Reads it all.
     *
     * @param text is shown every record as text
     */
    static Announced read(String bootstrapServers, Consumer<String> text) {
        Announced announced = new Announced();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .filter(p -> !p.topic().startsWith("__"))
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(record -> announced.take(record, text));
            }
        }
        return announced;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Consumer<String> text) {
        String topic = record.topic();
        text.accept(new String(record.value(), StandardCharsets.UTF_8));
        if (topic.endsWith(".dead-letters")) {
            deadLetters.add(
                    topic.replace(".dead-letters", "") + " " + header(record, "lalanh-position"));
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        boolean fromOutside = topic.startsWith("donors.") && topic.endsWith(".contributions");
        if (fromOutside || Poison.is(key)) {
            return; // what others have written
        }
        String subject = header(record, "ce_subject");
        Source source = sources.computeIfAbsent(subject, _ -> new Source(topic, key));
        if (!source.topic.equals(topic) || !source.key.equals(key)) {
            violations.add("%s announces under two keys or topics".formatted(subject));
        }
        long sequence = Long.parseLong(header(record, "ce_sequence"));
        if (!source.sequences.add(sequence)) {
            repeats++;
            return;
        }
        events++;
        if (sequence < source.highest) {
            violations.add(
                    "%s: %d was overtaken by %d".formatted(subject, sequence, source.highest));
        }
        source.highest = Math.max(source.highest, sequence);
        source.types.add(type(header(record, "ce_type")));
    }

    /** Without the domain before and the version behind. */
    private static String type(String full) {
        String[] parts = full.split("\\.", -1);
        return parts.length < 2 ? full : parts[parts.length - 2];
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** By aggregate. */
    Map<String, Source> sources() {
        return sources;
    }

    /** Where a record stood of which there is a copy, as {@code group topic/partition/offset}. */
    Set<String> deadLetters() {
        return deadLetters;
    }

    /** What is wrong with the order of what was read. */
    List<String> violations() {
        List<String> all = new ArrayList<>(violations);
        sources.forEach((subject, source) -> {
            if (!source.withoutGap()) {
                all.add(
                        "%s: only %d of %d announcements are in %s"
                                .formatted(
                                        subject,
                                        source.sequences.size(),
                                        source.highest,
                                        source.topic));
            }
        });
        return all;
    }

    /** Each once. */
    long events() {
        return events;
    }

    long repeats() {
        return repeats;
    }
}
