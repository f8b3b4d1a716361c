package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore.TxCounter;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the file. A stored document never changes in place: a reply being sent cannot see half a write, and needs
 * no copy. What changes documents that it has found is given copies.
 */
final class StoreCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, Document> documents;
    private final AtomicLong examined = new AtomicLong();
    private boolean ready;
    private boolean changing;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** How many documents all queries so far had to look at; tells whether an index was used. */
    long examinedDocuments() {
        return examined.get();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        return reading(() -> {
            Collection<Object> positions = Narrowing.of(query, getIndexes());
            return positions == null || isNaturalDescending(order)
                    ? matchDocuments(query, order, skip, limit, batch, fields)
                    : matchDocuments(query, positions, order, skip, limit, batch, fields);
        });
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batch,
            @Nullable Document fields) {
        Stream<Document> all =
                isNaturalDescending(order)
                        ? documents.values().stream().toList().reversed().stream()
                        : documents.values().stream();
        return matchDocumentsFromStream(all, query, order, skip, limit, batch, fields);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> candidates,
            int skip,
            int limit,
            int batch,
            @Nullable Comparator<Document> order,
            @Nullable Document fields) {
        Stream<Document> counted = candidates.peek(_ -> examined.incrementAndGet());
        if (order != null && limit > 0) {
            // Sorting a hundred thousand to answer with the first few hundred would take seconds.
            Stream<Document> matching =
                    counted.filter(document -> documentMatchesQuery(document, query));
            counted = FirstInOrder.of(matching, order, skip + limit).stream();
        }
        return super.matchDocumentsFromStream(query, counted, skip, limit, batch, order, fields);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters filters,
            boolean multi,
            boolean upsert,
            Oplog oplog) {
        PlainChange change =
                multi || upsert || getIdField() == null ? null : PlainChange.of(selector, update);
        Document before = change == null ? null : reading(() -> documents.get(change.id()));
        if (change == null || (before != null && !change.suits(before))) {
            return changing(
                    () -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
        }
        examined.incrementAndGet();
        return before == null || !documentMatchesQuery(before, selector)
                ? new Document("n", 0).append("nModified", 0)
                : changed(before, change);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return changing(() -> super.findAndModify(query));
    }

    private Document changing(Supplier<Document> change) {
        changing = true;
        try {
            return change.get();
        } finally {
            changing = false;
        }
    }

    private Document changed(Document before, PlainChange change) {
        Utils.validateFieldNames(change.set());
        Document after = change.on(before);
        if (after.equals(before)) {
            return new Document("n", 1).append("nModified", 0);
        }
        for (Index<Object> index : getIndexes()) {
            index.checkUpdate(before, after, this);
        }
        for (Index<Object> index : getIndexes()) {
            index.updateInPlace(before, after, change.id(), this);
        }
        documents.put(change.id(), after);
        return new Document("n", 1).append("nModified", 1);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batch) {
        return super.createQueryResult(
                changing ? matched.stream().map(Document::cloneDeeply).toList() : matched, batch);
    }

    /** How many matching documents have each text in a field, by an index alone; null where none knows. */
    synchronized @Nullable Map<String, Integer> counts(Document query, String field) {
        Map<String, Collection<Object>> demanded = DemandedValues.allOf(query);
        if (demanded == null) {
            return null;
        }
        for (Index<Object> index : getIndexes()) {
            Map<String, Integer> counts = ((FieldIndex) index).counts(demanded, field);
            if (counts != null) {
                return counts;
            }
        }
        return null;
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized void addIndex(Index<Object> index) {
        for (Index<Object> existing : getIndexes()) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
            if (keysOf(existing).equals(keysOf(index))) {
                throw new MongoServerError(
                        85,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
        if (ready) {
            fill(List.of(index));
        }
        getIndexes().add(index);
    }

    /** Until then indexes are only collected, so that opening a file reads each document once. */
    synchronized void fillIndexes() {
        fill(getIndexes());
        ready = true;
    }

    private void fill(List<Index<Object>> indexes) {
        try {
            reading(() -> {
                if (!indexes.isEmpty()) {
                    documents.forEach((position, document) -> add(indexes, position, document));
                }
                return indexes;
            });
        } catch (MongoServerError e) {
            throw new IndexBuildFailedException(e, this);
        }
    }

    private void add(List<Index<Object>> indexes, Object position, Document document) {
        for (Index<Object> index : indexes) {
            index.checkAdd(document, this);
            index.add(document, position, this);
        }
    }

    private static Object keysOf(Index<Object> index) {
        return index.toIndexDescription().getOrMissing("key");
    }

    /** The space of pages that are being read must not be reused by a commit or a compaction. */
    private <T> T reading(Supplier<T> read) {
        TxCounter usage = documents.getStore().registerVersionUsage();
        try {
            return read.get();
        } finally {
            documents.getStore().deregisterVersionUsage(usage);
        }
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object position =
                getIdField() == null ? next() : Missing.ofNullable(document.get(getIdField()));
        documents.put(position, document);
        return position;
    }

    /** The catalogue of indexes has documents without identity; it is read in the order of creation. */
    private Object next() {
        return documents.lastKey() instanceof Long last ? last + 1 : 1L;
    }

    @Override
    protected Document getDocument(Object position) {
        return Objects.requireNonNull(documents.get(position), "an index and its documents agree");
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) {
            throw new NoSuchElementException("No document with key " + position);
        }
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    /** Keeping the total would mean encoding each document a second time for each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("The size is not tracked");
    }

    /** An estimate, for the statistics commands. */
    @Override
    protected synchronized int getDataSize() {
        long size = documents.values().stream().mapToLong(DocumentType.INSTANCE::getMemory).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }
}
