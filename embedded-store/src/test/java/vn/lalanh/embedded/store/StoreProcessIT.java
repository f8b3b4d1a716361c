package vn.lalanh.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = StoreChecks.URI_PROPERTY, matches = ".+")
class StoreProcessIT {

    /** Takes some seconds, so that the file is being compacted meanwhile. */
    private static final int BEFORE_THE_KILL = 4_000;

    @TempDir Path directory;

    private Process process;

    @AfterEach
    void stopTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        keepsWhatWasAcknowledged(() -> process.destroyForcibly().waitFor());
    }

    /** Its file may grow no more: what it cannot write it must not acknowledge, and who serves nobody must end. */
    @Test
    void losesNothingAcknowledgedWhenTheDiskIsFull() throws Exception {
        keepsWhatWasAcknowledged(() -> {
            String most = "--fsize=" + Files.size(directory.resolve("store.mv"));
            String victim = "--pid=" + process.pid();
            assertThat(new ProcessBuilder("prlimit", victim, most).start().waitFor()).isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        });
    }

    /** @param ends the process in one way or another, while clients write */
    private void keepsWhatWasAcknowledged(ThrowingCallable ends) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<String> changed = new ConcurrentLinkedQueue<>();
        try (MongoClient client = MongoClients.create(startProcess());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            MongoCollection<Document> cases = cases(client);
            cases.createIndex(new Document("number", 1), new IndexOptions().unique(true));
            CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
            for (int thread = 0; thread < 4; thread++) {
                String name = "t" + thread;
                threads.execute(() -> writeUntilKilled(cases, name, acknowledged, changed, enough));
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();

            assertThatCode(ends).doesNotThrowAnyException();
        }

        try (EmbeddedStore store = EmbeddedStore.start(StoreSettings.onAFreePort(directory));
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> cases = cases(client);
            List<String> kept = cases.distinct("_id", String.class).into(new ArrayList<>());
            List<String> keptChanged =
                    cases.distinct("_id", new Document("state", "changed"), String.class)
                            .into(new ArrayList<>());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
            assertThat(kept).containsAll(acknowledged);
            assertThat(keptChanged).containsAll(changed);
            assertThat(cases.listIndexes().into(new ArrayList<>())).hasSize(2);
        }
    }

    private static void writeUntilKilled(
            MongoCollection<Document> cases,
            String thread,
            Queue<String> acknowledged,
            Queue<String> changed,
            CountDownLatch enough) {
        for (int i = 0; ; i++) {
            String id = thread + "-" + i;
            try {
                cases.insertOne(
                        new Document("_id", id).append("number", id).append("state", "new"));
                acknowledged.add(id);
                enough.countDown();
                cases.updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("state", "changed")));
                changed.add(id);
            } catch (MongoException e) {
                // The process is gone; this write may or may not have happened.
                return;
            }
        }
    }

    @Test
    void stopsGracefullyOnSigterm() throws Exception {
        try (MongoClient client = MongoClients.create(startProcess())) {
            cases(client).insertOne(new Document("_id", 1));
        }

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (EmbeddedStore store = EmbeddedStore.start(StoreSettings.onAFreePort(directory));
                MongoClient client = MongoClients.create(store.uri())) {
            assertThat(cases(client).countDocuments()).isEqualTo(1);
        }
    }

    /** The client's server selection waits until the process listens. */
    private String startProcess() throws Exception {
        int port = freePort();
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoreProcess.class.getName(),
                                String.valueOf(port),
                                directory.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/store-process.log"))
                        .start();
        return "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=30000".formatted(port);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("lalanh").getCollection("cases");
    }
}
