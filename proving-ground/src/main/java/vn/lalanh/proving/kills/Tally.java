package vn.lalanh.proving.kills;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Counts of what happened, by name. Thread-safe. */
final class Tally {

    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

    void one(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All of them, in the order of their names. */
    Map<String, Long> counts() {
        return counts;
    }
}
