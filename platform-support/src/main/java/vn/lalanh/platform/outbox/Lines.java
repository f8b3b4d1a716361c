package vn.lalanh.platform.outbox;

import java.util.ArrayList;
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

    private final Relay relay;
    private final Store<?> store;
    private final LongSupplier nanos;
    private final Object lock = new Object();
    private final Map<String, Line> lines = new HashMap<>();
    private Map<String, Long> unsentBefore = Map.of();
    private boolean sweptOnce;

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
                    line(snapshot.id())
                            .saved(
                                    snapshot.outbox(),
                                    snapshot.lastSequence(),
                                    snapshot.acked(),
                                    nanos.getAsLong());
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
            if (trouble == null) {
                line.landed(last, nanos.getAsLong());
            } else {
                line.failed();
            }
            more = line.unsent();
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

    /** Writes the acknowledgements of aggregates that have been idle, and forgets those. */
    void mark(long idleNanos, int limit) {
        List<Store.Acknowledged> marks = new ArrayList<>();
        synchronized (lock) {
            long moment = nanos.getAsLong() - idleNanos;
            for (Line line : lines.values()) {
                if (marks.size() < limit && line.idleSince(moment)) {
                    marks.add(new Store.Acknowledged(line.id, line.acked()));
                }
            }
        }
        if (marks.isEmpty()) {
            return;
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
    }

    /**
     * Finds what a crash left. At start everything unsent is taken up, page after page; later only what has stood still
     * since the sweep before, because the rest is most likely on its way by the replica that wrote it.
     */
    void sweep(int limit) {
        List<Store.Unsent> found = store.unsent(limit);
        Map<String, Long> standing = new HashMap<>();
        List<String> ids = new ArrayList<>();
        synchronized (lock) {
            for (Store.Unsent unsent : found) {
                if (lines.containsKey(unsent.id())) {
                    continue;
                }
                standing.put(unsent.id(), unsent.lastSequence());
                Long before = unsentBefore.get(unsent.id());
                if (!sweptOnce || (before != null && before == unsent.lastSequence())) {
                    line(unsent.id())
                            .saved(
                                    unsent.outbox(),
                                    unsent.lastSequence(),
                                    unsent.acked(),
                                    nanos.getAsLong());
                    ids.add(unsent.id());
                }
            }
            unsentBefore = standing;
            sweptOnce = sweptOnce || found.size() < limit;
        }
        ids.forEach(this::send);
    }

    int unsent() {
        synchronized (lock) {
            return (int) lines.values().stream().filter(Line::unsent).count();
        }
    }
}
