package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whole fields of the one document with an {@code _id} get other values, or a number at least as high. Nearly all writes of
 * our services are of this form; mongo-java-server would copy the document three times over for each.
 *
 * @param raise numbers by field: the field keeps its own where that is higher
 */
record PlainChange(String id, Document set, Map<String, Long> raise) {

    private static final Set<String> OPERATORS = Set.of("$set", "$max");

    /** Null if the update is of another form, or refused by MongoDB in some way that is not looked into here. */
    static @Nullable PlainChange of(Document selector, Document update) {
        String id = id(selector);
        Document set = plain(update.getOrDefault("$set", new Document()));
        Map<String, Long> raise = longs(plain(update.getOrDefault("$max", new Document())));
        return id == null
                        || set == null
                        || raise == null
                        || update.isEmpty()
                        || !OPERATORS.containsAll(update.keySet())
                        || raise.keySet().stream().anyMatch(set::containsKey)
                ? null
                : new PlainChange(id, set, raise);
    }

    /** The driver puts conditions that are joined into a {@code $and}. */
    private static @Nullable String id(Document selector) {
        if (selector.get("_id") instanceof String id) {
            return id;
        }
        return selector.get("$and") instanceof List<?> all
                ? all.stream()
                        .map(one ->
                                one instanceof Document condition
                                                && condition.get("_id") instanceof String id
                                        ? id
                                        : "")
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static @Nullable Document plain(@Nullable Object fields) {
        return fields instanceof Document named
                        && named.keySet().stream().allMatch(PlainChange::isPlain)
                ? named
                : null;
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.equals("_id")
                && name.charAt(0) != '$'
                && name.indexOf('.') < 0;
    }

    private static @Nullable Map<String, Long> longs(@Nullable Document fields) {
        if (fields == null) {
            return null;
        }
        Map<String, Long> longs = new HashMap<>();
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (!(field.getValue() instanceof Long number)) {
                return null;
            }
            longs.put(field.getKey(), number);
        }
        return longs;
    }

    /** Whether this can be said of it: what is raised is a number of the same kind, or not there. */
    boolean suits(Document before) {
        return raise.keySet().stream()
                .map(before::get)
                .allMatch(number -> number == null || number instanceof Long);
    }

    /** Another document, which shares with the first what stays as it was. */
    Document on(Document before) {
        Document after = before.clone();
        after.putAll(set);
        raise.forEach((field, number) -> {
            if (!(before.get(field) instanceof Long own) || own < number) {
                after.put(field, number);
            }
        });
        return after;
    }
}
