package vn.lalanh.proving.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.test.memory.MemoryHeld;

/** Held records as one process reaches them. */
record SimulatedHeld(MemoryHeld held, Life life, Calls calls) implements Held {

    private static final String NAME = "held";

    @Override
    public Set<String> keys(String group, String topic, Collection<String> among) {
        calls.read(life, NAME);
        return held.keys(group, topic, among);
    }

    @Override
    public Set<String> blocked(String group, String topic, Collection<String> among) {
        calls.read(life, NAME);
        return held.blocked(group, topic, among);
    }

    /** One record after the other, so that a crash may come in between. */
    @Override
    public void park(List<Parked> parked) {
        for (Parked one : parked) {
            calls.write(life, NAME, () -> held.park(List.of(one)));
        }
    }

    @Override
    public List<Letter> queue(String group, String topic, String key, int limit) {
        calls.read(life, NAME);
        return held.queue(group, topic, key, limit);
    }

    @Override
    public int behind(String group, String topic, String key) {
        calls.read(life, NAME);
        return held.behind(group, topic, key);
    }

    @Override
    public boolean change(Letter next) {
        AtomicBoolean changed = new AtomicBoolean();
        calls.write(life, NAME, () -> changed.set(held.change(next)));
        return changed.get();
    }

    @Override
    public void forget(Collection<Letter> handled) {
        if (!handled.isEmpty()) {
            calls.write(life, NAME, () -> held.forget(handled));
        }
    }

    @Override
    public List<Place> unblocked(String group, int limit) {
        calls.read(life, NAME);
        return held.unblocked(group, limit);
    }

    @Override
    public int keysHeld(String group) {
        calls.read(life, NAME);
        return held.keysHeld(group);
    }

    @Override
    public Optional<Letter> find(String id) {
        calls.read(life, NAME);
        return held.find(id);
    }

    @Override
    public List<Letter> list(Search search, @Nullable String after, int limit) {
        calls.read(life, NAME);
        return held.list(search, after, limit);
    }

    @Override
    public List<Count> causes(Search search) {
        calls.read(life, NAME);
        return held.causes(search);
    }
}
