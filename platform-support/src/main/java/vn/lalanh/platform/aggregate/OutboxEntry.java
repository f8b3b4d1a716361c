package vn.lalanh.platform.aggregate;

import java.util.Map;

/**
 * A contract event as it will stand in its topic: serialised when it was decided, so that what is announced cannot
 * depend on what runs later.
 *
 * @param sequence per aggregate, from 1, without gaps
 * @param headers the CloudEvents attributes, in a fixed order
 * @param data JSON; never changed after creation, shared for speed
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytes on their way to the broker; nobody compares entries
public record OutboxEntry(
        long sequence, String topic, String key, Map<String, String> headers, byte[] data) {}
