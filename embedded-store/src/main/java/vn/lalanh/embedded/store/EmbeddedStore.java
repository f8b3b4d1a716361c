package vn.lalanh.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's protocol, in this process and on 127.0.0.1 only. What it acknowledged survives
 * the end of the process; what it would answer wrongly it refuses. It has no transactions, no replication and no
 * range indexes.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** More than cores: while one waits for the file, others prepare what goes into the next commit together. */
    private static final int THREADS = 16;

    private final StoreBackend backend;
    private final MongoServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStore(StoreBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Returns once clients can connect.
     *
     * @throws StoreStartException if the port or the directory is taken
     */
    public static EmbeddedStore start(StoreSettings settings) {
        StoreBackend backend = new StoreBackend(StoreFile.open(settings));
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(address(settings.port()), 1, THREADS);
            return new EmbeddedStore(backend, server);
        } catch (Exception e) {
            // Netty throws the system's BindException although no signature says so.
            server.shutdownNow();
            throw new StoreStartException(
                    "Port %d is in use on 127.0.0.1; stop what listens there or set %s to another port."
                            .formatted(settings.port(), StoreSettings.PORT_PROPERTY),
                    e);
        }
    }

    /** For {@code spring.mongodb.uri}, without a database. */
    public String uri() {
        return uri("");
    }

    /** The same with a default database. */
    public String uri(String database) {
        // It has no sessions, without which a driver cannot retry writes either.
        return "mongodb://127.0.0.1:%d/%s?directConnection=true&retryWrites=false"
                .formatted(port, database);
    }

    /**
     * Waits until its file cannot be written any more, as on a full disk: every command is answered with an error from then on,
     * and what was acknowledged is there when it is started again with space.
     *
     * @return why, in one sentence
     */
    public String awaitFailure() throws InterruptedException {
        try {
            MVStoreException failure = backend.failure().get();
            return "The store's file cannot be written any more (%s); free space on its disk and start again."
                    .formatted(failure.getMessage());
        } catch (ExecutionException e) {
            throw new IllegalStateException("it never fails", e);
        }
    }

    /** Ends all connections, then writes and compacts the file for at most some seconds. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdownNow();
        }
    }

    StoreCollection collection(String database, String name) {
        MongoCollection<?> collection =
                backend.resolveDatabase(database).resolveCollection(name, true);
        return (StoreCollection) collection;
    }

    private static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("127.0.0.1 is an address", e);
        }
    }
}
