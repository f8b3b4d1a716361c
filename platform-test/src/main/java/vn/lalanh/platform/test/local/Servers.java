package vn.lalanh.platform.test.local;

import java.util.Collection;

/** A broker and a store that run. */
interface Servers extends AutoCloseable {

    String bootstrapServers();

    String mongoUri(String database);

    /** Those that do not exist yet, with the partitions of a contract topic. */
    void createTopics(Collection<String> names);

    @Override
    void close();
}
