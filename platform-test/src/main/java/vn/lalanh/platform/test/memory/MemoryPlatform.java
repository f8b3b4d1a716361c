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

    private final Surroundings around;
    private final Reach reach;
    private final Envelopes envelopes;
    private String writer;
    private Relay relay;

    /** What every replica of a service shares. */
    private record Surroundings(
            String source,
            Map<String, MemoryStore<?>> stores,
            MemoryLog log,
            MemoryHeld held,
            RecordingDeadLetters deadLetters,
            ManualTimer timer,
            MeterRegistry meters,
            AtomicLong ids,
            AtomicLong starts) {

        static Surroundings of(String source) {
            return new Surroundings(
                    source,
                    new LinkedHashMap<>(),
                    new MemoryLog(),
                    new MemoryHeld(),
                    new RecordingDeadLetters(),
                    new ManualTimer(),
                    new SimpleMeterRegistry(),
                    new AtomicLong(),
                    new AtomicLong());
        }

        Reach atOnce() {
            return new AtOnce(log, timer);
        }

        String nextWriter() {
            return "start-" + starts.incrementAndGet();
        }

        Envelopes envelopes(Reach reach) {
            return new Envelopes(
                    source, 1, reach.clock(), () -> "event-" + ids.incrementAndGet(), 900 * 1024);
        }
    }

    private MemoryPlatform(Surroundings around, Reach reach) {
        this.around = around;
        this.reach = reach;
        this.envelopes = around.envelopes(reach);
        this.writer = around.nextWriter();
        this.relay = newRelay();
    }

    private Relay newRelay() {
        return new Relay(reach.log(), reach.timer(), reach.nanos(), RelaySettings.defaults());
    }

    public static MemoryPlatform of(String source) {
        Surroundings around = Surroundings.of(source);
        return new MemoryPlatform(around, around.atOnce());
    }

    /** Another process of the same service: its own relay and writer's name, the same stores, log and time. */
    public MemoryPlatform replica() {
        return replica(around.atOnce());
    }

    /** As the other, with something between it and all that it shares. */
    public MemoryPlatform replica(Reach between) {
        return new MemoryPlatform(around, between);
    }

    /** What this process remembers is gone. Make the aggregates and services anew, then {@code relay().start()}. */
    public void crash() {
        around.log().loseFlights();
        die();
    }

    /** As {@link #crash}, but what is in flight may still arrive: the network outlives the process. */
    public void die() {
        relay.stop();
        writer = around.nextWriter();
        relay = newRelay();
    }

    /** The store of this name; the same one before and after a crash. */
    @SuppressWarnings("unchecked") // one name, one kind of aggregate
    public <S> MemoryStore<S> store(String name) {
        return (MemoryStore<S>) around.stores().computeIfAbsent(name, MemoryStore::new);
    }

    public Collection<MemoryStore<?>> stores() {
        return around.stores().values();
    }

    /** Every outbox entry that any aggregate has ever written. */
    public List<OutboxEntry> everAnnounced() {
        return stores().stream().flatMap(s -> s.everAnnounced().stream()).toList();
    }

    public MemoryLog log() {
        return around.log();
    }

    public MemoryHeld held() {
        return around.held();
    }

    public RecordingDeadLetters deadLetters() {
        return around.deadLetters();
    }

    public ManualTimer timer() {
        return around.timer();
    }

    /** Lets time pass: due sweeps, marks and retries run. */
    public void advance(Duration by) {
        around.timer().advance(by);
    }

    public MeterRegistry meters() {
        return around.meters();
    }

    public InstantSource clock() {
        return reach.clock();
    }

    public Envelopes envelopes() {
        return envelopes;
    }

    public Relay relay() {
        return relay;
    }

    Reach reach() {
        return reach;
    }

    String writer() {
        return writer;
    }

    public Inbox inbox(String group) {
        return new Inbox(
                group,
                reach.held(around.held()),
                reach.deadLetters(around.deadLetters()),
                clock(),
                meters());
    }

    /** For the beans of a service's table of subscriptions. */
    public Inboxes inboxes() {
        return new Inboxes(this::inbox);
    }
}
