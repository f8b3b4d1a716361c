package vn.lalanh.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.runner.Hosting.Running;
import vn.lalanh.runner.Ports.Part;

/** The parts that are up. They go down the other way round: what came last goes first. Thread-safe. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final SequencedMap<Part, Running> running = new LinkedHashMap<>();
    private boolean closed;

    /** Starts one more. */
    void up(Part part, Callable<Running> start) {
        String name = part.name().toLowerCase(Locale.ROOT);
        long began = System.nanoTime();
        try {
            keep(part, start.call());
            LOG.info("{} is up after {} ms", name, (System.nanoTime() - began) / 1_000_000);
        } catch (Exception e) {
            throw Trouble.of(name + " did not start", e);
        }
    }

    /** What comes up while all goes down is stopped at once. */
    private void keep(Part part, Running up) {
        synchronized (running) {
            if (!closed) {
                running.putLast(part, up);
                return;
            }
        }
        up.close();
    }

    /** Ends one in the middle of whatever it does; one that is not up stays so. */
    void kill(Part part) {
        Running up;
        synchronized (running) {
            up = running.remove(part);
        }
        if (up != null) {
            up.kill();
        }
    }

    /** Of one that is up, where it is a process of its own. */
    Optional<ProcessHandle> process(Part part) {
        synchronized (running) {
            return Optional.ofNullable(running.get(part)).flatMap(Running::process);
        }
    }

    /** Stops all; a second call does nothing. */
    @Override
    public void close() {
        List<Running> parts;
        synchronized (running) {
            closed = true;
            parts = List.copyOf(running.reversed().values());
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
