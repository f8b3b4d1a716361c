package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents have which values in the fields of an index. Every leading part of a compound key can be
 * looked up, as in MongoDB: an index on (a, b) answers questions about a.
 */
final class Postings {

    private final List<Map<List<Object>, Set<Object>>> byPrefix = new ArrayList<>();

    Postings(int fields) {
        for (int i = 0; i < fields; i++) {
            byPrefix.add(new HashMap<>());
        }
    }

    void add(KeyValue key, Object position) {
        List<Object> values = values(key);
        for (int length = 1; length <= byPrefix.size(); length++) {
            byPrefix.get(length - 1)
                    .computeIfAbsent(prefix(values, length), _ -> LinkedHashSet.newLinkedHashSet(1))
                    .add(position);
        }
    }

    /** To be called for all keys of a document: several keys of one document may share a prefix. */
    void remove(KeyValue key, Object position) {
        List<Object> values = values(key);
        for (int length = 1; length <= byPrefix.size(); length++) {
            byPrefix.get(length - 1)
                    .computeIfPresent(
                            prefix(values, length),
                            (_, positions) -> {
                                positions.remove(position);
                                return positions.isEmpty() ? null : positions;
                            });
        }
    }

    /** The documents whose leading fields have these values. */
    Collection<Object> find(KeyValue leading) {
        return byPrefix.get(leading.size() - 1).getOrDefault(values(leading), Set.of());
    }

    /** How many documents there are for each value that follows one of these leading ones. */
    Map<Object, Integer> counts(Set<List<Object>> leading, int length) {
        Map<Object, Integer> counts = new HashMap<>();
        byPrefix.get(length)
                .forEach((values, positions) -> {
                    if (leading.contains(values.subList(0, length))) {
                        counts.merge(values.get(length), positions.size(), Integer::sum);
                    }
                });
        return counts;
    }

    long size() {
        return byPrefix.getLast().values().stream().mapToLong(Set::size).sum();
    }

    private static List<Object> prefix(List<Object> values, int length) {
        return length == values.size() ? values : new ArrayList<>(values.subList(0, length));
    }

    /** Numbers of any type are one value, as the store compares them. */
    static List<Object> values(KeyValue key) {
        List<Object> values = new ArrayList<>(key.size());
        key.normalized().forEach(values::add);
        return values;
    }
}
