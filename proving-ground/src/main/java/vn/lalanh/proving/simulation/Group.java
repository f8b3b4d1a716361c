package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.inbox.Delivery;

/** A consumer group: who has which partitions, and how far each is committed. */
final class Group {

    private static final int MOST_OF_A_PARTITION = 12;

    private final RandomGenerator chance;
    private final List<Part> parts = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private int generation;

    /** Records to be handled, of the partitions a member had when it asked. */
    record Poll(int generation, List<Delivery> records, Map<Part, Integer> next) {}

    /** A partition, as this group reads it. */
    static final class Part {
        private final Broker.Place place;
        private final List<Delivery> records;
        private @Nullable Member owner;
        private int committed;
        private int position;

        private Part(Broker.Place place, List<Delivery> records) {
            this.place = place;
            this.records = records;
        }
    }

    Group(Broker broker, RandomGenerator chance, List<String> topics) {
        this.chance = chance;
        broker.places(topics).forEach(place -> parts.add(new Part(place, broker.records(place))));
    }

    void join(Member member) {
        members.removeIf(other -> other.life().over());
        members.add(member);
        rebalance();
    }

    /** Everybody gets other partitions and reads them from where they are committed. */
    void rebalance() {
        generation++;
        members.removeIf(member -> member.life().over());
        for (Part part : parts) {
            part.owner = null;
            part.position = part.committed;
        }
        if (members.isEmpty()) {
            return;
        }
        int shift = chance.nextInt(members.size());
        for (int n = 0; n < parts.size(); n++) {
            parts.get(n).owner = members.get((n + shift) % members.size());
        }
        members.forEach(Member::wake);
    }

    void arrived(Broker.Place place) {
        for (Part part : parts) {
            Member owner = part.owner;
            if (owner != null && part.place.equals(place)) {
                owner.wake();
            }
        }
    }

    /** What is next for this member; without records if there is nothing. */
    Poll poll(Member member) {
        List<Delivery> records = new ArrayList<>();
        Map<Part, Integer> next = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.owner != member) {
                continue;
            }
            int from = part.position;
            int to = Math.min(part.records.size(), from + 1 + chance.nextInt(MOST_OF_A_PARTITION));
            if (from < to) {
                records.addAll(part.records.subList(from, to));
                next.put(part, to);
                part.position = to;
            }
        }
        return new Poll(generation, List.copyOf(records), next);
    }

    /** Refused, as Kafka does, when partitions have moved since the poll. */
    void commit(Poll poll) {
        if (poll.generation() == generation) {
            poll.next().forEach((part, next) -> part.committed = next);
        }
    }

    /** What a member could not handle comes again. */
    void failed(Poll poll) {
        if (poll.generation() == generation) {
            poll.next().keySet().forEach(part -> part.position = part.committed);
        }
    }

    /** A place is read again, from anywhere before; whether there was something to read. */
    boolean rewind() {
        List<Part> read = parts.stream().filter(part -> part.committed > 0).toList();
        if (read.isEmpty()) {
            return false;
        }
        Part part = read.get(chance.nextInt(read.size()));
        part.committed = chance.nextInt(part.committed);
        rebalance();
        return true;
    }

    /** Everything is read again. */
    void rewindAll() {
        parts.forEach(part -> part.committed = 0);
        rebalance();
    }

    long lag() {
        return parts.stream().mapToLong(part -> part.records.size() - part.committed).sum();
    }

    /** Whether a record at this position is for it. */
    boolean reads(String position) {
        return parts.stream()
                .map(part -> part.place)
                .anyMatch(p -> position.startsWith(p.topic() + "/" + p.partition() + "/"));
    }
}
