package vn.lalanh.proving.failpoints;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One life of a service. It ends at the fault it is armed with, in the middle of whatever it does; from then on no port of
 * it does anything. Thread-safe.
 */
final class Life {

    private final Runnable ending;
    private final CountDownLatch gone = new CountDownLatch(1);
    private final List<Runnable> cables = new CopyOnWriteArrayList<>();
    private @Nullable Fault fault;
    private int passed;
    private volatile boolean doomed;
    private volatile boolean over;

    private Life(Runnable ending) {
        this.ending = ending;
    }

    /** Whose process goes on after it, dead at every port. */
    static Life inThisProcess() {
        return new Life(() -> {});
    }

    /** That takes its process with it. */
    static Life ofThisProcess(int status) {
        return new Life(() -> Runtime.getRuntime().halt(status));
    }

    /** Counting begins now. */
    synchronized void arm(Fault next) {
        fault = next;
        passed = 0;
    }

    /** Whether it is to end at this point next. */
    synchronized boolean isArmedFor(Failpoint point) {
        return fault != null && fault.point() == point;
    }

    /** Passes a point, or ends there. */
    void pass(Failpoint point) {
        requireAlive();
        if (reached(point)) {
            end();
            throw new Gone();
        }
    }

    /** Leaves the port by this point: what the caller now holds in memory never gets any further. */
    void leaveBy(Failpoint point) {
        requireAlive();
        if (reached(point)) {
            doomed = true;
        }
    }

    /** What a dead process does not do is not done. */
    void requireAlive() {
        if (doomed) {
            end();
        }
        if (over) {
            throw new Gone();
        }
    }

    private synchronized boolean reached(Failpoint point) {
        return fault != null && fault.point() == point && ++passed == fault.occurrence();
    }

    private void end() {
        ending.run();
        over = true;
        cables.forEach(Runnable::run);
        gone.countDown();
    }

    boolean over() {
        return over;
    }

    /** To be cut at the end: what would go on by itself otherwise. */
    void cutAtTheEnd(Runnable cable) {
        cables.add(cable);
        if (over) {
            cable.run();
        }
    }

    /** Whether it is over by then. */
    boolean overWithin(Duration patience) throws InterruptedException {
        return gone.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** There is no process any more that could do this. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("this life is over", null, false, false);
        }
    }
}
