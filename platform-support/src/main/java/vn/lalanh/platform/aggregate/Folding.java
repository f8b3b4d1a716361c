package vn.lalanh.platform.aggregate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.decision.Decision;

/** One aggregate while the commands of a batch are decided on it; nothing is saved here. */
final class Folding<S, C, E> {

    private final Snapshot<S> loaded;
    private final Map<String, Seen> seen;
    private final List<OutboxEntry> announced = new ArrayList<>();
    private final List<Remembered> requests;
    private final List<@Nullable Decision<E>> decisions = new ArrayList<>();
    private S state;
    private final List<@Nullable RuntimeException> failures = new ArrayList<>();
    private final Map<String, RuntimeException> stopped = new HashMap<>();
    private boolean changed;
    private @Nullable Cause current;

    Folding(Snapshot<S> loaded) {
        this.loaded = loaded;
        this.state = loaded.state();
        this.seen = new HashMap<>(loaded.seen());
        this.requests = new ArrayList<>(loaded.requests());
    }

    /**
     * Decides the next command. After a failure nothing more of its source is decided, since what follows must not overtake
     * it; other sources and requests go on, as they would in a batch of their own.
     */
    void next(
            Addressed<C> addressed,
            Aggregates.Decide<S, C, E> decide,
            Aggregates.Evolve<S, E> evolve,
            Aggregates.Announce<S, E> announce,
            Envelopes envelopes) {
        Cause cause = addressed.cause();
        RuntimeException earlier = cause instanceof Cause.Fact f ? stopped.get(f.source()) : null;
        if (earlier != null) {
            add(null, earlier);
            return;
        }
        try {
            oneCommandAnEvent(cause);
            Decision<E> known = known(cause);
            Decision<E> decision =
                    known != null ? known : decide.decide(state, addressed.command());
            if (decision instanceof Decision.Accepted<E> accepted) {
                accept(accepted, cause, evolve, announce, envelopes);
            }
            // whatever the outcome was: else a replay might accept what was refused
            if (known == null && cause instanceof Cause.Fact fact) {
                seen.put(fact.source(), new Seen(fact.epoch(), fact.sequence()));
                changed = true;
            }
            add(decision, null);
        } catch (RuntimeException bug) {
            if (cause instanceof Cause.Fact fact) {
                stopped.put(fact.source(), bug);
            }
            add(null, bug);
        }
    }

    private void add(@Nullable Decision<E> decision, @Nullable RuntimeException failure) {
        decisions.add(decision);
        failures.add(failure);
    }

    /** Two commands of one event could be saved by half: an event gives an aggregate one command, or is a bug. */
    @SuppressWarnings(
            "ReferenceEquality") // the same delivery, not an equal one: a redelivery is equal, too
    private void oneCommandAnEvent(Cause cause) {
        if (cause instanceof Cause.Fact && cause == current) {
            throw new IllegalStateException("one event gave two commands to " + loaded.id());
        }
        current = cause;
    }

    private @Nullable Decision<E> known(Cause cause) {
        return switch (cause) {
            case Cause.Fact fact -> {
                Seen last = seen.get(fact.source());
                yield last != null && last.covers(fact) ? Decision.alreadyDone() : null;
            }
            case Cause.Request request -> known(request);
            case Cause.Step _ -> null;
        };
    }

    private @Nullable Decision<E> known(Cause.Request request) {
        Decision<E> remembered = remembered(request);
        if (remembered != null) {
            return remembered;
        }
        return isStale(request) ? Decision.refuse(RequestRefusal.STALE_VERSION) : null;
    }

    private @Nullable Decision<E> remembered(Cause.Request request) {
        for (Remembered earlier : requests) {
            if (earlier.key().equals(request.idempotencyKey())) {
                return earlier.bodyHash().equals(request.bodyHash())
                        ? Decision.alreadyDone()
                        : Decision.refuse(RequestRefusal.IDEMPOTENCY_KEY_REUSED);
            }
        }
        return null;
    }

    /** Commands of one batch were decided on the same reading: the version it began with counts for all. */
    private boolean isStale(Cause.Request request) {
        Long expected = request.expectedVersion();
        return expected != null && expected != loaded.version();
    }

    private void accept(
            Decision.Accepted<E> accepted,
            Cause cause,
            Aggregates.Evolve<S, E> evolve,
            Aggregates.Announce<S, E> announce,
            Envelopes envelopes) {
        // state and announcements of one command take effect together or, when something throws,
        // not at all
        S next = state;
        List<OutboxEntry> entries = new ArrayList<>();
        for (E event : accepted.events()) {
            next = evolve.evolve(next, event);
            for (Announcement announcement : announce.of(next, event)) {
                long sequence = loaded.lastSequence() + announced.size() + entries.size() + 1;
                entries.add(envelopes.entry(loaded.id(), sequence, announcement, cause));
            }
        }
        state = next;
        announced.addAll(entries);
        if (cause instanceof Cause.Request request
                && request.idempotencyKey() != null
                && request.bodyHash() != null) {
            requests.add(
                    new Remembered(
                            request.idempotencyKey(), request.bodyHash(), loaded.version() + 1));
        }
        changed = true;
    }

    boolean changed() {
        return changed;
    }

    /** The document to write, with what is still unacknowledged of the old outbox and all that is new. */
    Snapshot<S> toWrite(long acknowledged, String stamp) {
        List<OutboxEntry> outbox = new ArrayList<>();
        for (OutboxEntry entry : loaded.outbox()) {
            if (entry.sequence() > Math.max(acknowledged, loaded.acked())) {
                outbox.add(entry);
            }
        }
        outbox.addAll(announced);
        int surplus = Math.max(0, requests.size() - Snapshot.REQUESTS_KEPT);
        return new Snapshot<>(
                loaded.id(),
                state,
                loaded.version() + 1,
                stamp,
                loaded.lastSequence() + announced.size(),
                loaded.acked(),
                List.copyOf(outbox),
                Map.copyOf(seen),
                List.copyOf(requests.subList(surplus, requests.size())));
    }

    /** The outcome of the {@code n}th command that was given to this aggregate. */
    Outcome<S, E> outcome(int n) {
        long version = changed ? loaded.version() + 1 : loaded.version();
        return new Outcome<>(loaded.id(), decisions.get(n), state, version, failures.get(n));
    }
}
