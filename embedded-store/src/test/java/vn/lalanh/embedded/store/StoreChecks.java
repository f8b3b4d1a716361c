package vn.lalanh.embedded.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What our persistence expects of a MongoDB. The classes that extend it run against the embedded store, or with
 * {@code -Dlalanh.store.uri=mongodb://...} against any other server, so that both are known to agree.
 */
abstract class StoreChecks {

    static final String URI_PROPERTY = "lalanh.store.uri";

    private static EmbeddedStore store;
    private static MongoClient client;

    MongoDatabase database;
    MongoCollection<Document> cases;

    @BeforeAll
    static void connect() {
        String uri = System.getProperty(URI_PROPERTY);
        if (uri == null) {
            store = EmbeddedStore.start(StoreSettings.inMemory());
            uri = store.uri();
        }
        client = MongoClients.create(uri);
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase("store_checks").drop();
        client.close();
        if (store != null) {
            store.close();
            store = null;
        }
    }

    @BeforeEach
    void freshCollection() {
        database = client.getDatabase("store_checks");
        database.drop();
        cases = database.getCollection("cases");
    }

    static MongoClient client() {
        return client;
    }

    static Document json(String json) {
        return Document.parse(json);
    }

    void insert(String... documents) {
        for (String document : documents) {
            cases.insertOne(json(document));
        }
    }

    Document byId(Object id) {
        return cases.find(new Document("_id", id)).first();
    }

    static List<Object> ids(FindIterable<Document> found) {
        return found.map(document -> document.get("_id")).into(new ArrayList<>());
    }

    List<Object> ids(String filter) {
        return ids(cases.find(json(filter)).sort(json("{_id: 1}")));
    }
}
