package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the server underneath would accept and then ignore or do wrongly. A refusal names the option and what to
 * do instead, so that nobody takes a result for right that production would not give.
 */
final class Unsupported {

    private static final String COLLATION = "store a normalised copy of the text and query that";
    private static final String TRANSACTION =
            "change one document per write, or use a real MongoDB";
    private static final String PLAIN = "leave it out, or use a real MongoDB";
    private static final String OPERATORS = "use update operators such as $set";

    private static final Map<String, String> COMMANDS =
            Map.of(
                    "renamecollection", "copy the documents into a new collection",
                    "startsession", TRANSACTION,
                    "committransaction", TRANSACTION,
                    "aborttransaction", TRANSACTION,
                    "bulkwrite", "use the bulk write of one collection",
                    "collmod", PLAIN,
                    "explain", PLAIN);

    private static final Map<String, String> ANYWHERE =
            Map.of(
                    "collation", COLLATION,
                    "startTransaction", TRANSACTION,
                    "txnNumber", TRANSACTION,
                    "explain", PLAIN);

    private static final Map<String, String> FIND =
            Map.of(
                    "min", "use $gte in the filter",
                    "max", "use $lt in the filter",
                    "returnKey", PLAIN,
                    "showRecordId", PLAIN,
                    "tailable", PLAIN,
                    "awaitData", PLAIN,
                    "let", "put the value into the filter");

    private static final Map<String, String> CREATE =
            Map.of(
                    "validator", "check documents before they are written",
                    "capped", "delete old documents by a query",
                    "expireAfterSeconds", "delete expired documents by a query",
                    "viewOn", "run the view's pipeline as an aggregation",
                    "timeseries", "use an ordinary collection",
                    "clusteredIndex", PLAIN,
                    "changeStreamPreAndPostImages", PLAIN,
                    "encryptedFields", PLAIN);

    private static final Map<String, String> INDEX =
            Map.of(
                    "partialFilterExpression",
                            "use a sparse index, or a field that only those documents have",
                    "expireAfterSeconds", "delete expired documents by a query",
                    "collation", COLLATION,
                    "wildcardProjection", "index the fields by name",
                    "hidden", "drop the index");

    private static final Map<String, String> UPDATE =
            Map.of(
                    "collation",
                    COLLATION,
                    "c",
                    OPERATORS,
                    "sort",
                    "make the filter match one document");

    private static final Map<String, String> LET = Map.of("let", "put the value into the query");

    private Unsupported() {}

    /** Before anything of the command is done. */
    static void reject(String command, Document query) {
        String advice = COMMANDS.get(command);
        if (advice != null) {
            throw refusal("the command '" + command + "'", advice);
        }
        options(query, ANYWHERE);
        if (query.containsKey("autocommit")) {
            // A driver sends it as false, which is what makes a transaction.
            throw refusal("'autocommit'", TRANSACTION);
        }
        switch (command) {
            case "find" -> {
                options(query, FIND);
                projection(query.get("projection"));
            }
            case "findandmodify" -> {
                options(query, LET);
                update(query.get("update"));
                projection(query.get("fields"));
            }
            case "update" -> {
                options(query, LET);
                each(query.get("updates"), Unsupported::updateStatement);
            }
            case "delete" -> {
                options(query, LET);
                each(query.get("deletes"), delete -> options(delete, ANYWHERE));
            }
            case "aggregate" -> {
                options(query, LET);
                each(query.get("pipeline"), Unsupported::stage);
            }
            case "create" -> options(query, CREATE);
            case "createindexes" -> each(query.get("indexes"), Unsupported::index);
            case "listdatabases" -> options(query, Map.of("filter", "filter the names"));
            default -> {
                // Nothing known to be wrong.
            }
        }
    }

    private static void updateStatement(Document statement) {
        options(statement, UPDATE);
        update(statement.get("u"));
    }

    private static void update(@Nullable Object update) {
        if (update instanceof Collection) {
            throw refusal("an update by an aggregation pipeline", OPERATORS);
        }
    }

    private static void stage(Document stage) {
        if (stage.containsKey("$changeStream")) {
            throw refusal("'$changeStream'", "poll by a query, or use a real MongoDB");
        }
    }

    private static void index(Document index) {
        options(index, INDEX);
        if (index.get("key") instanceof Document key) {
            key.forEach((field, kind) -> {
                if (!(kind instanceof Number)) {
                    throw refusal("an index of the kind '" + kind + "'", "use 1 or -1");
                }
                if (field.contains("$**")) {
                    throw refusal("a wildcard index", "index the fields by name");
                }
            });
        }
    }

    private static void projection(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((field, kind) -> {
                boolean plain = kind instanceof Boolean || kind instanceof Number;
                boolean elements = kind instanceof Document d && d.containsKey("$elemMatch");
                if (field.endsWith(".$") || !(plain || elements)) {
                    throw refusal(
                            "the projection of '%s' by '%s'".formatted(field, kind),
                            "read the whole field, or use an aggregation");
                }
            });
        }
    }

    private static void options(Document document, Map<String, String> unsupported) {
        unsupported.forEach((option, advice) -> {
            Object value = document.get(option);
            boolean off = value == null || Boolean.FALSE.equals(value);
            if (!off && !(value instanceof Document d && d.isEmpty())) {
                throw refusal("'" + option + "'", advice);
            }
        });
    }

    private static void each(@Nullable Object list, Consumer<Document> check) {
        if (list instanceof Collection<?> elements) {
            for (Object element : elements) {
                if (element instanceof Document document) {
                    check.accept(document);
                }
            }
        }
    }

    private static MongoServerError refusal(String what, String advice) {
        return new MongoServerError(
                238,
                "NotImplemented",
                "The embedded store does not support %s: %s.".formatted(what, advice));
    }
}
