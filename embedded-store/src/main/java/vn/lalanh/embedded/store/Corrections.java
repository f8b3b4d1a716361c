package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.lalanh.embedded.store.StoreBackend.Next;

/** Commands that mongo-java-server answers differently from MongoDB, each with the difference named. */
final class Corrections {

    /** MongoDB's first batch; without a limit a large result would not fit one reply. */
    private static final int BATCH = 101;

    private Corrections() {}

    /** It knows only the old name. Health indicators ask by the new one. */
    static Document hello(Next next) {
        return next.answer("ismaster", new Document())
                .append("helloOk", true)
                .append("isWritablePrimary", true)
                .append("readOnly", false);
    }

    /** It answers with everything at once when no batch size is given, and leaves a cursor behind. */
    static Document find(Next next, Document query) {
        if (number(query, "batchSize") == 0) {
            query.put("batchSize", BATCH);
        }
        if (Utils.isTrue(query.get("singleBatch"))) {
            int limit = number(query, "limit");
            int batch = number(query, "batchSize");
            query.put("limit", limit == 0 ? batch : Math.min(limit, batch));
        }
        return next.answer("find", query);
    }

    /** It fails when no batch size is given. */
    static Document getMore(Next next, Document query) {
        if (number(query, "batchSize") == 0) {
            query.put("batchSize", BATCH);
        }
        return next.answer("getMore", query);
    }

    /** It reads the whole collection, and answers with everything at once. */
    static Document aggregate(
            Next next, Document query, MongoDatabase database, Pipelines pipelines) {
        MongoCollection<?> collection =
                query.get("aggregate") instanceof String name
                        ? database.resolveCollection(name, false)
                        : null;
        return collection == null
                ? next.answer("aggregate", query)
                : pipelines.run(collection, query, BATCH);
    }

    /** It counts the documents that failed as inserted. */
    static Document insert(Next next, Document query) {
        query.putIfAbsent("ordered", true);
        Document reply = next.answer("insert", query);
        List<Document> errors = documents(reply, "writeErrors");
        if (!errors.isEmpty()) {
            int n = documents(query, "documents").size();
            boolean ordered = Utils.isTrue(query.get("ordered"));
            reply.put("n", ordered ? number(errors.getFirst(), "index") : n - errors.size());
        }
        return reply;
    }

    /** It goes on after an error although the updates are ordered. */
    static Document update(Next next, Document query) {
        List<Document> updates = documents(query, "updates");
        if (updates.size() < 2 || !Utils.isTrue(query.getOrDefault("ordered", true))) {
            return next.answer("update", query);
        }
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document single = query.clone();
            single.put("updates", List.of(updates.get(i)));
            Document reply = next.answer("update", single);
            matched += number(reply, "n");
            modified += number(reply, "nModified");
            upserted.addAll(withIndex(documents(reply, "upserted"), i));
            errors.addAll(withIndex(documents(reply, "writeErrors"), i));
        }
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        return reply.append("ok", 1.0);
    }

    private static List<Document> withIndex(List<Document> results, int index) {
        results.forEach(result -> result.put("index", index));
        return results;
    }

    /** It ignores the filter. */
    static Document listCollections(Next next, Document query) {
        Document reply = next.answer("listCollections", query);
        if (query.get("filter") instanceof Document filter
                && reply.get("cursor") instanceof Document cursor) {
            DefaultQueryMatcher matcher = new DefaultQueryMatcher();
            List<Document> matching =
                    documents(cursor, "firstBatch").stream()
                            .filter(collection -> matcher.matches(collection, filter))
                            .toList();
            cursor.put("firstBatch", matching);
        }
        return reply;
    }

    /** By name or by "*" it also removes other collections' indexes from the catalogue. */
    static Document dropIndexes(Next next, Document query, MongoDatabase database) {
        String name = String.valueOf(query.get("dropIndexes"));
        MongoCollection<?> collection = database.resolveCollection(name, false);
        if (collection == null || !(query.get("index") instanceof String wanted)) {
            return next.answer("dropIndexes", query);
        }
        List<Document> keys =
                collection.getIndexes().stream()
                        .filter(index ->
                                wanted.equals("*")
                                        ? !isPrimary(index)
                                        : wanted.equals(index.getName()))
                        .map(index -> (Document) index.toIndexDescription().get("key"))
                        .toList();
        if (keys.isEmpty() && !wanted.equals("*")) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        keys.forEach(key ->
                next.answer("dropIndexes", new Document("dropIndexes", name).append("index", key)));
        return new Document("ok", 1.0);
    }

    private static boolean isPrimary(Index<?> index) {
        return index.getName().equals("_id_");
    }

    private static int number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> documents(Document document, String field) {
        List<Document> documents = new ArrayList<>();
        if (document.get(field) instanceof Collection<?> values) {
            values.forEach(value -> documents.add((Document) value));
        }
        return documents;
    }
}
