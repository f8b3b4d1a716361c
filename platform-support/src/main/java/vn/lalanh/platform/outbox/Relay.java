package vn.lalanh.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.platform.aggregate.Outgoing;
import vn.lalanh.platform.aggregate.Store;

/**
 * Sends what was saved, marks what has landed, sweeps up what a crash left. One a service, for all its stores;
 * thread-safe, without threads of its own. Several replicas may run: repeats are harmless.
 *
 * <p>Invalid history this rules out: sequence 5 fails, 6 is delivered, 5 is sent again and taken for a repeat. At most one
 * set of an aggregate is in flight, a set stops at its first failure, and the next set begins at the first entry that is
 * not acknowledged.
 */
public final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final Duration REFUSED_AGAIN_AFTER = Duration.ofSeconds(60);

    /** Long enough for what happens meanwhile to get its turn. */
    private static final Duration SOON = Duration.ofMillis(20);

    private final EventLog log;
    private final Timer timer;
    private final LongSupplier nanos;
    private final RelaySettings settings;
    private final List<Lines> kinds = new CopyOnWriteArrayList<>();
    private final AtomicBoolean paused = new AtomicBoolean();
    private volatile boolean running;

    /** @param nanos monotonic; no wall clock takes part in any decision here */
    public Relay(EventLog log, Timer timer, LongSupplier nanos, RelaySettings settings) {
        this.log = log;
        this.timer = timer;
        this.nanos = nanos;
        this.settings = settings;
    }

    /** Takes charge of the outboxes of one kind of aggregate. To be called before {@link #start}. */
    public Outgoing serve(Store<?> store) {
        Lines lines = new Lines(this, store, nanos);
        kinds.add(lines);
        return lines;
    }

    /** Begins to sweep and to mark. */
    public void start() {
        running = true;
        timer.after(Duration.ZERO, this::sweep);
        timer.after(settings.markEvery(), this::mark);
    }

    /** Ends sweeping and marking; what is unsent stays in the store for the next start. */
    public void stop() {
        running = false;
    }

    /** Aggregates with entries that the broker has not acknowledged, as far as this process knows. */
    public int unsent() {
        return kinds.stream().mapToInt(Lines::unsent).sum();
    }

    boolean overloaded() {
        return paused.get() && unsent() > settings.overloadedAt();
    }

    EventLog log() {
        return log;
    }

    boolean paused() {
        return paused.get();
    }

    /** One aggregate stands still until somebody mends it or the topic; all others go on. */
    void setAside(String what, EventLog.Refused why, Runnable again) {
        LOG.error(
                "the broker refuses what {} announces, next try in {}: {}",
                what,
                REFUSED_AGAIN_AFTER,
                why.getMessage());
        timer.after(REFUSED_AGAIN_AFTER, again);
    }

    /** The broker itself is in trouble, or the producer was closed: each aggregate would only meet the same. */
    void pause(Throwable trouble) {
        if (paused.compareAndSet(false, true)) {
            LOG.warn(
                    "broker failed, nothing is sent for {}: {}",
                    settings.retryAfter(),
                    trouble.toString());
            timer.after(
                    settings.retryAfter(),
                    () -> {
                        paused.set(false);
                        kinds.forEach(Lines::resume);
                    });
        }
    }

    private void sweep() {
        again(this::sweep, settings.sweepEvery(), lines -> lines.sweep(settings.sweepLimit()));
    }

    private void mark() {
        again(
                this::mark,
                settings.markEvery(),
                lines -> lines.mark(settings.idle().toNanos(), settings.sweepLimit()));
    }

    /** A turn of a step at all kinds; the next one comes soon where a kind has more to do than one turn takes. */
    private void again(Runnable self, Duration every, Predicate<Lines> step) {
        if (!running) {
            return;
        }
        Duration next = every;
        try {
            for (Lines lines : kinds) {
                next = step.test(lines) ? SOON : next;
            }
        } catch (RuntimeException trouble) {
            // the store is away: nothing is lost, the next turn finds the same again
            LOG.warn("store failed under the relay, next try in {}: {}", every, trouble.toString());
        }
        timer.after(next, self);
    }
}
