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
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.UnreadableStates;

/** Aggregates of one kind as documents of one collection. */
final class MongoStore<S> implements Store<S> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoStore.class);

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final Shape<S> shape;
    private final SnapshotCodec<S> codec;
    private final MongoCollection<Snapshot<S>> snapshots;

    /** Read one by one: what cannot be read must not hide the others of its batch. */
    private final MongoCollection<RawBsonDocument> bytes;

    MongoStore(MongoDatabase database, Shape<S> shape) {
        this.documents = database.getCollection(shape.collection());
        this.shape = shape;
        this.codec = new SnapshotCodec<>(shape, documents.getCodecRegistry());
        this.snapshots =
                documents
                        .withDocumentClass(codec.getEncoderClass())
                        .withCodecRegistry(
                                CodecRegistries.fromRegistries(
                                        CodecRegistries.fromCodecs(codec),
                                        documents.getCodecRegistry()));
        this.bytes = documents.withDocumentClass(RawBsonDocument.class);
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
            for (RawBsonDocument document : bytes.find(filter)) {
                try {
                    Snapshot<S> snapshot = codec.decode(document);
                    found.put(snapshot.id(), snapshot);
                } catch (RuntimeException trouble) {
                    unreadable.put(idOf(document), kind(trouble));
                }
            }
            if (!unreadable.isEmpty()) {
                throw new UnreadableStates(name(), unreadable);
            }
        }
        return found;
    }

    private static String idOf(RawBsonDocument document) {
        return document.getString("_id").getValue();
    }

    /** The kind alone: a message of Jackson's quotes what it found. */
    private static String kind(RuntimeException trouble) {
        return trouble.getClass().getSimpleName();
    }

    @Override
    public int write(List<Snapshot<S>> next) {
        List<WriteModel<Snapshot<S>>> models = new ArrayList<>(next.size());
        for (Snapshot<S> snapshot : next) {
            if (snapshot.version() == 1) {
                models.add(new InsertOneModel<>(snapshot));
            } else {
                models.add(
                        new UpdateOneModel<>(
                                and(
                                        eq("_id", snapshot.id()),
                                        eq("version", snapshot.version() - 1)),
                                new BsonDocument(
                                        "$set", new BsonDocumentWrapper<>(snapshot, codec))));
            }
        }
        try {
            BulkWriteResult result = snapshots.bulkWrite(models, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount();
        } catch (MongoBulkWriteException someExistAlready) {
            // whichever were not written, the caller reads the stamps; counts are not to be relied
            // upon here
            return -1;
        }
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
        bytes.find(in("_id", ids))
                .projection(Projections.include("lastSequence", "acked", "outbox"))
                .forEach(raw -> found.add(codec.outbox(raw.asBsonReader())));
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
        bytes.find(filter)
                .sort(Sorts.orderBy(sort, Sorts.ascending("_id")))
                .skip(skip)
                .limit(limit)
                .forEach(document -> {
                    try {
                        found.add(codec.decode(document));
                    } catch (RuntimeException trouble) {
                        LOG.error(
                                "{} {} left out of a list, its state cannot be read: {}",
                                name(),
                                idOf(document),
                                kind(trouble));
                    }
                });
        return found;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
