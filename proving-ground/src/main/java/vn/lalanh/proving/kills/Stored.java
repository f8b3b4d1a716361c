package vn.lalanh.proving.kills;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bson.Document;

/** The documents as they lie in the store, past all services. */
final class Stored implements AutoCloseable {

    private static final List<String> DATABASES =
            List.of("registry", "assessment", "resources", "disbursement");

    private final MongoClient client;

    Stored(String uri) {
        this.client = MongoClients.create(uri);
    }

    /** By collection, how many aggregates have something in their outbox; those without any are left out. */
    SortedMap<String, Long> unsent() {
        SortedMap<String, Long> unsent = new TreeMap<>();
        aggregates((name, documents) -> {
            long there = documents.countDocuments(eq("unsent", true));
            if (there > 0) {
                unsent.merge(name, there, Long::sum);
            }
        });
        return unsent;
    }

    /** The number of the last announcement of each aggregate that has made one. */
    Map<String, Long> lastSequences() {
        Map<String, Long> last = new HashMap<>();
        aggregates((_, documents) ->
                documents
                        .find()
                        .projection(new Document("lastSequence", 1))
                        .forEach(one -> {
                            long sequence = one.get("lastSequence", Number.class).longValue();
                            if (sequence > 0) {
                                last.put(one.getString("_id"), sequence);
                            }
                        }));
        return last;
    }

    /** How far the timelines have followed each aggregate, and all gaps that they have found. */
    Map<String, Long> followed(List<String> gaps) {
        Map<String, Long> followed = new HashMap<>();
        for (Document one : client.getDatabase("assessment").getCollection("timelines").find()) {
            Document state = one.get("state", Document.class);
            state.get("reached", new Document())
                    .forEach((source, place) ->
                            followed.put(
                                    source,
                                    ((Document) place).get("sequence", Number.class).longValue()));
            gaps.addAll(state.getList("gaps", String.class, List.of()));
        }
        return followed;
    }

    /** What waits for a person because it could not be handled, as {@code group topic/partition/offset}. */
    List<Document> held() {
        List<Document> held = new ArrayList<>();
        for (String database : DATABASES) {
            client.getDatabase(database).getCollection("held").find().into(held);
        }
        return held;
    }

    /** Documents with an outbox, by collection. */
    private void aggregates(BiConsumer<String, MongoCollection<Document>> visit) {
        for (String database : DATABASES) {
            MongoDatabase from = client.getDatabase(database);
            for (String name : from.listCollectionNames()) {
                MongoCollection<Document> documents = from.getCollection(name);
                Document first = documents.find().first();
                if (first != null && first.containsKey("lastSequence")) {
                    visit.accept(name, documents);
                }
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
