package vn.lalanh.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All files of one local system: broker, store, bank, signing key, log. */
record Place(Path path) {

    /** What this program makes there; nothing else is ever deleted. */
    private static final List<String> OURS = List.of("broker", "store", "bank", "auth", "log");

    Place {
        path = path.toAbsolutePath().normalize();
    }

    /** Ready to be written to. */
    static Place of(Path path, boolean fresh) {
        Place place = new Place(path);
        place.prepare(fresh);
        return place;
    }

    Path bankBook() {
        return path.resolve("bank").resolve("book");
    }

    Path logs() {
        return path.resolve("log");
    }

    Path log() {
        return logs().resolve("lalanh.log");
    }

    void prepare(boolean fresh) {
        try {
            if (fresh) {
                for (String name : OURS) {
                    delete(path.resolve(name));
                }
            }
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new Trouble(
                    "The data directory %s cannot be written (%s); choose another with --data."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    private static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
