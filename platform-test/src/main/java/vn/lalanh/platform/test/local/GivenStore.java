package vn.lalanh.platform.test.local;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that runs already; the URI says with which guarantees it is written to. All else is embedded. */
final class GivenStore implements Servers {

    private final Servers others;
    private final URI store;
    private final Set<String> emptied = ConcurrentHashMap.newKeySet();

    GivenStore(Servers others, String uri) {
        this.others = others;
        this.store = URI.create(new ConnectionString(uri).getConnectionString());
    }

    @Override
    public String mongoUri(String database) {
        String query = store.getRawQuery();
        String uri =
                "mongodb://%s/%s%s"
                        .formatted(
                                store.getRawAuthority(),
                                database,
                                query == null ? "" : "?" + query);
        if (emptied.add(database)) {
            empty(uri, database);
        }
        return uri;
    }

    /** The names of databases begin anew with each run, and the server has kept those of the last one. */
    private static void empty(String uri, String database) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }

    @Override
    public String bootstrapServers() {
        return others.bootstrapServers();
    }

    @Override
    public void createTopics(Collection<String> names) {
        others.createTopics(names);
    }

    @Override
    public void close() {
        others.close();
    }
}
