package vn.lalanh.proving.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Row;

/** The store with nothing but the driver before it: what the services ask of it, on documents as they write them. */
public final class StoreAlone implements Benchmark {

    private static final int DOCUMENTS = 20_000;

    /** All that is done at a time divides it. */
    private static final int STEP = 500;

    private static final int CLIENTS = 8;
    private static final int STAGES = 10;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final byte[] data = "x".repeat(400).getBytes(StandardCharsets.UTF_8);

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = Math.max(STEP, conditions.size(DOCUMENTS) / STEP * STEP);
        List<String> violations = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (Servers servers = Servers.storeOnly(conditions);
                MongoClient client = MongoClients.create(servers.mongoUri("store"));
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            progress.accept("warming up");
            List<Row> _ = all(fresh(client, "warm"), clients, many / 2, new ArrayList<>());
            progress.accept("measuring");
            rows.addAll(all(fresh(client, "things"), clients, many, violations));
        }
        return new Figures(
                "The store alone",
                conditions.store(),
                rows,
                List.of(),
                List.of(
                        "Documents of 1.6 kB as aggregates are saved, with five indexes; percentiles of one command. "
                                + "The other process is the embedded store; of a server of its own no CPU time is known here."),
                violations);
    }

    private static MongoCollection<Document> fresh(MongoClient client, String name) {
        MongoCollection<Document> documents = client.getDatabase("store-alone").getCollection(name);
        documents.drop();
        documents.createIndex(Indexes.ascending("unsent"));
        documents.createIndex(Indexes.ascending("by.commune", "by.stage"));
        for (String field : List.of("household", "incident", "officer")) {
            documents.createIndex(Indexes.ascending("by." + field));
        }
        return documents;
    }

    private List<Row> all(
            MongoCollection<Document> documents,
            ExecutorService clients,
            int many,
            List<String> violations) {
        Stretch stretch = new Stretch(many, clients, violations);
        return List.of(
                stretch.measure("insert, 100 at a time", 1, 100, n -> inserted(documents, n, 100)),
                stretch.measure(
                        "guarded update, 100 at a time",
                        1,
                        100,
                        n -> updated(documents, n, 100, 2)),
                stretch.measure(
                        "the same by 8 clients", 8, 100, n -> updated(documents, n, 100, 3)),
                stretch.measure("5 at a time by 8 clients", 8, 5, n -> updated(documents, n, 5, 4)),
                stretch.measure(
                        "one at a time by 8 clients", 8, 1, n -> updated(documents, n, 1, 5)),
                stretch.measure(
                        "load by id, 500 at a time",
                        1,
                        500,
                        n -> found(documents, in("_id", ids(n, 500)))),
                stretch.measure(
                        "equality on an index, 20 found",
                        1,
                        20,
                        n -> found(documents, eq("by.household", "household-" + n / 20))));
    }

    private long inserted(MongoCollection<Document> documents, int from, int together) {
        return documents
                .bulkWrite(models(from, together, n -> new InsertOneModel<>(thing(n))), UNORDERED)
                .getInsertedCount();
    }

    private long updated(
            MongoCollection<Document> documents, int from, int together, long version) {
        return documents
                .bulkWrite(
                        models(
                                from,
                                together,
                                n ->
                                        new UpdateOneModel<>(
                                                and(eq("_id", id(n)), eq("version", version - 1)),
                                                new Document("$set", fields(n, version)))),
                        UNORDERED)
                .getMatchedCount();
    }

    private static long found(MongoCollection<Document> documents, Bson filter) {
        return documents.find(filter).into(new ArrayList<>()).size();
    }

    private static List<WriteModel<Document>> models(
            int from, int many, IntFunction<WriteModel<Document>> model) {
        return IntStream.range(from, from + many).mapToObj(model).toList();
    }

    private static List<String> ids(int from, int many) {
        return IntStream.range(from, from + many).mapToObj(StoreAlone::id).toList();
    }

    private static String id(int n) {
        return "0192f0c5-7a00-7000-8000-%012d".formatted(n);
    }

    private Document thing(int n) {
        return fields(n, 1).append("_id", id(n)).append("acked", 0L);
    }

    private Document fields(int n, long version) {
        Document headers = new Document();
        for (String name : List.of("id", "type", "source", "subject", "time", "sequence")) {
            headers.append("ce_" + name, "0192f0c5-7a00-7000-8000-" + name);
        }
        Document state = new Document("kind", "Assessed");
        for (int i = 0; i < 12; i++) {
            state.append("field" + i, "value of the field %d of %d".formatted(i, n));
        }
        return new Document("version", version)
                .append("lastWrite", id(n) + version)
                .append("schemaVersion", 1)
                .append("state", state)
                .append("by", by(n, version))
                .append("lastSequence", version)
                .append("unsent", true)
                .append(
                        "outbox",
                        List.of(
                                new Document("sequence", version)
                                        .append("topic", "assessment.cases")
                                        .append("key", id(n))
                                        .append("headers", headers)
                                        .append("data", new Binary(data))))
                .append(
                        "seen",
                        new Document(id(n), new Document("epoch", 1L).append("sequence", version)))
                .append("requests", List.of());
    }

    private static Document by(int n, long version) {
        return new Document("commune", "commune-" + n % 400)
                .append("stage", "stage-" + version % STAGES)
                .append("household", "household-" + n / 20)
                .append("incident", "incident-" + n % 50)
                .append("officer", "officer-" + n % 200);
    }

    /** The same command over and over, until each document has had its turn. */
    private record Stretch(int documents, ExecutorService threads, List<String> violations) {

        /**
         * @param command takes the first document, returns how many documents it has met
         */
        Row measure(String name, int clients, int together, IntToLongFunction command) {
            Histogram nanos = new ConcurrentHistogram(3);
            AtomicInteger next = new AtomicInteger();
            LongSupplier client =
                    () -> {
                        long met = 0;
                        int from = next.getAndAdd(together);
                        while (from < documents) {
                            long began = System.nanoTime();
                            met += command.applyAsLong(from);
                            nanos.recordValue(System.nanoTime() - began);
                            from = next.getAndAdd(together);
                        }
                        return met;
                    };
            Meter meter = Meter.start();
            long met =
                    Stream.generate(() -> CompletableFuture.supplyAsync(client::getAsLong, threads))
                            .limit(clients)
                            .toList()
                            .stream()
                            .mapToLong(CompletableFuture::join)
                            .sum();
            Row row = meter.stop(name, "document", documents, nanos);
            if (met != documents) {
                violations.add("%s met %,d documents of %,d.".formatted(name, met, documents));
            }
            return row;
        }
    }
}
