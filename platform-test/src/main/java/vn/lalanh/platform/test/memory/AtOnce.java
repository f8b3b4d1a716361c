package vn.lalanh.platform.test.memory;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Timer;

/** Nothing in between, and a clock that stands still. */
record AtOnce(EventLog log, ManualTimer manual) implements Reach {

    @Override
    public <S> Store<S> store(MemoryStore<S> store) {
        return store;
    }

    @Override
    public void query(String collection) {}

    @Override
    public Held held(MemoryHeld held) {
        return held;
    }

    @Override
    public DeadLetters deadLetters(RecordingDeadLetters deadLetters) {
        return deadLetters;
    }

    @Override
    public Timer timer() {
        return manual;
    }

    @Override
    public LongSupplier nanos() {
        return manual::nanos;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(MemoryPlatform.NOW);
    }
}
