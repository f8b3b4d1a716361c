package vn.lalanh.runner;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Where documents are kept. */
public sealed interface Storage {

    /** By the embedded store, in the data directory: what was acknowledged survives the end of the process. */
    record Disk() implements Storage {}

    /** By the embedded store, for as long as it runs. */
    record Memory() implements Storage {}

    /**
     * By a server that runs already and is neither started nor stopped here.
     *
     * @param server {@code mongodb://host:port/}, with options where it needs them, without a database
     */
    record Server(URI server) implements Storage {

        private static final int PATIENCE_SECONDS = 5;

        /**
         * Asks it once, before anything is started that would need it.
         *
         * @throws Trouble if nobody answers there
         */
        public void requireThere() {
            MongoClientSettings asked =
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(server.toString()))
                            .applyToClusterSettings(cluster ->
                                    cluster.serverSelectionTimeout(
                                            PATIENCE_SECONDS, TimeUnit.SECONDS))
                            .build();
            try (MongoClient client = MongoClients.create(asked)) {
                var _ = client.getDatabase("admin").runCommand(new Document("ping", 1));
            } catch (MongoException e) {
                throw new Trouble(
                        "No store answers at %s within %d s; start one there, or take --store disk or memory"
                                .formatted(server.getRawAuthority(), PATIENCE_SECONDS),
                        e);
            }
        }

        /** Removes the databases of the services, which lie outside of every data directory. */
        public void empty() {
            try (MongoClient client = MongoClients.create(server.toString())) {
                for (Service service : Service.values()) {
                    client.getDatabase(service.database).drop();
                }
            }
        }
    }

    /**
     * As it is said on a command line.
     *
     * @throws IllegalArgumentException with the end of a sentence that begins with the option
     */
    static Storage of(String said) {
        if (said.equals("disk")) {
            return new Disk();
        }
        if (said.equals("memory")) {
            return new Memory();
        }
        if (said.matches("mongodb://[^/]+/?([?].*)?")) {
            return new Server(URI.create(said));
        }
        throw new IllegalArgumentException(
                "takes disk, memory or mongodb://host:port/, not " + said);
    }

    /** The URI of one database of a server. */
    static String database(URI server, String name) {
        String query = server.getRawQuery();
        return "mongodb://%s/%s%s"
                .formatted(server.getRawAuthority(), name, query == null ? "" : "?" + query);
    }
}
