package vn.lalanh.proving.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.EventCodec;

/** What is left of a consumer when all frameworks are away: poll, do, commit. */
final class BareClient {

    private BareClient() {}

    /** Reads a topic from its beginning by this thread, a poll at a time, until so many records have been handled. */
    static void read(
            Servers servers,
            String topic,
            int many,
            Consumer<ConsumerRecords<byte[], byte[]>> work) {
        Map<String, Object> settings = new HashMap<>(servers.kafka());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(topic));
            int done = 0;
            while (done < many) {
                ConsumerRecords<byte[], byte[]> poll = consumer.poll(Duration.ofMillis(200));
                if (!poll.isEmpty()) {
                    work.accept(poll);
                    consumer.commitSync();
                    done += poll.count();
                }
            }
        }
    }

    /** Reads headers and data as an inbox does. */
    static EventCodec.Received<CaseEvent> decode(ConsumerRecord<byte[], byte[]> record) {
        return EventCodec.read(
                CaseEvent.class,
                name -> {
                    var header = record.headers().lastHeader(name);
                    return header == null ? null : header.value();
                },
                record.value());
    }
}
