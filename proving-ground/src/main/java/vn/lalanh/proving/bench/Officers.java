package vn.lalanh.proving.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Officers who report a case and then read it, as many a second as was said, however slowly they are answered. What one of
 * them waits for counts from the moment when the request was due: a system that stands still is not asked less.
 */
final class Officers implements AutoCloseable {

    private final Local local;
    private final String incident;
    private final Histogram nanos = new ConcurrentHistogram(3);
    private final AtomicLong errors = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor();

    private Officers(Local local) {
        this.local = local;
        this.incident = local.incident();
    }

    /** They go on until closed. */
    static Officers start(Local local, int perSecond) {
        Officers officers = new Officers(local);
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        AtomicLong due = new AtomicLong(System.nanoTime());
        var _ =
                officers.clock.scheduleAtFixedRate(
                        () -> officers.come(due.getAndAdd(period)),
                        0,
                        period,
                        TimeUnit.NANOSECONDS);
        return officers;
    }

    private void come(long due) {
        officers.execute(() -> {
            try {
                String id =
                        local.post("/cases", Local.report(incident))
                                .required("Reporting")
                                .path("id")
                                .asString();
                long answered = System.nanoTime();
                nanos.recordValue(answered - due);
                var _ = local.get("/cases/" + id).required("Reading");
                nanos.recordValue(System.nanoTime() - answered);
            } catch (RuntimeException failed) {
                errors.incrementAndGet();
            }
        });
    }

    /** How long they waited for each answer. */
    Histogram nanos() {
        return nanos.copy();
    }

    /** Requests that were not answered as they should be. */
    long errors() {
        return errors.get();
    }

    /** No more come; returns when the last has been answered. */
    @Override
    public void close() {
        clock.close();
        officers.close();
    }
}
