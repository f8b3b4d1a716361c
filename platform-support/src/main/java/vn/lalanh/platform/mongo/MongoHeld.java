package vn.lalanh.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;

/** Held records in the collection {@code held} of the service's own database. */
public final class MongoHeld implements Held {

    private final MongoCollection<Document> documents;

    public MongoHeld(MongoDatabase database) {
        documents = database.getCollection("held");
        documents.createIndex(Indexes.ascending("group", "topic", "key"));
        documents.createIndex(Indexes.ascending("group"));
    }

    @Override
    public Set<String> keys(String group, String topic, Collection<String> among) {
        Set<String> keys = new HashSet<>();
        documents
                .distinct(
                        "key",
                        and(eq("group", group), eq("topic", topic), in("key", among)),
                        String.class)
                .into(keys);
        return keys;
    }

    @Override
    public void park(List<Parked> parked) {
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Parked one : parked) {
            Delivery delivery = one.delivery();
            Document headers = new Document();
            delivery.headers()
                    .forEach((name, value) ->
                            headers.put(name.replace('.', '_'), new Binary(value)));
            models.add(
                    new UpdateOneModel<>(
                            eq("_id", id(one.group(), delivery)),
                            new Document(
                                    "$setOnInsert",
                                    new Document("group", one.group())
                                            .append("topic", delivery.topic())
                                            .append("partition", delivery.partition())
                                            .append("offset", delivery.offset())
                                            .append("key", delivery.key())
                                            .append("headers", headers)
                                            .append("data", new Binary(delivery.data()))
                                            .append("reason", one.reason())
                                            .append("at", Date.from(one.at()))),
                            new UpdateOptions().upsert(true)));
        }
        documents.bulkWrite(models, new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<Parked> of(String group, String topic, String key, int limit) {
        return find(and(eq("group", group), eq("topic", topic), eq("key", key)), limit);
    }

    @Override
    public List<Parked> all(String group, int limit) {
        return find(eq("group", group), limit);
    }

    private List<Parked> find(Bson filter, int limit) {
        List<Parked> found = new ArrayList<>();
        documents
                .find(filter)
                .sort(Sorts.ascending("topic", "partition", "offset"))
                .limit(limit)
                .forEach(document -> found.add(parked(document)));
        return found;
    }

    private static Parked parked(Document document) {
        Map<String, byte[]> headers = new HashMap<>();
        document.get("headers", Document.class)
                .forEach((name, value) -> headers.put(name, ((Binary) value).getData()));
        Instant at = document.getDate("at").toInstant();
        return new Parked(
                document.getString("group"),
                new Delivery(
                        document.getString("topic"),
                        document.getInteger("partition"),
                        document.get("offset", Number.class).longValue(),
                        document.getString("key"),
                        headers,
                        document.get("data", Binary.class).getData()),
                document.getString("reason"),
                at);
    }

    @Override
    public void release(String group, Collection<Delivery> handled) {
        List<String> ids = handled.stream().map(delivery -> id(group, delivery)).toList();
        if (!ids.isEmpty()) {
            documents.deleteMany(in("_id", ids));
        }
    }

    private static String id(String group, Delivery delivery) {
        return group + "/" + delivery.position();
    }
}
