package vn.lalanh.proving.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.lalanh.platform.inbox.Delivery;

/** A consumer group: who has which partitions, and how far each is committed. */
final class Group {

    private static final int MOST_OF_A_PARTITION = 12;

    private final Broker broker;
    private final RandomGenerator chance;
    private final List<Broker.Place> places;
    private final List<Member> members = new ArrayList<>();
    private final Map<Broker.Place, Long> committed = new HashMap<>();
    private final Map<Broker.Place, Long> position = new HashMap<>();
    private final Map<Broker.Place, Member> owners = new HashMap<>();
    private int generation;

    /** Records to be handled, of the places a member had when it asked. */
    record Poll(int generation, List<Delivery> records, Map<Broker.Place, Long> next) {}

    Group(Broker broker, RandomGenerator chance, List<String> topics) {
        this.broker = broker;
        this.chance = chance;
        this.places = broker.places(topics);
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
        owners.clear();
        position.clear();
        if (members.isEmpty()) {
            return;
        }
        int shift = chance.nextInt(members.size());
        for (int n = 0; n < places.size(); n++) {
            owners.put(places.get(n), members.get((n + shift) % members.size()));
        }
        members.forEach(Member::wake);
    }

    void arrived(Broker.Place place) {
        Member owner = owners.get(place);
        if (owner != null) {
            owner.wake();
        }
    }

    /** What is next for this member; without records if there is nothing. */
    Poll poll(Member member) {
        List<Delivery> records = new ArrayList<>();
        Map<Broker.Place, Long> next = new HashMap<>();
        for (Broker.Place place : places) {
            if (owners.get(place) != member) {
                continue;
            }
            long from = position.getOrDefault(place, committed(place));
            List<Delivery> all = broker.records(place);
            long to = Math.min(all.size(), from + 1 + chance.nextInt(MOST_OF_A_PARTITION));
            if (from < to) {
                records.addAll(all.subList((int) from, (int) to));
                next.put(place, to);
                position.put(place, to);
            }
        }
        return new Poll(generation, List.copyOf(records), next);
    }

    /** Refused, as Kafka does, when partitions have moved since the poll. */
    void commit(Poll poll) {
        if (poll.generation() == generation) {
            committed.putAll(poll.next());
        }
    }

    /** What a member could not handle comes again. */
    void failed(Poll poll) {
        if (poll.generation() == generation) {
            poll.next().keySet().forEach(position::remove);
        }
    }

    private long committed(Broker.Place place) {
        return committed.getOrDefault(place, 0L);
    }

    /** A place is read again, from anywhere before; whether there was something to read. */
    boolean rewind() {
        List<Broker.Place> read = places.stream().filter(p -> committed(p) > 0).toList();
        if (read.isEmpty()) {
            return false;
        }
        Broker.Place place = read.get(chance.nextInt(read.size()));
        committed.put(place, (long) chance.nextInt((int) committed(place)));
        rebalance();
        return true;
    }

    /** Everything is read again. */
    void rewindAll() {
        committed.clear();
        rebalance();
    }

    long lag() {
        return places.stream().mapToLong(p -> broker.records(p).size() - committed(p)).sum();
    }

    /** Whether a record at this position is for it. */
    boolean reads(String position) {
        return places.stream()
                .anyMatch(p -> position.startsWith(p.topic() + "/" + p.partition() + "/"));
    }
}
