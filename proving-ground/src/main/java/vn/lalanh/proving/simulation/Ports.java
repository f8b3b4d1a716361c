package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.kafka.KafkaEventLog;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Timer;
import vn.lalanh.platform.test.memory.MemoryHeld;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.platform.test.memory.Reach;
import vn.lalanh.platform.test.memory.RecordingDeadLetters;

/**
 * Everything outside of one process, for one life of it.
 *
 * @param skew how wrong its clock is
 * @param written is told of every bulk write, by its store
 */
record Ports(
        Life life,
        Calls calls,
        Broker broker,
        Instant begin,
        Duration skew,
        Consumer<MemoryStore<?>> written)
        implements Reach {

    @Override
    public <S> Store<S> store(MemoryStore<S> store) {
        return new SimulatedStore<>(store, life, calls, () -> written.accept(store));
    }

    @Override
    public void query(String collection) {
        calls.read(life, collection);
    }

    @Override
    public EventLog log() {
        KafkaEventLog kafka = new KafkaEventLog(() -> broker.producer(life));
        return (entries, done) -> append(kafka, entries, done);
    }

    private void append(KafkaEventLog kafka, List<OutboxEntry> entries, EventLog.Done done) {
        Fault fault = calls.before(life, Fault.ON_APPEND);
        kafka.append(entries, done);
        calls.after(life, fault);
    }

    @Override
    public Held held(MemoryHeld held) {
        return new SimulatedHeld(held, life, calls);
    }

    @Override
    public DeadLetters deadLetters(RecordingDeadLetters deadLetters) {
        return parked -> calls.write(life, "dead letters", () -> deadLetters.copy(parked));
    }

    @Override
    public Timer timer() {
        return (delay, task) ->
                calls.schedule()
                        .later(
                                delay,
                                () -> {
                                    if (!life.over()) {
                                        calls.schedule().start(life, "relay", task);
                                    }
                                });
    }

    @Override
    public LongSupplier nanos() {
        return calls.schedule()::now;
    }

    @Override
    public InstantSource clock() {
        return () -> begin.plusNanos(calls.schedule().now()).plus(skew);
    }
}
