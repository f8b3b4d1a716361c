package vn.lalanh.embedded.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store keeps its documents and on which port of 127.0.0.1 it listens.
 *
 * @param directory all of the store's files; none keeps the documents in memory, until the store is closed
 * @param port 0 picks a free one, which may differ from run to run
 */
public record StoreSettings(@Nullable Path directory, int port) {

    /** The name under which a runner is expected to offer the port; error messages name it. */
    public static final String PORT_PROPERTY = "lalanh.store.port";

    public StoreSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "%s must be 0 (any free port) to 65535, not %d."
                            .formatted(PORT_PROPERTY, port));
        }
    }

    public static StoreSettings inMemory() {
        return new StoreSettings(null, 0);
    }

    public static StoreSettings onAFreePort(Path directory) {
        return new StoreSettings(directory, 0);
    }
}
