package vn.lalanh.proving.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.kafka.ProducerSettings;

/** Contract events as they stand in a topic: ten of each case, in sequence, with all their attributes. */
final class Traffic {

    static final int EVENTS_A_CASE = 10;

    private static final List<ContractEvent> EVENTS = Samples.ofCases();

    private Traffic() {}

    /** Fills a topic with events 0 to {@code many}. */
    static void fill(Servers servers, String topic, int many) {
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(ProducerSettings.over(servers.kafka()))) {
            for (int n = 0; n < many; n++) {
                var _ = producer.send(record(topic, "case", n, many / EVENTS_A_CASE + 1));
            }
            producer.flush();
        }
    }

    /** The {@code n}th event, when there are so many cases: first the first event of each, then the second. */
    static ProducerRecord<byte[], byte[]> record(String topic, String prefix, int n, int cases) {
        String id = prefix + "-" + n % cases;
        ContractEvent event = event(n);
        var record =
                new ProducerRecord<byte[], byte[]>(
                        topic, id.getBytes(StandardCharsets.UTF_8), EventCodec.data(event));
        EventCodec.headers(envelope(id, n / cases + 1, event))
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    static ContractEvent event(int n) {
        return EVENTS.get(n % EVENTS.size());
    }

    static Envelope envelope(String id, long sequence, ContractEvent event) {
        return new Envelope(
                UUID.randomUUID().toString(),
                Catalogue.of(event).type(),
                "/assessment-service",
                id,
                Instant.now(),
                sequence,
                1,
                id,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                null);
    }
}
