package vn.lalanh.platform.test.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.UnreadableStates;

/**
 * {@link Store} as a map, with the guards of the real one and faults on demand. Thread-safe. Remembers every outbox entry
 * that was ever written, in order: the truth that a log is compared with.
 */
public final class MemoryStore<S> implements Store<S> {

    private final String name;
    private final Map<String, Row<S>> rows = new LinkedHashMap<>();
    private final Map<String, OutboxEntry> announced = new LinkedHashMap<>();
    private final Deque<Trouble> scripted = new ArrayDeque<>();
    private final Deque<Runnable> others = new ArrayDeque<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private final Set<String> damaged = new HashSet<>();
    private Supplier<Trouble> weather = () -> Trouble.NONE;
    private boolean away;
    private boolean missOne;
    private int writes;
    private int loaded;

    public MemoryStore(String name) {
        this.name = name;
    }

    private record Row<S>(Snapshot<S> snapshot, boolean unsent) {}

    // --- faults; each returns this, for chaining

    /** The next writes meet these troubles, one each. */
    public synchronized MemoryStore<S> nextWrites(Trouble... troubles) {
        scripted.addAll(Arrays.asList(troubles));
        return this;
    }

    /** Every write that has no trouble scripted for it asks here. */
    public synchronized MemoryStore<S> writesMeet(Supplier<Trouble> weather) {
        this.weather = weather;
        return this;
    }

    /** Runs just before the next write takes effect: another writer who is faster. Several: one for each write. */
    public synchronized MemoryStore<S> beforeNextWrite(Runnable otherWriter) {
        others.add(otherWriter);
        return this;
    }

    /** While away, every call fails and does nothing. */
    public synchronized MemoryStore<S> away(boolean away) {
        this.away = away;
        return this;
    }

    /** From now on the state of this aggregate cannot be read, or can be again. */
    public synchronized MemoryStore<S> unreadable(String id, boolean unreadable) {
        if (unreadable) {
            damaged.add(id);
        } else {
            damaged.remove(id);
        }
        return this;
    }

