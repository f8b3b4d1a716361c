package vn.lalanh.platform.test.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;

/** {@link Held} as a map. Thread-safe. */
public final class MemoryHeld implements Held {

    private static final Comparator<Letter> BY_POSITION =
            Comparator.comparing((Letter l) -> l.parked().delivery().topic())
                    .thenComparingInt(l -> l.parked().delivery().partition())
                    .thenComparingLong(l -> l.parked().delivery().offset());

    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    public synchronized MemoryHeld plant(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    @Override
    public synchronized Set<String> keys(String group, String topic, Collection<String> among) {
        return keys(group, topic, among, MemoryHeld::isOpen);
    }

    @Override
    public synchronized Set<String> blocked(String group, String topic, Collection<String> among) {
        return keys(group, topic, among, letter -> letter.state() == State.WAITING);
    }

    private Set<String> keys(
            String group, String topic, Collection<String> among, Predicate<Letter> wanted) {
        if (letters.isEmpty()) {
            return Set.of(); // as mostly; a simulator asks a million times
        }
        Set<String> asked = new HashSet<>(among);
        return find(wanted.and(new Search(group, topic, null, null, Set.of(), null)::matches))
                .stream()
                .map(letter -> letter.parked().delivery().key())
                .filter(asked::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void park(List<Parked> more) {
        if (!flaws.contains(Flaw.HELD_FORGETS)) {
            more.forEach(one -> {
                Letter letter = Letter.of(one);
                letters.putIfAbsent(letter.id(), letter);
            });
        }
    }

    @Override
    public synchronized List<Letter> queue(String group, String topic, String key, int limit) {
        return find(new Search(group, topic, key, null, Set.of(), null)::matches).stream()
                .filter(MemoryHeld::isOpen)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int behind(String group, String topic, String key) {
        return find(new Search(group, topic, key, null, Set.of(State.BEHIND), null)::matches)
                .size();
    }

    @Override
    public synchronized boolean change(Letter next) {
        Letter stored = letters.get(next.id());
        if (stored == null || stored.revision() != next.revision() - 1) {
            return false;
        }
        letters.put(next.id(), next);
        return true;
    }

    @Override
    public synchronized void forget(Collection<Letter> handled) {
        for (Letter letter : handled) {
            Letter stored = letters.get(letter.id());
            if (stored != null && stored.state() == State.BEHIND) {
                letters.remove(letter.id());
            }
        }
    }

    @Override
    public synchronized List<Place> unblocked(String group, int limit) {
        if (letters.isEmpty()) {
            return List.of();
        }
        Set<Place> blocked = places(group, EnumSet.of(State.WAITING));
        return places(group, EnumSet.of(State.BEHIND, State.DECIDED)).stream()
                .filter(place -> !blocked.contains(place))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int keysHeld(String group) {
        return places(group, EnumSet.complementOf(EnumSet.of(State.SETTLED))).size();
    }

    private Set<Place> places(String group, Set<State> states) {
        if (letters.isEmpty()) {
            return Set.of();
        }
        return find(new Search(group, null, null, null, states, null)::matches).stream()
                .map(l -> new Place(l.parked().delivery().topic(), l.parked().delivery().key()))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<Letter> find(String id) {
        return Optional.ofNullable(letters.get(id));
    }

    @Override
    public synchronized List<Letter> list(Search search, @Nullable String after, int limit) {
        return letters.values().stream()
                .filter(search::matches)
                .filter(letter -> after == null || letter.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Letter::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Count> causes(Search search) {
        Map<Count, Integer> counts = new LinkedHashMap<>();
        for (Letter letter : find(search::matches)) {
            Parked parked = letter.parked();
            Count of = new Count(parked.group(), parked.delivery().topic(), parked.reason(), 0);
            counts.merge(of, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e ->
                        new Count(
                                e.getKey().group(),
                                e.getKey().topic(),
                                e.getKey().cause(),
                                e.getValue()))
                .toList();
    }

    /** Everything held by anybody. */
    public synchronized List<Parked> all() {
        return find(MemoryHeld::isOpen).stream().map(Letter::parked).toList();
    }

    private static boolean isOpen(Letter letter) {
        return letter.state() != State.SETTLED;
    }

    private List<Letter> find(Predicate<Letter> wanted) {
        return letters.values().stream().filter(wanted).sorted(BY_POSITION).toList();
    }
}
