package vn.lalanh.platform.test.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;

/** {@link Held} as a map. Thread-safe. */
public final class MemoryHeld implements Held {

    private final Map<String, Parked> parked = new LinkedHashMap<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    public synchronized MemoryHeld plant(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    @Override
    public synchronized Set<String> keys(String group, String topic, Collection<String> among) {
        Set<String> asked = new HashSet<>(among);
        return find(p -> p.group().equals(group) && p.delivery().topic().equals(topic)).stream()
                .map(p -> p.delivery().key())
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void park(List<Parked> more) {
        if (!flaws.contains(Flaw.HELD_FORGETS)) {
            more.forEach(one -> parked.putIfAbsent(id(one.group(), one.delivery()), one));
        }
    }

    @Override
    public synchronized List<Parked> of(String group, String topic, String key, int limit) {
        return find(p ->
                        p.group().equals(group)
                                && p.delivery().topic().equals(topic)
                                && p.delivery().key().equals(key))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Parked> all(String group, int limit) {
        return find(p -> p.group().equals(group)).stream().limit(limit).toList();
    }

    /** Everything held by anybody. */
    public synchronized List<Parked> all() {
        return find(_ -> true);
    }

    @Override
    public synchronized void release(String group, Collection<Delivery> handled) {
        handled.forEach(delivery -> parked.remove(id(group, delivery)));
    }

    private List<Parked> find(Predicate<Parked> wanted) {
        return parked.values().stream()
                .filter(wanted)
                .sorted(
                        Comparator.comparing((Parked p) -> p.delivery().topic())
                                .thenComparingInt(p -> p.delivery().partition())
                                .thenComparingLong(p -> p.delivery().offset()))
                .toList();
    }

    private static String id(String group, Delivery delivery) {
        return group + "/" + delivery.position();
    }
}
