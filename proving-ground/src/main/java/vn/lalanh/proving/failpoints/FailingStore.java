package vn.lalanh.proving.failpoints;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;

/** A store whose user may be gone before or after any write. */
record FailingStore<S>(Store<S> store, Life life) implements Store<S> {

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Map<String, Snapshot<S>> load(Collection<String> ids) {
        life.requireAlive();
        return store.load(ids);
    }

    @Override
    public int write(List<Snapshot<S>> next) {
        life.pass(Failpoint.BEFORE_STATE_WRITE);
        int written = store.write(next);
        life.pass(Failpoint.AFTER_STATE_WRITE);
        return written;
    }

    @Override
    public Map<String, Stamp> stamps(Collection<String> ids) {
        life.requireAlive();
        return store.stamps(ids);
    }

    @Override
    public List<Unsent> unsent(int limit) {
        life.requireAlive();
        return store.unsent(limit);
    }

    @Override
    public List<Outbox> outboxes(Collection<String> ids) {
        life.requireAlive();
        return store.outboxes(ids);
    }

    @Override
    public void acknowledge(List<Acknowledged> acknowledged) {
        life.pass(Failpoint.BEFORE_ACK_MARK);
        store.acknowledge(acknowledged);
        life.pass(Failpoint.AFTER_ACK_MARK);
    }
}
