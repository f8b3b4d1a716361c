package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers commands: refuses what would be done wrong, corrects what mongo-java-server answers differently from
 * MongoDB, and acknowledges a write only when it is in the file.
 */
final class StoreBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(StoreBackend.class);

    /** After any other command the file is committed: a forgotten read costs time, not data. */
    private static final Set<String> READS =
            Set.of(
                    "hello",
                    "ismaster",
                    "ping",
                    "buildinfo",
                    "find",
                    "getmore",
                    "count",
                    "distinct",
                    "killcursors",
                    "listcollections",
                    "listindexes",
                    "listdatabases",
                    "whatsmyuri",
                    "serverstatus",
                    "dbstats",
                    "collstats",
                    "getlasterror",
                    "endsessions");

    private final StoreFile file;

    StoreBackend(StoreFile file) {
        this.file = file;
        StoreDatabase.namesIn(file.mvStore()).toList().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, file.mvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        Unsupported.reject(name, query);
        if (READS.contains(name)) {
            return answer(channel, database, command, query);
        }
        try {
            return answer(channel, database, command, query);
        } finally {
            // One commit per command, however many documents: also after an error, for what was
            // written.
            file.commit();
        }
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        Next next = (name, document) -> super.handleCommand(channel, database, name, document);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> Corrections.hello(next);
            case "find" -> Corrections.find(next, query);
            case "getmore" -> Corrections.getMore(next, query);
            case "aggregate" ->
                    Corrections.aggregate(
                            next,
                            query,
                            resolveDatabase(database),
                            new Pipelines(
                                    resolveDatabase(database),
                                    this::resolveDatabase,
                                    getCursorRegistry()));
            case "insert" -> Corrections.insert(next, query);
            case "update" -> Corrections.update(next, query);
            case "listcollections" -> Corrections.listCollections(next, query);
            case "dropindexes" -> Corrections.dropIndexes(next, query, resolveDatabase(database));
            default -> next.answer(command, query);
        };
    }

    /** As the server underneath, except that no document is written to the log when a command fails. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError e) {
            return error(e.getCode(), e.getCodeName(), e.getMessageWithoutErrorCode());
        } catch (MongoServerException e) {
            return error(8, "UnknownError", e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            LOG.error("Command {} failed", message.getDocument().keySet().iterator().next(), e);
            return error(1, "InternalError", "The embedded store failed: " + e);
        }
    }

    private static Document error(int code, String codeName, String message) {
        return new Document("ok", 0)
                .append("errmsg", message)
                .append("code", code)
                .append("codeName", codeName);
    }

    /** As {@link StoreFile#failure()}. */
    CompletableFuture<MVStoreException> failure() {
        return file.failure();
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }

    /** The server underneath, for one command of one client. */
    interface Next {
        Document answer(String command, Document query);
    }
}
