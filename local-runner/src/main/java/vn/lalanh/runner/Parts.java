package vn.lalanh.runner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.runner.Hosting.Running;

/** The parts that are up. They go down the other way round: what came last goes first. Thread-safe. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<Running> running = new ArrayDeque<>();
    private boolean closed;

    /** Starts one more. */
    void up(String name, Callable<Running> start) {
        long began = System.nanoTime();
        try {
            keep(start.call());
            LOG.info("{} is up after {} ms", name, (System.nanoTime() - began) / 1_000_000);
        } catch (Exception e) {
            throw Trouble.of(name + " did not start", e);
        }
    }

    /** What comes up while all goes down is stopped at once. */
    private void keep(Running part) {
        synchronized (running) {
            if (!closed) {
                running.push(part);
                return;
            }
        }
        part.close();
    }

    /** Stops all; a second call does nothing. */
    @Override
    public void close() {
        List<Running> parts;
        synchronized (running) {
            closed = true;
            parts = List.copyOf(running);
            running.clear();
        }
        for (Running part : parts) {
            try {
                part.close();
            } catch (RuntimeException e) {
                LOG.warn("a part did not stop cleanly", e);
            }
        }
    }
}
