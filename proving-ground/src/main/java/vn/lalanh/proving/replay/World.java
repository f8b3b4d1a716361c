package vn.lalanh.proving.replay;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import vn.lalanh.proving.load.Fingerprints;

/**
 * All that a replay must not change.
 *
 * @param ends of every partition of every topic
 */
record World(Fingerprints documents, Map<TopicPartition, Long> ends, long bankCalls) {

    World {
        ends = Map.copyOf(ends);
    }

    long records() {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}
