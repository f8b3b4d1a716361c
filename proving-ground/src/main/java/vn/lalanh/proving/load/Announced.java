package vn.lalanh.proving.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What stands in the topics, by aggregate. Valid: 1, 2, 3; 1, 2, 2, 3; 1, 2, 1, 2, 3 (a whole outbox again). Invalid: 2
 * first; 1, 3.
 */
final class Announced {

    private final Map<String, Long> reached = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private long records;
    private long repeats;

    void see(ConsumerRecord<byte[], byte[]> record) {
        String subject = text(record, "ce_subject");
        long sequence = Long.parseLong(text(record, "ce_sequence"));
        long last = reached.getOrDefault(subject, 0L);
        records++;
        if (sequence <= last) {
            repeats++;
            return;
        }
        if (sequence != last + 1) {
            gaps.add("%s in %s: %d follows %d".formatted(subject, record.topic(), sequence, last));
        }
        reached.put(subject, sequence);
    }

    private static String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "0" : new String(header.value(), UTF_8);
    }

    long records() {
        return records;
    }

    long repeats() {
        return repeats;
    }

    /** Where a later announcement stands before an earlier one, or the topic ends before the document does. */
    List<String> violations(Map<String, Long> lastSequences) {
        List<String> violations = new ArrayList<>(gaps);
        lastSequences.forEach((subject, last) -> {
            long there = reached.getOrDefault(subject, 0L);
            if (there != last) {
                violations.add(
                        "%s has announced up to %d, its topic holds up to %d"
                                .formatted(subject, last, there));
            }
        });
        reached.keySet().stream()
                .filter(subject -> !lastSequences.containsKey(subject))
                .forEach(subject -> violations.add(subject + " was announced by no document"));
        return violations;
    }
}
