package vn.lalanh.proving.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.outbox.EventLog;

/** Looks on while another log does the work: how long each set takes, and when so many events have landed. */
final class TimedLog implements EventLog {

    private final EventLog log;
    private final Histogram nanos = new ConcurrentHistogram(3);
    private final LongAdder failed = new LongAdder();
    private volatile CountDownLatch awaited = new CountDownLatch(0);

    TimedLog(EventLog log) {
        this.log = log;
    }

    /** Begins to look, and to count down from this many events. */
    void expect(int events) {
        nanos.reset();
        failed.reset();
        awaited = new CountDownLatch(events);
    }

    @Override
    public void append(List<OutboxEntry> entries, Done done) {
        long began = System.nanoTime();
        log.append(
                entries,
                trouble -> {
                    nanos.recordValue(System.nanoTime() - began);
                    if (trouble == null) {
                        entries.forEach(_ -> awaited.countDown());
                    } else {
                        failed.increment();
                    }
                    done.with(trouble);
                });
    }

    /** Whether all that was expected has landed, after at most this long. */
    boolean await(long seconds) {
        try {
            return awaited.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From the handing over of a set to the broker's acknowledgement. */
    Histogram nanos() {
        return nanos;
    }

    /** Sets that did not land at the first attempt. */
    long failed() {
        return failed.sum();
    }
}
