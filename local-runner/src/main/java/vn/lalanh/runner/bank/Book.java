package vn.lalanh.runner.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every instruction the bank has taken, in the order in which it took them: one line of JSON each, in a file that only grows.
 * What was answered survives the end of the process; a line cut short by it was never answered and is cut off.
 */
final class Book implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final FileChannel file;

    private Book(FileChannel file) {
        this.file = file;
    }

    static Book open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Book book =
                    new Book(
                            FileChannel.open(
                                    path,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE));
            book.load(Files.readAllBytes(path));
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException("The bank's book " + path + " cannot be opened.", e);
        }
    }

    private void load(byte[] bytes) throws IOException {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                Entry entry = JSON.readValue(bytes, start, i - start, Entry.class);
                entries.put(entry.id(), entry);
                start = i + 1;
            }
        }
        file.truncate(start);
        file.position(start);
    }

    /** The entry of this id: the one that was there before, else this one, which is then on disk. */
    synchronized Entry enter(Entry entry) {
        Entry known = entries.get(entry.id());
        if (known != null) {
            return known;
        }
        try {
            byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The bank cannot write its book.", e);
        }
        entries.put(entry.id(), entry);
        return entry;
    }

    synchronized Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    synchronized Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The bank cannot close its book.", e);
        }
    }
}
