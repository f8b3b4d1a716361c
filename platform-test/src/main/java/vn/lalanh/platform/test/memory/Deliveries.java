package vn.lalanh.platform.test.memory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.Contract;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.inbox.Delivery;

/**
 * Records as a consumer finds them in its topics: numbers offsets by itself, in the order of the calls. One of these a
 * test. Ids are fixed: the same subject and sequence give the same event.
 */
public final class Deliveries {

    private static final Instant WHEN = Instant.parse("2026-10-01T02:00:00Z");

    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** The next announcement of a subject that belongs to no case: keyed by its own id. */
    public Delivery next(String subject, ContractEvent event) {
        return next(subject, subject, event);
    }

    /** The next announcement of a subject, whose sequence is counted here. */
    public Delivery next(String subject, String key, ContractEvent event) {
        return at(sequences.merge(subject, 1L, Long::sum), subject, key, event);
    }

    /** An announcement with a sequence of the test's choice. */
    public Delivery at(long sequence, String subject, String key, ContractEvent event) {
        return on(Catalogue.of(event).topic(), sequence, subject, key, event);
    }

    /** As {@link #at}, on a topic that the contract leaves open, that of a donor. */
    public Delivery on(
            String topic, long sequence, String subject, String key, ContractEvent event) {
        String type = Catalogue.of(event).type();
        return record(topic, key, headers(type, subject, sequence), EventCodec.data(event));
    }

    /** An event of a type that nobody knows yet. */
    public Delivery unknownType(String topic, String subject, String key, String type) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        return record(
                topic,
                key,
                headers(type, subject, sequence),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** A record of which nothing can be read. */
    public Delivery unreadable(String topic, String key) {
        return record(topic, key, Map.of(), "not an event".getBytes(StandardCharsets.UTF_8));
    }

    /** The next announcement of a subject, of this contract, with data that does not fit it. */
    public Delivery misfit(String subject, String key, Class<? extends ContractEvent> record) {
        Contract contract = contract(record);
        long sequence = sequences.merge(subject, 1L, Long::sum);
        return record(
                contract.topic(),
                key,
                headers(contract.type(), subject, sequence),
                "[]".getBytes(StandardCharsets.UTF_8));
    }

    private Delivery record(String topic, String key, Map<String, String> headers, byte[] data) {
        int partition = MemoryLog.partition(key);
        long offset = offsets.merge(topic + "/" + partition, 1L, Long::sum) - 1;
        return new Delivery(topic, partition, offset, key, bytes(headers), data);
    }

    private static Map<String, String> headers(String type, String subject, long sequence) {
        String id = subject + "#" + sequence;
        return EventCodec.headers(
                new Envelope(id, type, "/test", subject, WHEN, sequence, 1, null, null, id, null));
    }

    /** An outbox entry as the record it becomes. */
    public static Delivery of(OutboxEntry entry, int partition, long offset) {
        return new Delivery(
                entry.topic(),
                partition,
                offset,
                entry.key(),
                bytes(entry.headers()),
                entry.data());
    }

    /** The full example of a contract, {@code contracts/<folder>/example.json} of events-schema. */
    public static <T extends ContractEvent> T example(Class<T> record) {
        Contract contract = contract(record);
        String path = "contracts/" + contract.folder() + "/example.json";
        try (InputStream json = Deliveries.class.getClassLoader().getResourceAsStream(path)) {
            if (json == null) {
                throw new IllegalArgumentException("not on the class path: " + path);
            }
            return record.cast(EventCodec.data(contract, json.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Contract contract(Class<? extends ContractEvent> record) {
        List<Contract> found =
                Catalogue.all().stream().filter(c -> c.record().equals(record)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("not in the catalogue: " + record.getSimpleName());
        }
        return found.getFirst();
    }

    private static Map<String, byte[]> bytes(Map<String, String> headers) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
