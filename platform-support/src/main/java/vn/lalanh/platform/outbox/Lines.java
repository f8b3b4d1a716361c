package vn.lalanh.platform.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Outgoing;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;

/** The aggregates of one kind that have something to send or to mark. */
final class Lines implements Outgoing {

    /** Most aggregates that one look for what a crash left can find; the next look finds the rest. */
    private static final int FARTHEST_LOOK = 50_000;

    /** Pages of a sweep that may be on their way to the broker at once. */
    private static final int ENOUGH_UNDER_WAY = 5;

    private final Relay relay;
    private final Store<?> store;
    private final LongSupplier nanos;
    private final Object lock = new Object();
    private final Map<String, Line> lines = new HashMap<>();
    private final Deque<String> left = new ArrayDeque<>();
    private Map<String, Long> unsentBefore = Map.of();
    private boolean sweptOnce;
    private int look = FARTHEST_LOOK;
    private int unsent;

    Lines(Relay relay, Store<?> store, LongSupplier nanos) {
        this.relay = relay;
        this.store = store;
        this.nanos = nanos;
    }

    @Override
    public long acknowledged(String id) {
        synchronized (lock) {
            Line line = lines.get(id);
            return line == null ? 0 : line.acked();
        }
    }

    @Override
    public boolean overloaded() {
        return relay.overloaded();
    }

    @Override
    public void saved(List<? extends Snapshot<?>> snapshots) {
        List<String> ids = new ArrayList<>(snapshots.size());
        synchronized (lock) {
            for (Snapshot<?> snapshot : snapshots) {
                // a line is kept until it is marked, also where nothing is new: its mark must wait
                // for a quiet time
                if (!snapshot.outbox().isEmpty() || lines.containsKey(snapshot.id())) {
                    Line line = line(snapshot.id());
                    boolean before = line.unsent();
                    line.saved(
                            snapshot.outbox(),
                            snapshot.lastSequence(),
                            snapshot.acked(),
                            nanos.getAsLong());
                    count(before, line.unsent());
                    ids.add(snapshot.id());
                }
            }
        }
        ids.forEach(this::send);
    }

    private Line line(String id) {
        return lines.computeIfAbsent(id, Line::new);
    }

    void send(String id) {
        if (relay.paused()) {
            return;
        }
        List<OutboxEntry> set;
        synchronized (lock) {
            Line line = lines.get(id);
            set = line == null ? List.of() : line.take();
        }
        if (!set.isEmpty()) {
            long last = set.getLast().sequence();
            relay.log().append(set, trouble -> landed(id, last, trouble));
        }
    }

    private void landed(String id, long last, @Nullable Throwable trouble) {
        boolean more;
        synchronized (lock) {
            Line line = line(id);
            boolean before = line.unsent();
            if (trouble == null) {
                line.landed(last, nanos.getAsLong());
            } else {
                line.failed();
            }
            more = line.unsent();
            count(before, more);
        }
        if (trouble instanceof EventLog.Refused refused) {
            relay.setAside(store.name() + " " + id, refused, () -> send(id));
        } else if (trouble != null) {
            relay.pause(trouble);
        } else if (more) {
            send(id);
        }
    }

    /** Sends again all that failed or waited while the relay was paused. */
    void resume() {
        List<String> ids;
        synchronized (lock) {
            ids = lines.values().stream().filter(Line::unsent).map(line -> line.id).toList();
        }
        ids.forEach(this::send);
    }

    private void count(boolean before, boolean now) {
        unsent += (now ? 1 : 0) - (before ? 1 : 0);
    }

    /**
     * Writes the acknowledgements of aggregates that have been idle, and forgets those.
     *
     * @return whether there are more of them than one bulk write takes
     */
    boolean mark(long idleNanos, int limit) {
        List<Store.Acknowledged> marks = new ArrayList<>();
        synchronized (lock) {
            long moment = nanos.getAsLong() - idleNanos;
            for (Line line : lines.values()) {
                if (marks.size() == limit) {
                    break;
                }
                if (line.idleSince(moment)) {
                    marks.add(new Store.Acknowledged(line.id, line.acked()));
                }
            }
        }
        if (marks.isEmpty()) {
            return false;
        }
        store.acknowledge(marks);
        synchronized (lock) {
            for (Store.Acknowledged mark : marks) {
                Line line = lines.get(mark.id());
                if (line != null
                        && !line.unsent()
                        && line.acked() == mark.sequence()
                        && !line.inFlight()) {
                    lines.remove(mark.id());
                }
            }
        }
        return marks.size() == limit;
    }

    /**
     * Takes up what a crash left, a page at a time. At start that is everything unsent; later only what has stood still since
     * the look before, because the rest is most likely on its way by the replica that wrote it.
     *
     * @return whether there is more to take up
     */
    boolean sweep(int limit) {
        synchronized (lock) {
            if (unsent > ENOUGH_UNDER_WAY * limit) {
                return !left.isEmpty(); // the broker is behind: what is in the store is safe there
            }
        }
        if (left.isEmpty()) {
            look(limit);
        }
        if (left.isEmpty()) {
            return false; // as mostly
        }
        List<String> page = left.stream().limit(limit).toList();
        takeUp(store.outboxes(page));
        page.forEach(_ -> left.remove());
        return !left.isEmpty();
    }

    private void look(int limit) {
        List<Store.Unsent> found = store.unsent(look);
        Map<String, Long> standing = new HashMap<>();
        synchronized (lock) {
            for (Store.Unsent unsent : found) {
                if (!lines.containsKey(unsent.id())) {
                    standing.put(unsent.id(), unsent.lastSequence());
                    Long before = unsentBefore.get(unsent.id());
                    if (!sweptOnce || (before != null && before == unsent.lastSequence())) {
                        left.add(unsent.id());
                    }
                }
            }
            unsentBefore = standing;
            // further only while a look sees nothing but what is on its way from here
            boolean all = found.size() < look;
            sweptOnce = sweptOnce || all;
            look = all ? limit : Math.min(2 * look, FARTHEST_LOOK);
        }
    }

    private void takeUp(List<Store.Outbox> outboxes) {
        List<String> ids = new ArrayList<>(outboxes.size());
        synchronized (lock) {
            for (Store.Outbox outbox : outboxes) {
                if (!lines.containsKey(outbox.id())) {
                    Line line = line(outbox.id());
                    line.saved(
                            outbox.entries(),
                            outbox.lastSequence(),
                            outbox.acked(),
                            nanos.getAsLong());
                    count(false, line.unsent());
                    ids.add(outbox.id());
                }
            }
        }
        ids.forEach(this::send);
    }

    int unsent() {
        synchronized (lock) {
            return unsent;
        }
    }
}
