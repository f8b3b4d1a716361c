package vn.lalanh.embedded.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file behind all collections: when it is written, and that it does not grow for ever. */
final class StoreFile {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

    private static final Duration CLOSE_COMPACTION = Duration.ofSeconds(2);
    private static final long COMPACTION_SECONDS = 2;
    private static final int COMPACTION_BYTES = 16 << 20;
    private static final int FILL_RATE = 60;

    private final MVStore mvStore;

    /**
     * Held by whoever writes the file, until a failed write has closed it. The store underneath gives up its own lock before it
     * closes; whoever waited there would then write a version that refers to what was never written, and nobody could open that.
     */
    private final Lock writing = new ReentrantLock();

    private final AtomicBoolean written = new AtomicBoolean();
    private final CompletableFuture<MVStoreException> failure = new CompletableFuture<>();
    private final @Nullable ScheduledExecutorService compaction;

    private StoreFile(MVStore mvStore, @Nullable ScheduledExecutorService compaction) {
        this.mvStore = mvStore;
        this.compaction = compaction;
    }

    static StoreFile open(StoreSettings settings) {
        Path directory = settings.directory();
        if (directory == null) {
            return new StoreFile(new MVStore.Builder().autoCommitDisabled().open(), null);
        }
        StoreFile file =
                new StoreFile(
                        open(directory),
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofPlatform().daemon().name("store-compaction").factory()));
        file.startCompaction();
        return file;
    }

    private static MVStore open(Path directory) {
        try {
            Files.createDirectories(directory);
            MVStore mvStore =
                    new MVStore.Builder()
                            .fileName(directory.resolve("store.mv").toString())
                            .autoCommitDisabled()
                            .cacheSize(32)
                            .pageSplitSize(4 << 10)
                            .open();
            // Space is free as soon as nothing refers to it: readers register what they read, and a
            // killed process leaves its writes to the system in order.
            mvStore.setRetentionTime(0);
            mvStore.setVersionsToKeep(0);
            return mvStore;
        } catch (IOException | MVStoreException e) {
            throw new StoreStartException(
                    "The store cannot open its file in %s; another store may be using it (%s)."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    MVStore mvStore() {
        return mvStore;
    }

    /**
     * Returns when what was written is with the operating system.
     *
     * @throws MVStoreException if the disk takes no more; the file is closed then, and so is all that was not committed
     */
    void commit() {
        writing.lock();
        try {
            mvStore.commit();
        } catch (MVStoreException e) {
            failure.complete(e);
            throw e;
        } finally {
            writing.unlock();
        }
        // whoever waited while another one's commit failed is told nothing by the store underneath
        if (mvStore.isClosed()) {
            throw new MVStoreException(DataUtils.ERROR_CLOSED, "The store's file is closed");
        }
        written.set(true);
    }

    /** Completes when the file cannot be written any more. It is as the last commit left it, for whoever opens it next. */
    CompletableFuture<MVStoreException> failure() {
        return failure;
    }

    private void startCompaction() {
        if (compaction != null) {
            // compact() handles its own failures.
            var _ =
                    compaction.scheduleWithFixedDelay(
                            this::compact,
                            COMPACTION_SECONDS,
                            COMPACTION_SECONDS,
                            TimeUnit.SECONDS);
        }
    }

    /** Each commit leaves partly used chunks behind; their rest is moved together a little at a time. */
    private void compact() {
        if (written.getAndSet(false)) {
            writing.lock();
            try {
                mvStore.compact(FILL_RATE, COMPACTION_BYTES);
            } catch (MVStoreException e) {
                LOG.warn("The store's file was not compacted", e);
                if (mvStore.isClosed()) {
                    failure.complete(e);
                }
            } finally {
                writing.unlock();
            }
        }
    }

    void close() {
        if (compaction != null) {
            compaction.close();
        }
        if (!mvStore.isClosed()) {
            commit();
            compactForAWhile();
            // Without H2's own compaction, which moves whole chunks and then fails an assertion at
            // times.
            mvStore.close(0);
        }
    }

    private void compactForAWhile() {
        long end = System.nanoTime() + CLOSE_COMPACTION.toNanos();
        boolean more = compaction != null;
        while (more && System.nanoTime() < end) {
            more = mvStore.compact(FILL_RATE, COMPACTION_BYTES);
        }
    }
}
