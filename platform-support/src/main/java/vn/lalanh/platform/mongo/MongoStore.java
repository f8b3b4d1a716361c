package vn.lalanh.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Remembered;
import vn.lalanh.platform.aggregate.Seen;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.UnreadableStates;

/** Aggregates of one kind as documents of one collection. */
final class MongoStore<S> implements Store<S> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoStore.class);

    /** Raised with every change of the layout below; readers of both run side by side during a rolling upgrade. */
    private static final int SCHEMA_VERSION = 1;

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final Shape<S> shape;
    private final StateCodec<S> states;

    MongoStore(MongoDatabase database, Shape<S> shape) {
        this.documents = database.getCollection(shape.collection());
        this.shape = shape;
        this.states = new StateCodec<>(shape.family());
        documents.createIndex(Indexes.ascending("unsent"), new IndexOptions().name("unsent"));
        for (List<String> index : shape.indexes()) {
            documents.createIndex(
                    Indexes.ascending(index.stream().map(name -> "by." + name).toList()));
        }
    }

    MongoCollection<Document> documents() {
        return documents;
    }

    @Override
    public String name() {
        return shape.collection();
    }

    @Override
    public Map<String, Snapshot<S>> load(Collection<String> ids) {
        Map<String, Snapshot<S>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Bson filter = ids.size() == 1 ? eq("_id", ids.iterator().next()) : in("_id", ids);
            Map<String, String> unreadable = new HashMap<>();
            for (Document document : documents.find(filter)) {
                try {
                    Snapshot<S> snapshot = snapshot(document);
                    found.put(snapshot.id(), snapshot);
                } catch (RuntimeException trouble) {
                    unreadable.put(document.getString("_id"), kind(trouble));
                }
            }
            if (!unreadable.isEmpty()) {
                throw new UnreadableStates(name(), unreadable);
            }
        }
        return found;
    }

    /** The kind alone: a message of Jackson's quotes what it found. */
    private static String kind(RuntimeException trouble) {
        return trouble.getClass().getSimpleName();
    }

    Snapshot<S> snapshot(Document document) {
        Map<String, Seen> seen = new HashMap<>();
        document.get("seen", new Document())
                .forEach((source, at) -> {
                    Document place = (Document) at;
                    seen.put(source, new Seen(number(place, "epoch"), number(place, "sequence")));
                });
        return new Snapshot<>(
                document.getString("_id"),
                states.read(document.get("state", Document.class)),
                number(document, "version"),
                document.getString("lastWrite"),
                number(document, "lastSequence"),
                number(document, "acked"),
                outbox(document),
                seen,
                document.getList("requests", Document.class, List.of()).stream()
                        .map(r ->
                                new Remembered(
                                        r.getString("key"),
                                        r.getString("bodyHash"),
                                        number(r, "version")))
                        .toList());
    }

    @Override
    public int write(List<Snapshot<S>> next) {
        List<WriteModel<Document>> models = new ArrayList<>(next.size());
        for (Snapshot<S> snapshot : next) {
            Document fields = fields(snapshot);
            if (snapshot.version() == 1) {
                fields.put("_id", snapshot.id());
                fields.put("acked", 0L);
                models.add(new InsertOneModel<>(fields));
            } else {
                models.add(
                        new UpdateOneModel<>(
                                and(
                                        eq("_id", snapshot.id()),
                                        eq("version", snapshot.version() - 1)),
                                new Document("$set", fields)));
            }
        }
        try {
            BulkWriteResult result = documents.bulkWrite(models, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException someExistAlready) {
            // whichever were not written, the caller reads the stamps; counts are not to be relied
            // upon here
            return -1;
        }
    }

    private Document fields(Snapshot<S> snapshot) {
        Document seen = new Document();
        snapshot.seen()
                .forEach((source, at) ->
                        seen.put(
                                source,
                                new Document("epoch", at.epoch())
                                        .append("sequence", at.sequence())));
        return new Document("version", snapshot.version())
                .append("lastWrite", snapshot.lastWrite())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("state", states.write(snapshot.state()))
                .append("by", new Document(new HashMap<>(shape.by().apply(snapshot.state()))))
                .append("lastSequence", snapshot.lastSequence())
                .append("unsent", !snapshot.outbox().isEmpty())
                .append("outbox", snapshot.outbox().stream().map(MongoStore::entry).toList())
                .append("seen", seen)
                .append(
                        "requests",
                        snapshot.requests().stream()
                                .map(r ->
                                        new Document("key", r.key())
                                                .append("bodyHash", r.bodyHash())
                                                .append("version", r.version()))
                                .toList());
    }

    private static Document entry(OutboxEntry entry) {
        return new Document("sequence", entry.sequence())
                .append("topic", entry.topic())
                .append("key", entry.key())
                .append("headers", new Document(new HashMap<>(entry.headers())))
                .append("data", new Binary(entry.data()));
    }

    private static List<OutboxEntry> outbox(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(entry -> {
                    Map<String, String> headers = new HashMap<>();
                    entry.get("headers", Document.class)
                            .forEach((name, value) -> headers.put(name, (String) value));
                    return new OutboxEntry(
                            number(entry, "sequence"),
                            entry.getString("topic"),
                            entry.getString("key"),
                            headers,
                            entry.get("data", Binary.class).getData());
                })
                .toList();
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> ids) {
        Map<String, Stamp> found = new HashMap<>();
        documents
                .find(in("_id", ids))
                .projection(Projections.include("version", "lastWrite"))
                .forEach(d ->
                        found.put(
                                d.getString("_id"),
                                new Stamp(number(d, "version"), d.getString("lastWrite"))));
        return found;
    }

    @Override
    public List<Unsent> unsent(int limit) {
        List<Unsent> found = new ArrayList<>();
        documents
                .find(eq("unsent", true))
                .projection(Projections.include("lastSequence"))
                .limit(limit)
                .forEach(d -> found.add(new Unsent(d.getString("_id"), number(d, "lastSequence"))));
        return found;
    }

    @Override
    public List<Outbox> outboxes(Collection<String> ids) {
        List<Outbox> found = new ArrayList<>();
        documents
                .find(in("_id", ids))
                .projection(Projections.include("lastSequence", "acked", "outbox"))
                .forEach(d ->
                        found.add(
                                new Outbox(
                                        d.getString("_id"),
                                        number(d, "lastSequence"),
                                        number(d, "acked"),
                                        outbox(d))));
        return found;
    }

    @Override
    public void acknowledge(List<Acknowledged> acknowledged) {
        List<WriteModel<Document>> models = new ArrayList<>(acknowledged.size());
        for (Acknowledged mark : acknowledged) {
            models.add(
                    new UpdateOneModel<>(
                            and(eq("_id", mark.id()), eq("lastSequence", mark.sequence())),
                            combine(
                                    set("unsent", false),
                                    set("outbox", List.of()),
                                    max("acked", mark.sequence()))));
        }
        documents.bulkWrite(models, UNORDERED);
    }

    /**
     * Those that match, oldest id first unless sorted otherwise. One that cannot be read is left out and logged, so that a
     * list, or the work on it, does not stand still for it.
     */
    List<Snapshot<S>> where(Bson filter, Bson sort, int skip, int limit) {
        List<Snapshot<S>> found = new ArrayList<>();
        documents
                .find(filter)
                .sort(Sorts.orderBy(sort, Sorts.ascending("_id")))
                .skip(skip)
                .limit(limit)
                .forEach(document -> {
                    try {
                        found.add(snapshot(document));
                    } catch (RuntimeException trouble) {
                        LOG.error(
                                "{} {} left out of a list, its state cannot be read: {}",
                                name(),
                                document.getString("_id"),
                                kind(trouble));
                    }
                });
        return found;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
