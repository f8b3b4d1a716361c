package vn.lalanh.proving.load;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** The databases of all services, read with MongoDB's own driver and nothing of ours. */
public final class Documents implements AutoCloseable {

    private final List<MongoClient> clients = new ArrayList<>();
    private final Map<String, MongoDatabase> databases = new LinkedHashMap<>();

    /** @param uris one a service, each with its database */
    public Documents(Collection<String> uris) {
        for (String uri : uris) {
            MongoClient client = MongoClients.create(uri);
            clients.add(client);
            String name = new ConnectionString(uri).getDatabase();
            if (name == null) {
                throw new IllegalArgumentException("no database in the URI of a service");
            }
            databases.put(name, client.getDatabase(name));
        }
    }

    /** Those whose outbox is said to hold something. */
    public long unsent() {
        return count("unsent");
    }

    private long count(String flag) {
        long sum = 0;
        for (MongoDatabase database : databases.values()) {
            for (String name : database.listCollectionNames()) {
                sum += database.getCollection(name).countDocuments(Filters.eq(flag, true));
            }
        }
        return sum;
    }

    /**
     * Those of which the store does not know yet that all they announced is at the broker. Beyond {@link #unsent}: where a
     * business write has emptied an outbox, the mark comes when the aggregate has been quiet, and no flag says so.
     */
    public long unmarked() {
        long sum = 0;
        for (MongoDatabase database : databases.values()) {
            for (String name : database.listCollectionNames()) {
                for (Document document :
                        database.getCollection(name)
                                .find(Filters.gt("lastSequence", 0L))
                                .projection(Projections.include("lastSequence", "acked"))) {
                    sum += number(document, "acked") < number(document, "lastSequence") ? 1 : 0;
                }
            }
        }
        return sum;
    }

    private static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** All of them as they are now. */
    public Fingerprints fingerprints() {
        Fingerprints prints = new Fingerprints();
        databases.forEach((databaseName, database) -> {
            for (String name : database.listCollectionNames()) {
                database.getCollection(name, RawBsonDocument.class)
                        .find()
                        .forEach(document -> prints.add(databaseName + "." + name, document));
            }
        });
        return prints;
    }

    /** Records that nobody could handle, in all services. */
    long held() {
        return databases.values().stream()
                .mapToLong(database -> database.getCollection("held").countDocuments())
                .sum();
    }

    /** By aggregate, the sequence of its newest announcement; those that never announced anything are left out. */
    Map<String, Long> lastSequences() {
        Map<String, Long> last = new HashMap<>();
        for (MongoDatabase database : databases.values()) {
            for (String name : database.listCollectionNames()) {
                for (Document document :
                        database.getCollection(name)
                                .find(Filters.gt("lastSequence", 0L))
                                .projection(Projections.include("lastSequence"))) {
                    last.merge(
                            String.valueOf(document.get("_id")),
                            number(document, "lastSequence"),
                            Math::max);
                }
            }
        }
        return last;
    }

    @Override
    public void close() {
        clients.forEach(MongoClient::close);
    }
}
