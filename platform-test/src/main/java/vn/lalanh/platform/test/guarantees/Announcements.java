package vn.lalanh.platform.test.guarantees;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** What a log must be when everything has settled: complete, and each aggregate's history in order. */
public final class Announcements {

    private Announcements() {}

    /** Nothing lost, nothing overtaken, nothing left over in any outbox. */
    public static void assertComplete(MemoryPlatform platform) {
        List<Delivery> log = platform.log().records();
        assertContains(log, platform.everAnnounced());
        assertInOrder(log);
        platform.stores()
                .forEach(store ->
                        Assertions.assertThat(store.unsent(1))
                                .as("still unsent in %s", store.name())
                                .isEmpty());
    }

    /** Every entry ever written is in the log at least once. */
    public static void assertContains(Collection<Delivery> log, Collection<OutboxEntry> written) {
        Set<String> there = new HashSet<>();
        log.forEach(record -> there.add(String.valueOf(record.header("ce_id"))));
        Assertions.assertThat(
                        written.stream()
                                .map(OutboxEntry::headers)
                                .filter(headers -> !there.contains(headers.get("ce_id"))))
                .as("written and never sent")
                .isEmpty();
    }

    /**
     * In the order of the log, an aggregate's first occurrences are 1..n. Valid: 1 2 1 2 3. Invalid: 1 3 2, which a
     * reader that drops repeats takes for 1 3.
     */
    public static void assertInOrder(Collection<Delivery> log) {
        Map<String, Long> newest = new HashMap<>();
        Map<String, String> broken = new TreeMap<>();
        for (Delivery record : log) {
            String subject = String.valueOf(record.header("ce_subject"));
            long sequence = Long.parseLong(String.valueOf(record.header("ce_sequence")));
            long before = newest.getOrDefault(subject, 0L);
            if (sequence == before + 1) {
                newest.put(subject, sequence);
            } else if (sequence > before) {
                broken.putIfAbsent(subject, sequence + " follows " + before);
            }
        }
        Assertions.assertThat(broken).as("gaps or overtaking, by aggregate").isEmpty();
    }
}
