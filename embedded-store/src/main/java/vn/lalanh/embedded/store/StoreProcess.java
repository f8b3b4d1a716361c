package vn.lalanh.embedded.store;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store as a process of its own; SIGTERM stops it gracefully, a full disk ends it at once. */
public final class StoreProcess {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProcess.class);

    private StoreProcess() {}

    /** Takes the port and the directory; without a directory the documents are kept in memory. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length < 1) {
            throw new IllegalArgumentException("Usage: StoreProcess <port> [directory]");
        }
        StoreSettings settings =
                new StoreSettings(
                        args.length > 1 ? Path.of(args[1]) : null, Integer.parseInt(args[0]));
        try (EmbeddedStore store = EmbeddedStore.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-stop"));
            LOG.info("Store listens on {}, data in {}", store.uri(), settings.directory());
            // The end comes as a signal; else whatever supervises it must see that it serves
            // nobody.
            LOG.error("{}", store.awaitFailure());
            Runtime.getRuntime().halt(1);
        } catch (StoreStartException e) {
            LOG.error("{}", e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }
}