    public synchronized MemoryStore<S> plant(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    // --- what happened

    /** All aggregates, by id in the order of their creation. */
    public synchronized List<Snapshot<S>> all() {
        List<Snapshot<S>> all = new ArrayList<>(rows.size());
        for (Row<S> row : rows.values()) {
            all.add(row.snapshot());
        }
        return all;
    }

    /** One of them, as it stands there; asks nobody, so that nothing can go wrong. Null if there is none. */
    public synchronized @Nullable Snapshot<S> peek(String id) {
        Row<S> row = rows.get(id);
        return row == null ? null : row.snapshot();
    }

    /** Every outbox entry ever written, in the order of the writes, each once. */
    public synchronized List<OutboxEntry> everAnnounced() {
        return List.copyOf(announced.values());
    }

    /** How often {@link #write} has been called. */
    public synchronized int writes() {
        return writes;
    }

    /** How many documents {@link #load} has given. */
    public synchronized int loaded() {
        return loaded;
    }

    // --- the port

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized Map<String, Snapshot<S>> load(Collection<String> ids) {
        Map<String, Snapshot<S>> found = read(ids);
        loaded += found.size();
        return found;
    }

    private Map<String, Snapshot<S>> read(Collection<String> ids) {
        reach();
        if (!damaged.isEmpty()) {
            refuseDamaged(ids);
        }
        Map<String, Snapshot<S>> found = new HashMap<>();
        for (String id : ids) {
            Row<S> row = rows.get(id);
            if (row != null) {
                found.put(id, row.snapshot());
            }
        }
        return found;
    }

    private void refuseDamaged(Collection<String> ids) {
        Map<String, String> unreadable = new HashMap<>();
        ids.stream().filter(damaged::contains).forEach(id -> unreadable.put(id, "planted"));
        if (!unreadable.isEmpty()) {
            throw new UnreadableStates(name, unreadable);
        }
    }

    @Override
    public synchronized int write(List<Snapshot<S>> next) {
        reach();
        writes++;
        Runnable other = others.poll();
        if (other != null) {
            other.run();
        }
        Trouble trouble = scripted.isEmpty() ? weather.get() : scripted.remove();
        int most =
                switch (trouble) {
                    case BEFORE -> 0;
                    case HALFWAY -> (next.size() + 1) / 2;
                    case NONE, AFTER, AFTER_AND_ONCE_MORE -> next.size();
                };
        int written = 0;
        for (Snapshot<S> snapshot : next.subList(0, most)) {
            written += put(snapshot) ? 1 : 0;
        }
        if (trouble != Trouble.NONE) {
            missOne = trouble == Trouble.AFTER_AND_ONCE_MORE;
            throw new Trouble.Passing("write to " + name + " lost " + trouble);
        }
        return written;
    }

    private boolean put(Snapshot<S> next) {
        Row<S> row = rows.get(next.id());
        long stored = row == null ? 0 : row.snapshot().version();
        if (stored != next.version() - 1 && !flaws.contains(Flaw.NO_VERSION_FILTER)) {
            return false;
        }
        List<OutboxEntry> outbox = next.outbox();
        if (flaws.contains(Flaw.DROPS_OUTBOX) && row != null) {
            long before = row.snapshot().lastSequence();
            outbox = outbox.stream().filter(entry -> entry.sequence() > before).toList();
        }
        Snapshot<S> kept =
                new Snapshot<>(
                        next.id(),
                        next.state(),
                        next.version(),
                        next.lastWrite(),
                        next.lastSequence(),
                        row == null ? 0 : row.snapshot().acked(),
                        outbox,
                        flaws.contains(Flaw.FORGETS_SEEN) ? Map.of() : next.seen(),
                        next.requests());
        rows.put(next.id(), new Row<>(kept, !outbox.isEmpty()));
        for (OutboxEntry entry : next.outbox()) {
            announced.putIfAbsent(entry.headers().getOrDefault("ce_id", ""), entry);
        }
        return true;
    }

    @Override
    public synchronized Map<String, Stamp> stamps(Collection<String> ids) {
        Map<String, Stamp> found = new HashMap<>();
        read(ids)
                .forEach(
                        (id, s) -> found.put(id, new Stamp(s.version(), s.lastWrite(), s.acked())));
        return found;
    }

    @Override
    public synchronized List<Unsent> unsent(int limit) {
        reach();
        List<Unsent> found = new ArrayList<>();
        for (Row<S> row : rows.values()) {
            if (row.unsent() && found.size() < limit) {
                found.add(new Unsent(row.snapshot().id(), row.snapshot().lastSequence()));
            }
        }
        return found;
    }

    @Override
    public synchronized List<Outbox> outboxes(Collection<String> ids) {
        return load(ids).values().stream()
                .map(s -> new Outbox(s.id(), s.lastSequence(), s.acked(), s.outbox()))
                .toList();
    }

    @Override
    public synchronized void acknowledge(List<Acknowledged> acknowledged) {
        reach();
        for (Acknowledged mark : acknowledged) {
            Row<S> row = rows.get(mark.id());
            if (row != null
                    && (row.snapshot().lastSequence() == mark.sequence()
                            || flaws.contains(Flaw.MARK_HIDES_NEWER))) {
                rows.put(mark.id(), new Row<>(marked(row.snapshot(), mark.sequence()), false));
            }
        }
    }

    private static <S> Snapshot<S> marked(Snapshot<S> s, long sequence) {
        return new Snapshot<>(
                s.id(),
                s.state(),
                s.version(),
                s.lastWrite(),
                s.lastSequence(),
                Math.max(s.acked(), sequence),
                List.of(),
                s.seen(),
                s.requests());
    }

    @Nullable Snapshot<S> get(String id) {
        return load(List.of(id)).get(id);
    }

    private void reach() {
        boolean missed = missOne;
        missOne = false;
        if (away || missed) {
            throw new Trouble.Passing(name + " is away");
        }
    }
}
