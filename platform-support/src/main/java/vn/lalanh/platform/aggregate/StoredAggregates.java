package vn.lalanh.platform.aggregate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@link Aggregates} over a {@link Store}. Thread-safe; owns no thread.
 *
 * <p>Histories this must survive: another replica writes between load and write (the version filter misses; reload,
 * decide again); the store writes and its answer is lost (our stamp stands there: saved, not decided twice); the store
 * does not write and its answer is lost (another stamp or none: decide again).
 */
public class StoredAggregates<S> implements Aggregates<S> {

    /** Enough for the hottest document we have; each round only repeats what is still in conflict. */
    private static final int ATTEMPTS = 50;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** One for all in this process: two that share a writer and a collection must not make equal stamps. */
    private static final AtomicLong WRITES = new AtomicLong();

    private final Store<S> store;
    private final Recent<S> recent;
    private final Function<String, S> absent;
    private final Outgoing outgoing;
    private final Envelopes envelopes;
    private final String writer;

    /**
     * @param absent the state of an aggregate that does not exist
     * @param writer unique for this process and start; part of every {@code lastWrite}
     */
    public StoredAggregates(
            Store<S> store,
            Function<String, S> absent,
            Outgoing outgoing,
            Envelopes envelopes,
            String writer) {
        this.store = store;
        this.recent = new Recent<>(store);
        this.absent = absent;
        this.outgoing = outgoing;
        this.envelopes = envelopes;
        this.writer = writer;
    }

    @Override
    public <C, E> List<Outcome<S, E>> change(
            List<Addressed<C>> commands,
            Decide<S, C, E> decide,
            Evolve<S, E> evolve,
            Announce<S, E> announce) {
        turnAwayWhenFull(commands);
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            open.computeIfAbsent(commands.get(i).id(), _ -> new ArrayList<>()).add(i);
        }
        List<@Nullable Outcome<S, E>> outcomes = new ArrayList<>();
        commands.forEach(_ -> outcomes.add(null));
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new Contended(store.name(), open.size(), ATTEMPTS);
            }
            Map<String, Folding<S, C, E>> decided = new LinkedHashMap<>();
            Map<String, Snapshot<S>> loaded;
            try {
                loaded = recent.load(open.keySet());
            } catch (UnreadableStates some) {
                giveUp(some, open, outcomes);
                continue; // with the others
            }
            open.forEach((id, numbers) -> {
                Snapshot<S> snapshot = loaded.get(id);
                Folding<S, C, E> folding =
                        new Folding<>(
                                snapshot != null
                                        ? snapshot
                                        : Snapshot.absent(id, absent.apply(id)));
                numbers.forEach(
                        n -> folding.next(commands.get(n), decide, evolve, announce, envelopes));
                decided.put(id, folding);
            });
            Collection<String> conflicts = save(decided);
            decided.forEach((id, folding) -> {
                if (!conflicts.contains(id)) {
                    List<Integer> numbers = open.getOrDefault(id, List.of());
                    for (int k = 0; k < numbers.size(); k++) {
                        outcomes.set(numbers.get(k), folding.outcome(k));
                    }
                }
            });
            open.keySet().retainAll(conflicts);
        }
        List<Outcome<S, E>> answers = new ArrayList<>(outcomes.size());
        for (Outcome<S, E> outcome : outcomes) {
            if (outcome != null) {
                answers.add(outcome);
            }
        }
        return answers;
    }

    /** Their commands fail and nothing of them is written; a poll holds the keys of these and of nobody else. */
    private <E> void giveUp(
            UnreadableStates some,
            Map<String, List<Integer>> open,
            List<@Nullable Outcome<S, E>> outcomes) {
        some.kinds()
                .forEach((id, kind) -> {
                    var failure = new UnreadableStates(store.name(), Map.of(id, kind));
                    List<Integer> numbers = open.remove(id);
                    if (numbers != null) {
                        numbers.forEach(n ->
                                outcomes.set(
                                        n, new Outcome<>(id, null, absent.apply(id), 0, failure)));
                    }
                });
    }

    /** People are asked to come back when the broker has been away too long; facts and steps go on. */
    private void turnAwayWhenFull(List<? extends Addressed<?>> commands) {
        if (outgoing.overloaded()
                && commands.stream().anyMatch(c -> c.cause() instanceof Cause.Request)) {
            throw new Overloaded("too much of " + store.name() + " is unsent", RETRY_AFTER);
        }
    }

    /** Returns the ids that somebody else has changed since they were loaded. */
    private <C, E> Collection<String> save(Map<String, Folding<S, C, E>> decided) {
        Map<String, Snapshot<S>> writing = new HashMap<>();
        List<Snapshot<S>> ordered = new ArrayList<>();
        decided.forEach((id, folding) -> {
            if (folding.changed()) {
                Snapshot<S> next = folding.toWrite(outgoing.acknowledged(id), stamp());
                writing.put(id, next);
                ordered.add(next);
            }
        });
        if (ordered.isEmpty()) {
            return List.of();
        }
        Collection<String> conflicts = List.of();
        if (!written(ordered)) {
            Map<String, Store.Stamp> stamps = store.stamps(writing.keySet());
            conflicts =
                    writing.keySet().stream()
                            .filter(id -> !isOurs(stamps.get(id), writing.get(id)))
                            .toList();
            for (String id : conflicts) {
                writing.remove(id);
            }
        }
        recent.keep(writing.values());
        outgoing.saved(List.copyOf(writing.values()));
        return conflicts;
    }

    private boolean written(List<Snapshot<S>> snapshots) {
        try {
            return store.write(snapshots) == snapshots.size();
        } catch (RuntimeException lostAnswer) {
            // what was written is read back; when that fails too, the trouble is the caller's to
            // retry
            return false;
        }
    }

    private static boolean isOurs(Store.@Nullable Stamp stamp, @Nullable Snapshot<?> sent) {
        return stamp != null && sent != null && stamp.lastWrite().equals(sent.lastWrite());
    }

    private String stamp() {
        return writer + "-" + WRITES.incrementAndGet();
    }

    @Override
    public Optional<Current<S>> find(String id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<String, Current<S>> findAll(Collection<String> ids) {
        Map<String, Current<S>> found = new HashMap<>();
        recent.load(ids)
                .forEach((id, s) -> found.put(id, new Current<>(id, s.state(), s.version())));
        return found;
    }
}
