package vn.lalanh.platform.test.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.embedded.broker.EmbeddedBroker;
import vn.lalanh.embedded.store.EmbeddedStore;
import vn.lalanh.embedded.store.StoreSettings;
import vn.lalanh.events.Topics;

/** In this process, on free ports of 127.0.0.1, with files in a directory of their own that goes with them. */
final class EmbeddedServers implements Servers {

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    EmbeddedServers() {
        try {
            directory = Files.createTempDirectory("lalanh-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = EmbeddedBroker.start(BrokerSettings.onFreePorts(directory.resolve("broker")));
        store = EmbeddedStore.start(StoreSettings.inMemory());
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public String mongoUri(String database) {
        return store.uri(database);
    }

    @Override
    public void createTopics(Collection<String> names) {
        broker.createTopics(names, Topics.PARTITIONS);
    }

    @Override
    public void close() {
        broker.close();
        store.close();
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
