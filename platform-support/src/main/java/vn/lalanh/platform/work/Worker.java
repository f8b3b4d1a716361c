package vn.lalanh.platform.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs one step again and again on a thread of its own: at once when there may be more to do or somebody woke it, else
 * after a pause. A step that throws is tried again after the pause: what it works off is in the store, never in memory.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final String name;
    private final Duration pause;
    private final Step step;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /** Names the thread, and pauses this long between turns that find nothing. */
    public Worker(String name, Duration pause, Step step) {
        this.name = name;
        this.pause = pause;
        this.step = step;
    }

    /** One turn. */
    @FunctionalInterface
    public interface Step {
        /** Whether there may be more to do at once. */
        boolean turn() throws InterruptedException;
    }

    /** There is something to do; returns at once, may be called from anywhere. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                if (!turn() && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn() throws InterruptedException {
        try {
            return step.turn();
        } catch (RuntimeException trouble) {
            LOG.warn("{} failed, next try in {}", name, pause, trouble);
            return false;
        }
    }

    @Override
    public void start() {
        Thread started = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            wake.release();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
