package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryProcess;
import vn.lalanh.platform.test.memory.MemoryStore;

/**
 * A service: its stores, and the processes that work on them.
 *
 * @param <T> one process of it, made anew for each life
 */
final class Service<T> {

    private final String name;
    private final MemoryPlatform shared;
    private final Calls calls;
    private final Broker broker;
    private final Instant begin;
    private final Consumer<MemoryStore<?>> written;
    private final BiFunction<MemoryPlatform, Life, T> make;
    private final Function<T, @Nullable MemoryProcess> process;
    private final List<Replica<T>> replicas = new ArrayList<>();
    private int lives;

    /** A process that is alive. */
    record Replica<T>(Life life, T node, MemoryPlatform platform) {}

    Service(
            String name,
            Calls calls,
            Broker broker,
            Instant begin,
            Consumer<MemoryStore<?>> written,
            BiFunction<MemoryPlatform, Life, T> make,
            Function<T, @Nullable MemoryProcess> process) {
        this.name = name;
        this.shared = MemoryPlatform.of("/" + name);
        this.calls = calls;
        this.broker = broker;
        this.begin = begin;
        this.written = written;
        this.make = make;
        this.process = process;
    }

    String name() {
        return name;
    }

    MemoryPlatform shared() {
        return shared;
    }

    <S> MemoryStore<S> store(String collection) {
        return shared.store(collection);
    }

    /** Another process; its clock may be wrong by this much. */
    void start(Duration skew) {
        Life life = new Life(name + "#" + ++lives);
        MemoryPlatform platform =
                shared.replica(new Ports(life, calls, broker, begin, skew, written));
        T node = make.apply(platform, life);
        replicas.add(new Replica<>(life, node, platform));
        platform.relay().start();
        MemoryProcess does = process.apply(node);
        if (does != null) {
            does.listeners().forEach(listener -> broker.join(life, listener));
            does.turns()
                    .forEach(turn ->
                            calls.schedule().start(life, turn.name(), () -> again(life, turn)));
        }
    }

    /** As {@link vn.lalanh.platform.work.Worker} does, on a thread of ours. */
    private void again(Life life, MemoryProcess.Turn turn) {
        while (true) {
            boolean more = false;
            try {
                more = turn.step().turn();
            } catch (RuntimeException passes) {
                life.check();
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
            if (!more) {
                calls.schedule().sleep(life, turn.pause());
            }
        }
    }

    /** Whether the process was one of this service. */
    boolean ended(Life life) {
        return replicas.removeIf(replica -> replica.life() == life);
    }

    MemoryProcess processOf(T node) {
        return Objects.requireNonNull(process.apply(node), name);
    }

    /** What is held, as this process reaches it. */
    Held held(Replica<T> replica) {
        return new SimulatedHeld(shared.held(), replica.life(), calls);
    }

    List<Replica<T>> alive() {
        return replicas;
    }
}
