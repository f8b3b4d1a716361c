package vn.lalanh.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.embedded.broker.BrokerSettings;

/** Where the parts live: all in this JVM, or each in a process of its own. What comes back is closed to stop the part. */
public interface Hosting {

    /** Returns once clients can produce and consume. */
    Running broker(BrokerSettings settings);

    /**
     * Returns once clients can connect.
     *
     * @param directory none keeps the documents in memory
     */
    Running store(@Nullable Path directory, int port);

    /** Returns once it answers, with these properties. */
    Running service(Service service, List<String> properties);

    /** One part that runs. */
    @FunctionalInterface
    interface Running extends AutoCloseable {
        @Override
        void close();

        /**
         * Ends it at once, in the middle of whatever it does.
         *
         * @throws UnsupportedOperationException if it is not a process of its own
         */
        default void kill() {
            throw new UnsupportedOperationException("only a process of its own can be killed");
        }

        /** Nothing if it is not a process of its own. */
        default Optional<ProcessHandle> process() {
            return Optional.empty();
        }
    }
}
