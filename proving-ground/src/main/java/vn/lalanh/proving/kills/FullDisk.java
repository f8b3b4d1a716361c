package vn.lalanh.proving.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import vn.lalanh.runner.Trouble;

/**
 * A disk that is full for one process, and for nobody else: no file of it may become longer than its longest log or store
 * already is. Whoever starts after it has space again.
 */
final class FullDisk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private FullDisk() {}

    /**
     * Fills it, and waits for some time.
     *
     * @return whether the process noticed and ended by itself, as it must when it cannot keep what it is given
     */
    static boolean ends(ProcessHandle process, Path directory) throws InterruptedException {
        limit(process, longest(directory));
        try {
            CompletableFuture<ProcessHandle> end = process.onExit();
            return !end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).isAlive();
        } catch (TimeoutException nothingToWrite) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an end does not fail", e);
        }
    }

    private static void limit(ProcessHandle process, long bytes) throws InterruptedException {
        try {
            int status =
                    new ProcessBuilder(
                                    "prlimit",
                                    "--pid=" + process.pid(),
                                    "--fsize=%d:unlimited".formatted(bytes))
                            .inheritIO()
                            .start()
                            .waitFor();
            if (status != 0 && process.isAlive()) {
                throw new Trouble("prlimit ended with status %d.".formatted(status));
            }
        } catch (IOException e) {
            throw new Trouble("prlimit (util-linux) is needed to fill a disk: " + e.getMessage());
        }
    }

    private static long longest(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(FullDisk::grows)
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indexes are as long as they may ever become, from their first moment on. */
    private static boolean grows(Path file) {
        String name = file.toString();
        return name.endsWith(".log") || name.endsWith(".mv");
    }
}
