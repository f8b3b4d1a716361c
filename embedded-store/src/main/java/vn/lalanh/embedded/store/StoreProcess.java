package vn.lalanh.embedded.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store as a process of its own; SIGTERM stops it gracefully. */
public final class StoreProcess {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProcess.class);

    private StoreProcess() {}

    /** Takes the directory and the port. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Usage: StoreProcess <directory> <port>");
        }
        StoreSettings settings = new StoreSettings(Path.of(args[0]), Integer.parseInt(args[1]));
        try (EmbeddedStore store = EmbeddedStore.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-stop"));
            LOG.info("Store listens on {}, data in {}", store.uri(), settings.directory());
            // The end comes as a signal.
            new CountDownLatch(1).await();
        } catch (StoreStartException e) {
            LOG.error("{}", e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }
}
