package vn.lalanh.platform.test.memory;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.inbox.DeadLetters;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.Timer;

/**
 * How one process reaches what it shares with others. A simulator stands in between here, with its schedule and its
 * faults; unit tests reach everything at once.
 */
public interface Reach {

    <S> Store<S> store(MemoryStore<S> store);

    /** Something is about to be searched for in this collection by anything else than ids. */
    void query(String collection);

    EventLog log();

    Held held(MemoryHeld held);

    DeadLetters deadLetters(RecordingDeadLetters deadLetters);

    Timer timer();

    /** Monotonic. */
    LongSupplier nanos();

    /** May be wrong. */
    InstantSource clock();
}
