package vn.lalanh.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came from its topic.
 *
 * @param key empty where the record has none
 * @param headers by name; the last one where a name repeats
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; nobody compares deliveries
public record Delivery(
        String topic,
        int partition,
        long offset,
        String key,
        Map<String, byte[]> headers,
        byte[] data) {

    /** Topic/partition/offset: what identifies a record of which nothing else can be read. */
    public String position() {
        return topic + "/" + partition + "/" + offset;
    }

    /** A header as text; null where absent. */
    public @Nullable String header(String name) {
        byte[] value = headers.get(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
