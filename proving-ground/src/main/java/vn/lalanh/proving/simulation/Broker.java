package vn.lalanh.proving.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.MemoryProcess;

/** Kafka as far as we rely on it: partitions with offsets, and groups with their committed ones. */
final class Broker {

    /** Few, so that aggregates share one. */
    static final int PARTITIONS = 3;

    private final Calls calls;
    private final Map<Place, List<Delivery>> partitions = new HashMap<>();
    private final Map<String, Group> groups = new TreeMap<>();

    /** A partition of a topic. */
    record Place(String topic, int partition) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::topic).thenComparingInt(Place::partition);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    Broker(Calls calls) {
        this.calls = calls;
    }

    /** One that the process has to itself until it closes it. */
    Producer<byte[], byte[]> producer(Life life) {
        return new SimulatedProducer(this, calls, life);
    }

    void write(ProducerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        write(record.topic(), key, headers, record.value());
    }

    /** At the end of its partition. */
    Delivery write(String topic, String key, Map<String, byte[]> headers, byte[] data) {
        Place place = new Place(topic, partition(key));
        List<Delivery> records = records(place);
        Delivery record =
                new Delivery(topic, place.partition(), records.size(), key, headers, data);
        records.add(record);
        groups.values().forEach(group -> group.arrived(place));
        return record;
    }

    static int partition(String key) {
        return Math.floorMod(key.hashCode(), PARTITIONS);
    }

    List<Delivery> records(Place place) {
        return partitions.computeIfAbsent(place, _ -> new ArrayList<>());
    }

    /** Every record there is, partition after partition. */
    List<Delivery> records() {
        return partitions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    List<Place> places(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, PARTITIONS).mapToObj(p -> new Place(topic, p)))
                .toList();
    }

    /** A process begins to listen. */
    void join(Life life, MemoryProcess.Listener listener) {
        Group group =
                groups.computeIfAbsent(
                        listener.group(),
                        _ -> new Group(this, calls.schedule().chance(), listener.topics()));
        Member member = new Member(life, listener, group, calls);
        group.join(member);
        calls.schedule().start(life, listener.group(), member::listen);
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    Map<String, Group> groupsByName() {
        return groups;
    }

    /** Records that some group has not committed. */
    long lag() {
        return groups.values().stream().mapToLong(Group::lag).sum();
    }
}
