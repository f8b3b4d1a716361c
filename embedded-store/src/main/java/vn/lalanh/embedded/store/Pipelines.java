package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs an aggregation on what its leading {@code $match} leaves, so that an index can serve it, and answers in
 * batches. The server underneath reads the whole collection and answers at once. Counting is an aggregation too.
 */
final class Pipelines {

    private static final Set<String> READING =
            Set.of("$match", "$group", "$count", "$sort", "$skip", "$limit");

    private final MongoDatabase database;
    private final DatabaseResolver databases;
    private final CursorRegistry cursors;

    Pipelines(MongoDatabase database, DatabaseResolver databases, CursorRegistry cursors) {
        this.database = database;
        this.databases = databases;
        this.cursors = cursors;
    }

    Document run(MongoCollection<?> collection, Document command, int defaultBatch) {
        List<Document> stages = Aggregation.parse(command.get("pipeline"));
        Document filter = new Document();
        if (!stages.isEmpty() && stages.getFirst().get("$match") instanceof Document match) {
            filter = match;
            stages = stages.subList(1, stages.size());
        }
        CountByField asked = CountByField.of(stages);
        if (asked != null && collection instanceof StoreCollection ours) {
            Map<String, Integer> counts = ours.counts(filter, asked.field());
            if (counts != null) {
                return reply(
                        collection.getFullName(),
                        asked.answer(counts),
                        batch(command, defaultBatch));
            }
        }
        Aggregation aggregation =
                Aggregation.fromPipeline(stages, databases, database, collection, NoopOplog.get());
        aggregation.validate(new Document("cursor", new Document()));
        Stream<Document> matching = collection.handleQueryAsStream(filter);
        List<Document> results =
                aggregation.runStages(
                        stages.stream().allMatch(Pipelines::onlyReads)
                                ? matching
                                : matching.map(Document::cloneDeeply));
        return reply(collection.getFullName(), results, batch(command, defaultBatch));
    }

    /** Other stages may add to the documents that they are given. */
    private static boolean onlyReads(Document stage) {
        return READING.containsAll(stage.keySet());
    }

    private static int batch(Document command, int defaultBatch) {
        return command.get("cursor") instanceof Document cursor
                        && cursor.get("batchSize") instanceof Number size
                        && size.intValue() > 0
                ? size.intValue()
                : defaultBatch;
    }

    private Document reply(String namespace, List<Document> results, int batch) {
        int end = Math.min(batch, results.size());
        Document cursor =
                new Document("id", remember(results.subList(end, results.size())))
                        .append("ns", namespace)
                        .append("firstBatch", results.subList(0, end));
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private long remember(List<Document> rest) {
        if (rest.isEmpty()) {
            return 0;
        }
        long id = cursors.generateCursorId();
        cursors.add(new InMemoryCursor(id, rest));
        return id;
    }
}
