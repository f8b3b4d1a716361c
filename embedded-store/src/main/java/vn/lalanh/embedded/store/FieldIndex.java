package vn.lalanh.embedded.store;

import static java.util.Collections.singletonList;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index, unique or not, on one or more fields. It lives in memory and is rebuilt from the documents when
 * the file is opened: it costs no write, and cannot disagree with the documents after a crash.
 */
final class FieldIndex extends Index<Object> {

    /** Beyond this many combinations of {@code $in} values a shorter part of the key is looked up. */
    private static final int COMBINATIONS = 10_000;

    private final boolean unique;
    private final Postings postings;
    private final List<Field> fields;

    /** Whether a document with a list in one of the fields was ever here: it has more than one key. */
    private boolean lists;

    FieldIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse) {
        super(name, keys, sparse);
        this.unique = unique;
        this.postings = new Postings(keys.size());
        this.fields = keys().stream().map(Field::of).toList();
    }

    /** The documents that can match, in as many parts as there are values; null if the index is no help. */
    @Nullable List<Collection<Object>> candidates(Map<String, Collection<Object>> demanded) {
        List<List<Object>> keys = List.of(List.of());
        for (String field : keys()) {
            Collection<Object> values = demanded.get(field);
            if (values == null || (keys.size() > 1 && keys.size() * values.size() > COMBINATIONS)) {
                break;
            }
            keys = combine(keys, values);
        }
        if (keys.size() == 1 && keys.getFirst().isEmpty()) {
            return null;
        }
        return keys.stream().map(key -> postings.find(new KeyValue(key))).toList();
    }

    /**
     * How many documents have each text in the field after those that are demanded; null where the index does not know it
     * alone: it has other fields, or values that are no texts.
     */
    @Nullable Map<String, Integer> counts(Map<String, Collection<Object>> demanded, String field) {
        int length = demanded.size();
        List<String> names = keys();
        if (lists
                || length == 0
                || length >= names.size()
                || !names.get(length).equals(field)
                || !demanded.keySet().equals(Set.copyOf(names.subList(0, length)))) {
            return null;
        }
        List<List<Object>> leading = List.of(List.of());
        for (String name : names.subList(0, length)) {
            leading = combine(leading, demanded.getOrDefault(name, List.of()));
        }
        Map<String, Integer> counts = new HashMap<>();
        for (var entry : postings.counts(normalized(leading), length).entrySet()) {
            if (!(entry.getKey() instanceof String text)) {
                return null;
            }
            counts.put(text, entry.getValue());
        }
        return counts;
    }

    private static Set<List<Object>> normalized(List<List<Object>> keys) {
        return keys.stream()
                .map(key -> Postings.values(new KeyValue(key)))
                .collect(Collectors.toSet());
    }

    private static List<List<Object>> combine(List<List<Object>> keys, Collection<Object> values) {
        List<List<Object>> longer = new ArrayList<>();
        for (List<Object> key : keys) {
            for (Object value : values) {
                List<Object> extended = new ArrayList<>(key);
                extended.add(value);
                longer.add(extended);
            }
        }
        return longer;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        for (KeyValue key : keysOf(document)) {
            if (unique && !postings.find(key).isEmpty()) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        if (!unique || hasSameFields(before, after)) {
            return;
        }
        Object own = getPosition(before);
        for (KeyValue key : keysOf(after)) {
            if (postings.find(key).stream().anyMatch(other -> !other.equals(own))) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keysOf(document).forEach(key -> postings.add(key, position));
    }

    @Override
    public Object remove(Document document) {
        Object position = getPosition(document);
        keysOf(document).forEach(key -> postings.remove(key, position));
        return position;
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (!hasSameFields(before, after)) {
            keysOf(before).forEach(key -> postings.remove(key, position));
            keysOf(after).forEach(key -> postings.add(key, position));
        }
    }

    /** Most updates leave most indexes alone, and keys are dear to compute. */
    private boolean hasSameFields(Document before, Document after) {
        for (Field field : fields) {
            if (!Objects.equals(field.of(before), field.of(after))) {
                return false;
            }
        }
        return true;
    }

    /** A path, taken apart once: doing it for each document cost more than the index itself. */
    private record Field(String name, List<String> path) {

        static Field of(String name) {
            return new Field(name, List.of(name.split("\\.")));
        }

        @Nullable Object of(Document document) {
            Object value = document;
            for (String step : path) {
                if (value instanceof Collection) {
                    return Utils.getSubdocumentValueCollectionAware(document, name);
                }
                if (!(value instanceof Document inner)) {
                    return Missing.getInstance();
                }
                value = inner.getOrMissing(step);
            }
            return value;
        }
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    private Set<KeyValue> keysOf(Document document) {
        lists |=
                fields.size() > 1
                        && fields.stream()
                                .anyMatch(field -> field.of(document) instanceof Collection);
        if (isSparse()
                && fields.stream().allMatch(field -> field.of(document) instanceof Missing)) {
            return Set.of();
        }
        Set<KeyValue> keys = getKeyValues(document);
        return keys.isEmpty() ? keysWithEmptyLists(document) : keys;
    }

    /** A list without elements stands in an index, too: else its document is lost to a question about another field. */
    private Set<KeyValue> keysWithEmptyLists(Document document) {
        List<List<Object>> keys = List.of(List.of());
        for (Field field : fields) {
            Object value = field.of(document);
            Collection<?> elements =
                    value instanceof Collection<?> list ? list : singletonList(value);
            keys =
                    combine(
                            keys,
                            elements.isEmpty()
                                    ? List.of(Missing.getInstance())
                                    : new ArrayList<>(elements));
        }
        return keys.stream().map(KeyValue::new).collect(Collectors.toSet());
    }

    /** An index of this name with other keys or options must be refused, as in MongoDB. */
    @Override
    public boolean hasSameOptions(Index<?> other) {
        return toIndexDescription().equals(other.toIndexDescription());
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** {@link StoreCollection} asks {@link #candidates} instead, which can combine conditions. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("StoreCollection asks for candidates");
    }

    @Override
    public long getCount() {
        return postings.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // Nothing outside the heap.
    }
}
