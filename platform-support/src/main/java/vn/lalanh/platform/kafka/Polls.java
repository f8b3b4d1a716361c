package vn.lalanh.platform.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import vn.lalanh.platform.inbox.Delivery;

/** A batch message of the Kafka binder as the records it was made of. */
final class Polls {

    private Polls() {}

    static List<Delivery> deliveries(Message<List<byte[]>> poll) {
        List<?> data = poll.getPayload();
        List<?> topics = list(poll, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(poll, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(poll, KafkaHeaders.OFFSET);
        List<?> keys = list(poll, KafkaHeaders.RECEIVED_KEY);
        List<?> headers = list(poll, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<Delivery> deliveries = new ArrayList<>(data.size());
        for (int i = 0; i < data.size(); i++) {
            deliveries.add(
                    new Delivery(
                            String.valueOf(topics.get(i)),
                            ((Number) partitions.get(i)).intValue(),
                            ((Number) offsets.get(i)).longValue(),
                            keys.get(i) instanceof byte[] key
                                    ? new String(key, StandardCharsets.UTF_8)
                                    : text(keys.get(i)),
                            headers((Map<?, ?>) headers.get(i)),
                            data.get(i) instanceof byte[] bytes
                                    ? bytes
                                    : new byte[0])); // a tombstone is poison, not a crash
        }
        return deliveries;
    }

    private static String text(@Nullable Object key) {
        return key instanceof String text ? text : "";
    }

    private static Map<String, byte[]> headers(Map<?, ?> converted) {
        Map<String, byte[]> headers = HashMap.newHashMap(converted.size());
        converted.forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                headers.put(String.valueOf(name), bytes);
            } else if (value instanceof String text) {
                headers.put(String.valueOf(name), text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return headers;
    }

    private static List<?> list(Message<?> poll, String header) {
        if (poll.getHeaders().get(header) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(
                "no header "
                        + header
                        + ": the binding must set consumer.batch-mode=true and header-mode=headers");
    }
}
