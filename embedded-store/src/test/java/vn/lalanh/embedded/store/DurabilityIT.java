package vn.lalanh.embedded.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = StoreChecks.URI_PROPERTY, matches = ".+")
class DurabilityIT {

    @TempDir Path directory;

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        try (EmbeddedStore store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = cases(client);
            cases.createIndex(Document.parse("{status: 1, n: 1}"));
            cases.createIndex(Document.parse("{tags: 1}"));
            cases.createIndex(Document.parse("{number: 1}"), new IndexOptions().unique(true));
            cases.insertMany(IntStream.range(0, 1000).mapToObj(DurabilityIT::aCase).toList());
        }

        try (EmbeddedStore store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = cases(client);
            assertThat(cases.countDocuments()).isEqualTo(1000);
            assertThat(cases.find(eq("_id", 7)).first()).isEqualTo(aCase(7));
            assertThat(cases.listIndexes().into(new ArrayList<>())).hasSize(4);
            assertThatThrownBy(() -> cases.insertOne(new Document("number", 5)))
                    .hasMessageContaining("E11000");

            StoreCollection inside = store.collection("lalanh", "cases");
            assertThat(examinedBy(inside, () -> found(cases, "{status: 'S3'}"))).isEqualTo(100);
            assertThat(examinedBy(inside, () -> found(cases, "{tags: 'T5'}"))).isEqualTo(20);
            assertThat(examinedBy(inside, () -> found(cases, "{_id: 3, status: 'S3'}")))
                    .isEqualTo(1);
            assertThat(examinedBy(inside, () -> found(cases, "{n: {$gt: 3}}"))).isEqualTo(1000);
        }
    }

    private static Document aCase(int number) {
        return new Document("_id", number)
                .append("status", "S" + number % 10)
                .append("n", number)
                .append("tags", List.of("T" + number % 50, "all"))
                .append("number", number);
    }

    private static void found(MongoCollection<Document> cases, String filter) {
        assertThat(cases.find(Document.parse(filter)).into(new ArrayList<>())).isNotEmpty();
    }

    private static long examinedBy(StoreCollection collection, Runnable query) {
        long before = collection.examinedDocuments();
        query.run();
        return collection.examinedDocuments() - before;
    }

    @Test
    void usesIndexesForTheQueriesOfOurPersistence() {
        try (EmbeddedStore store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = cases(client);
            cases.createIndex(Document.parse("{status: 1, n: 1}"));
            cases.insertMany(IntStream.range(0, 1000).mapToObj(DurabilityIT::aCase).toList());
            StoreCollection inside = store.collection("lalanh", "cases");
            Document change = Document.parse("{$set: {lastWrite: 'x'}}");

            assertThat(
                            examinedBy(
                                    inside,
                                    () ->
                                            cases.updateOne(
                                                    Document.parse("{_id: 5, n: 5}"), change)))
                    .isEqualTo(1);
            assertThat(
                            examinedBy(
                                    inside,
                                    () ->
                                            cases.find(eq("status", "S1"))
                                                    .sort(Document.parse("{n: -1}"))
                                                    .limit(5)
                                                    .first()))
                    .isLessThanOrEqualTo(200);
            assertThat(examinedBy(inside, () -> cases.countDocuments(eq("status", "S1"))))
                    .isEqualTo(100);
            assertThat(examinedBy(inside, () -> cases.deleteOne(eq("_id", 5)))).isEqualTo(1);
        }
    }

    @Test
    void dropsADatabaseForGood() {
        try (EmbeddedStore store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            cases(client).insertOne(new Document("_id", 1));
            client.getDatabase("lalanh2").getCollection("cases").insertOne(new Document("_id", 1));
            client.getDatabase("lalanh").drop();
        }

        try (EmbeddedStore store = start();
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(cases(client).countDocuments()).isZero();
            assertThat(client.getDatabase("lalanh2").getCollection("cases").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesADirectoryThatAnotherStoreUses() {
        try (EmbeddedStore store = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StoreStartException.class)
                    .hasMessageContaining("another store may be using it");
        }
    }

    @Test
    void namesAnOccupiedPortAndItsProperty() throws Exception {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(loopback, 0));
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedStore.start(new StoreSettings(directory, port)))
                    .isInstanceOf(StoreStartException.class)
                    .hasMessage(
                            "Port %d is in use on 127.0.0.1; stop what listens there or set"
                                    + " lalanh.store.port to another port.",
                            port);
        }
        start().close();
    }

    @Test
    void closesTwiceWithoutHarm() {
        EmbeddedStore store = start();

        store.close();
        store.close();

        start().close();
    }

    private EmbeddedStore start() {
        return EmbeddedStore.start(StoreSettings.onAFreePort(directory));
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("lalanh").getCollection("cases");
    }
}
