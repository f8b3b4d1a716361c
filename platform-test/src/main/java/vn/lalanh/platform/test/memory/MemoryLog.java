package vn.lalanh.platform.test.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.outbox.EventLog;

/**
 * {@link EventLog} as lists, partitioned by key as Kafka does. Answers at once, or keeps sets in flight until the test
 * lets them land. Thread-safe.
 */
public final class MemoryLog implements EventLog {

    private final TreeMap<String, List<Delivery>> partitions = new TreeMap<>();
    private final List<Flight> flights = new ArrayList<>();
    private final Deque<Trouble> scripted = new ArrayDeque<>();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private Supplier<Trouble> weather = () -> Trouble.NONE;
    private boolean manual;

    /** A set on its way to the broker. */
    public record Flight(List<OutboxEntry> entries, Done done) {}

    /** The next sets meet these troubles, one each; half a set is written when it fails halfway. */
    public synchronized MemoryLog nextAppends(Trouble... troubles) {
        scripted.addAll(Arrays.asList(troubles));
        return this;
    }

    /** Every set that has no trouble scripted for it asks here. */
    public synchronized MemoryLog appendsMeet(Supplier<Trouble> weather) {
        this.weather = weather;
        return this;
    }

    /** From now on sets stay in flight until {@link #land}. */
    public synchronized MemoryLog manual(boolean manual) {
        this.manual = manual;
        return this;
    }

    public synchronized MemoryLog plant(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    @Override
    public void append(List<OutboxEntry> entries, Done done) {
        Flight flight = new Flight(List.copyOf(entries), done);
        synchronized (this) {
            if (manual) {
                flights.add(flight);
                return;
            }
        }
        arrive(flight);
    }

    /** Sets in flight, oldest first. */
    public synchronized List<Flight> inFlight() {
        return List.copyOf(flights);
    }

    /** Lets this set arrive, with the trouble that is next. */
    public void land(Flight flight) {
        synchronized (this) {
            if (!flights.remove(flight)) {
                throw new IllegalArgumentException("not in flight");
            }
        }
        arrive(flight);
    }

    /** Lets everything in flight arrive, also what is sent meanwhile. */
    public void landAll() {
        while (!inFlight().isEmpty()) {
            land(inFlight().getFirst());
        }
    }

    /** The sender has died: what is in flight never arrives and nobody is told. */
    public synchronized void loseFlights() {
        flights.clear();
    }

    private void arrive(Flight flight) {
        Trouble trouble;
        synchronized (this) {
            trouble = scripted.isEmpty() ? weather.get() : scripted.remove();
            int size = flight.entries().size();
            List<OutboxEntry> arriving =
                    switch (trouble) {
                        case BEFORE -> List.of();
                        case HALFWAY ->
                                flaws.contains(Flaw.LOG_OVERTAKES)
                                        ? flight.entries().subList(size / 2, size)
                                        : flight.entries().subList(0, size / 2);
                        case NONE, AFTER, AFTER_AND_ONCE_MORE -> flight.entries();
                    };
            arriving.forEach(this::put);
        }
        // outside the lock: the answer may send the next set
        flight.done().with(trouble == Trouble.NONE ? null : new Trouble.Passing("append lost"));
    }

    private void put(OutboxEntry entry) {
        int partition = partition(entry.key());
        List<Delivery> records =
                partitions.computeIfAbsent(
                        "%s/%02d".formatted(entry.topic(), partition), _ -> new ArrayList<>());
        records.add(Deliveries.of(entry, partition, records.size()));
    }

    static int partition(String key) {
        return BuiltInPartitioner.partitionForKey(
                key.getBytes(StandardCharsets.UTF_8), Topics.PARTITIONS);
    }

    /** Every record of a topic, partition after partition, in the order of the offsets. */
    public synchronized List<Delivery> records(String topic) {
        return partitions.subMap(topic + "/", topic + "0").values().stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** Every record there is. */
    public synchronized List<Delivery> records() {
        return partitions.values().stream().flatMap(Collection::stream).toList();
    }

    /** Every record of an aggregate, in the order in which a reader sees them. */
    public List<Delivery> recordsOf(String subject) {
        return records().stream()
                .filter(record -> subject.equals(record.header("ce_subject")))
                .toList();
    }

    static long sequence(Delivery record) {
        @Nullable String sequence = record.header("ce_sequence");
        return sequence == null ? 0 : Long.parseLong(sequence);
    }
}
