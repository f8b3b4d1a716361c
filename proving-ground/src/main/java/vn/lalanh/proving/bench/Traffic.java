package vn.lalanh.proving.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.lalanh.events.CaseEvent.CaseAssessedV1;
import vn.lalanh.events.CaseEvent.CaseReportedV1;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.Catalogue;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.kafka.ProducerSettings;

/** Contract events as they stand in a topic: ten of each case, in sequence, with all their attributes. */
final class Traffic {

    static final int EVENTS_A_CASE = 10;

    static final List<ContractEvent> EVENTS = Samples.ofCases();

    /** Those of which no service makes anything but an entry of a timeline. */
    static final List<ContractEvent> ONLY_READ =
            EVENTS.stream()
                    .filter(event ->
                            switch (event) {
                                case CaseReportedV1 _, CaseTriagedV1 _, CaseAssessedV1 _ -> true;
                                default -> false;
                            })
                    .toList();

    private Traffic() {}

    /** Fills a topic with events 0 to {@code many}, of these in turn. */
    static void fill(
            Map<String, Object> kafka, String topic, int many, List<ContractEvent> events) {
        int cases = many / EVENTS_A_CASE + 1;
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(ProducerSettings.over(kafka))) {
            for (int n = 0; n < many; n++) {
                ContractEvent event = events.get(n % events.size());
                var _ = producer.send(record(topic, "case", n, cases, event));
            }
            producer.flush();
        }
    }

    /** The {@code n}th event, when there are so many cases: first the first event of each, then the second. */
    static ProducerRecord<byte[], byte[]> record(
            String topic, String prefix, int n, int cases, ContractEvent event) {
        String id = prefix + "-" + n % cases;
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
