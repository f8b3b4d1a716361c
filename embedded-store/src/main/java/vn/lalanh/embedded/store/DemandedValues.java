package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a query which values a field must have: equality, {@code $eq} and {@code $in}, also below
 * {@code $and}. Everything else is left to the matcher, which sees each candidate anyway.
 */
final class DemandedValues {

    private final Map<String, Collection<Object>> byField = new HashMap<>();

    private DemandedValues() {}

    static Map<String, Collection<Object>> of(Document query) {
        DemandedValues demanded = new DemandedValues();
        demanded.read(query);
        return demanded.byField;
    }

    /** As {@link #of}; null where the query asks for more than that. */
    static @Nullable Map<String, Collection<Object>> allOf(Document query) {
        Map<String, Collection<Object>> demanded = of(query);
        boolean more =
                query.keySet().stream().anyMatch(key -> !demanded.containsKey(key))
                        || query.values().stream()
                                .anyMatch(value ->
                                        value instanceof Document operators
                                                && isOperators(operators)
                                                && operators.size() > 1);
        return more ? null : demanded;
    }

    private void read(Document query) {
        for (Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> all) {
                all.forEach(part -> {
                    if (part instanceof Document condition) {
                        read(condition);
                    }
                });
            } else if (!entry.getKey().startsWith("$")) {
                demand(entry.getKey(), valuesOf(entry.getValue()));
            }
        }
    }

    private void demand(String field, @Nullable Collection<Object> values) {
        if (values != null) {
            byField.merge(field, values, (a, b) -> a.size() <= b.size() ? a : b);
        }
    }

    private static @Nullable Collection<Object> valuesOf(@Nullable Object condition) {
        if (condition instanceof Document operators && isOperators(operators)) {
            if (operators.containsKey("$eq")) {
                return exact(List.of(operators.getOrMissing("$eq")));
            }
            return operators.get("$in") instanceof Collection<?> values ? exact(values) : null;
        }
        return condition == null ? null : exact(List.of(condition));
    }

    /** Null also means "missing" and an array also means "one element": an index cannot tell. */
    private static @Nullable Collection<Object> exact(Collection<?> values) {
        List<Object> exact = new ArrayList<>();
        for (Object value : values) {
            if (value == null
                    || value instanceof Missing
                    || value instanceof Collection
                    || BsonRegularExpression.isRegularExpression(value)) {
                return null;
            }
            exact.add(value);
        }
        return exact;
    }

    private static boolean isOperators(Document condition) {
        return condition.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
