package vn.lalanh.proving.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.lalanh.runner.Storage;

/** A place for a system that is wanted only for the length of a proof: empty at first, gone afterwards. */
public record Scratch(Path directory, Storage storage) implements AutoCloseable {

    /** Makes the place; the databases of a server are emptied now and at the end. */
    public static Scratch on(Storage storage) {
        if (storage instanceof Storage.Server server) {
            server.empty();
        }
        try {
            return new Scratch(Files.createTempDirectory("lalanh-proof"), storage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (storage instanceof Storage.Server server) {
            server.empty();
        }
    }
}
