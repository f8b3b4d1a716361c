package vn.lalanh.proving.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.platform.test.memory.Trouble;

/**
 * A store as one process reaches it.
 *
 * @param written is told of every bulk write, whatever it came to
 */
record SimulatedStore<S>(MemoryStore<S> store, Life life, Calls calls, Runnable written)
        implements Store<S> {

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Map<String, Snapshot<S>> load(Collection<String> ids) {
        calls.read(life, name());
        return store.load(ids);
    }

    @Override
    public int write(List<Snapshot<S>> next) {
        Fault fault = calls.before(life, Fault.ON_WRITE);
        store.nextWrites(trouble(fault));
        int count;
        try {
            count = store.write(next);
        } finally {
            written.run();
        }
        calls.after(life, fault);
        return count;
    }

    private static Trouble trouble(@Nullable Fault fault) {
        return switch (fault) {
            case FAILS -> Trouble.BEFORE;
            case FAILS_HALFWAY -> Trouble.HALFWAY;
            case ANSWER_LOST -> Trouble.AFTER;
            case ANSWER_LOST_TWICE -> Trouble.AFTER_AND_ONCE_MORE;
            case null, default -> Trouble.NONE;
        };
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> ids) {
        calls.read(life, name());
        return store.stamps(ids);
    }

    @Override
    public List<Unsent> unsent(int limit) {
        calls.read(life, name());
        return store.unsent(limit);
    }

    @Override
    public List<Outbox> outboxes(Collection<String> ids) {
        calls.read(life, name());
        return store.outboxes(ids);
    }

    @Override
    public void acknowledge(List<Acknowledged> acknowledged) {
        calls.write(life, name(), () -> store.acknowledge(acknowledged));
    }
}
