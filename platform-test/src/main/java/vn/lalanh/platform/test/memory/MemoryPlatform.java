package vn.lalanh.platform.test.memory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.lalanh.platform.aggregate.Envelopes;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.outbox.RelaySettings;

/**
 * The messaging core of one service on memory: real relay, real inbox, fixed clock and ids. What a crash takes with it
 * (relay, writer's name) is made anew by {@link #crash}; what it does not (stores, log, held records) stays.
 */
public final class MemoryPlatform {

    public static final Instant NOW = Instant.parse("2026-10-01T02:00:00Z");

    private final Map<String, MemoryStore<?>> stores = new LinkedHashMap<>();
    private final MemoryLog log = new MemoryLog();
    private final MemoryHeld held = new MemoryHeld();
    private final RecordingDeadLetters deadLetters = new RecordingDeadLetters();
    private final ManualTimer timer = new ManualTimer();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong ids = new AtomicLong();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final Envelopes envelopes;
    private int starts;
    private Relay relay;

    private MemoryPlatform(String source) {
        envelopes =
                new Envelopes(source, 1, clock, () -> "event-" + ids.incrementAndGet(), 900 * 1024);
        relay = newRelay();
    }

    public static MemoryPlatform of(String source) {
        return new MemoryPlatform(source);
    }

    private Relay newRelay() {
        starts++;
        return new Relay(log, timer, timer::nanos, RelaySettings.defaults());
    }

    /** What this process remembers is gone. Make the aggregates and services anew, then {@code relay().start()}. */
    public void crash() {
        relay.stop();
        log.loseFlights();
        relay = newRelay();
    }

    /** The store of this name; the same one before and after a crash. */
    @SuppressWarnings("unchecked") // one name, one kind of aggregate
    public <S> MemoryStore<S> store(String name) {
        return (MemoryStore<S>) stores.computeIfAbsent(name, MemoryStore::new);
    }

    public Collection<MemoryStore<?>> stores() {
        return stores.values();
    }

    /** Every outbox entry that any aggregate has ever written. */
    public List<OutboxEntry> everAnnounced() {
        return stores.values().stream().flatMap(s -> s.everAnnounced().stream()).toList();
    }

    public MemoryLog log() {
        return log;
    }

    public MemoryHeld held() {
        return held;
    }

    public RecordingDeadLetters deadLetters() {
        return deadLetters;
    }

    public ManualTimer timer() {
        return timer;
    }

    /** Lets time pass: due sweeps, marks and retries run. */
    public void advance(Duration by) {
        timer.advance(by);
    }

    public MeterRegistry meters() {
        return meters;
    }

    public InstantSource clock() {
        return clock;
    }

    public Envelopes envelopes() {
        return envelopes;
    }

    public Relay relay() {
        return relay;
    }

    String writer() {
        return "start-" + starts;
    }

    public Inbox inbox(String group) {
        return new Inbox(group, held, deadLetters, clock, meters);
    }

    /** For the beans of a service's table of subscriptions. */
    public Inboxes inboxes() {
        return new Inboxes(this::inbox);
    }
}
