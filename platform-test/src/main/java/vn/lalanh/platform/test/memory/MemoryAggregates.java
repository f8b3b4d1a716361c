package vn.lalanh.platform.test.memory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.aggregate.Store;
import vn.lalanh.platform.aggregate.StoredAggregates;

/**
 * Aggregates in memory: the real code of {@link StoredAggregates} over a {@link MemoryStore}. A port with queries of its
 * own gets its second implementation by extending this:
 *
 * <pre>{@code
 * class MemoryPayouts extends MemoryAggregates<Payout> implements Payouts {
 *     MemoryPayouts(MemoryPlatform platform) {
 *         super(platform, "payouts", Payout.Absent::new);
 *     }
 *
 *     @Override
 *     public List<Current<Payout>> ofCase(String caseId) {
 *         return all().filter(payout -> payout.state().caseId().equals(caseId)).toList();
 *     }
 * }
 * }</pre>
 */
public class MemoryAggregates<S> extends StoredAggregates<S> {

    private final MemoryStore<S> store;
    private final MemoryPlatform platform;

    protected MemoryAggregates(
            MemoryPlatform platform, String name, Function<String, ? extends S> absent) {
        this(platform, platform.<S>store(name), absent);
    }

    private MemoryAggregates(
            MemoryPlatform platform, MemoryStore<S> store, Function<String, ? extends S> absent) {
        this(platform, store, platform.reach().store(store), absent);
    }

    private MemoryAggregates(
            MemoryPlatform platform,
            MemoryStore<S> store,
            Store<S> reached,
            Function<String, ? extends S> absent) {
        super(
                reached,
                absent::apply,
                platform.relay().serve(reached),
                platform.envelopes(),
                platform.writer());
        this.store = store;
        this.platform = platform;
    }

    /** On a platform of its own: for tests that look at decisions and announcements only. */
    public static <S> MemoryAggregates<S> of(String name, Function<String, ? extends S> absent) {
        return new MemoryAggregates<>(MemoryPlatform.of("/test"), name, absent);
    }

    /** On a platform that it shares with others. */
    public static <S> MemoryAggregates<S> of(
            MemoryPlatform platform, String name, Function<String, ? extends S> absent) {
        return new MemoryAggregates<>(platform, name, absent);
    }

    /** All there are, in the order of their creation. */
    protected Stream<Current<S>> all() {
        platform.reach().query(store.name());
        return store.all().stream().map(s -> new Current<>(s.id(), s.state(), s.version()));
    }

    /** Every state by id: what {@code MemoryService.seenBy} wants to see. */
    public Map<String, S> states() {
        return all().collect(Collectors.toMap(Current::id, Current::state));
    }

    /** Everything these aggregates have announced, in the order of the writes. */
    public List<Announced> announced() {
        return store.everAnnounced().stream().map(Announced::of).toList();
    }

    /** The announced events alone. */
    public List<ContractEvent> events() {
        return announced().stream().map(Announced::event).toList();
    }

    /** The whole document; null if there is none. */
    public @Nullable Snapshot<S> snapshot(String id) {
        return store.get(id);
    }

    public MemoryStore<S> store() {
        return store;
    }

    public MemoryPlatform platform() {
        return platform;
    }
}
