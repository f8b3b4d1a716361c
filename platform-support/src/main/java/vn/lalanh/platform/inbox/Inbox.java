package vn.lalanh.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.inbox.Held.Parked;

/**
 * Handles polls of one consumer group. Thread-safe.
 *
 * <p>What happens to each record: it is handled; or it cannot be read or decided, then it is parked together with all
 * later ones of its key. Nothing else: a record is never skipped. A refused fact is handled too, and logged, because an
 * answer of no is an answer.
 *
 * <p>{@link Reading} makes commands of records, {@link Attempt} finds out which can be handled, {@link Release} lets a held
 * key go on.
 */
public final class Inbox {

    private final String group;
    private final Held held;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Reading reading;
    private final Release release;

    public Inbox(
            String group,
            Held held,
            DeadLetters deadLetters,
            InstantSource clock,
            MeterRegistry meters) {
        this.group = group;
        this.held = held;
        this.deadLetters = deadLetters;
        this.clock = clock;
        this.meters = meters;
        this.reading = new Reading(group, meters);
        this.release = new Release(group, held, clock, meters);
    }

    /** What a subscription does with an event: which aggregates get which commands. Pure; the compiler checks its cases. */
    @FunctionalInterface
    public interface Route<T, C> {
        List<To<C>> of(T event);
    }

    /** As {@link Route}, for a reader that needs to know when, from whom and at which place an event was announced. */
    @FunctionalInterface
    public interface EnvelopeRoute<T, C> {
        List<To<C>> of(T event, Envelope envelope);
    }

    /** Decides and saves a batch; one outcome a command, in order. Throws only when the trouble passes. */
    @FunctionalInterface
    public interface Handle<C> {
        List<? extends Outcome<?, ?>> handle(List<Addressed<C>> commands);
    }

    /** How records of a topic of contract events become commands. */
    public <T extends ContractEvent, C> Reader<C> reader(
            Class<T> family, Route<T, C> route, Handle<C> handle) {
        return reader(family, (event, _) -> route.of(event), handle);
    }

    /** As the other, with the envelope. */
    public <T extends ContractEvent, C> Reader<C> reader(
            Class<T> family, EnvelopeRoute<T, C> route, Handle<C> handle) {
        return Reader.of(reading.contracts(family, route), handle);
    }

    /**
     * How records from outside become commands: nothing about them is believed, so the route gets the raw record and its
     * position stands for its sequence.
     */
    public <C> Reader<C> rawReader(Function<Delivery, List<To<C>>> route, Handle<C> handle) {
        return Reader.of(reading.raw(route), handle);
    }

    /** Handles a poll: records of one topic in the order of their offsets. The caller commits them when this returns. */
    public <C> void handle(Reader<C> reader, List<Delivery> poll) {
        Map<String, Set<String>> heldKeys = heldKeys(poll);
        List<Attempt.Step> open = new ArrayList<>();
        List<Parked> parked = new ArrayList<>();
        for (Delivery delivery : poll) {
            if (heldKeys.getOrDefault(delivery.topic(), Set.of()).contains(delivery.key())) {
                parked.add(new Parked(group, delivery, Parked.BEHIND, clock.instant()));
            } else {
                open.add(new Attempt.Step(delivery, false));
            }
        }
        parked.addAll(new Attempt<>(group, reader, clock).of(open));
        if (!parked.isEmpty()) {
            held.park(parked);
            deadLetters.copy(parked);
            meters.counter("lalanh.inbox.parked", "group", group).increment(parked.size());
            release.ofWhatNothingBlocks(reader, parked);
        }
        meters.counter("lalanh.inbox.handled", "group", group)
                .increment(poll.size() - parked.size());
    }

    private Map<String, Set<String>> heldKeys(List<Delivery> poll) {
        Map<String, Set<String>> asked = new HashMap<>();
        poll.forEach(delivery ->
                asked.computeIfAbsent(delivery.topic(), _ -> new LinkedHashSet<>())
                        .add(delivery.key()));
        Map<String, Set<String>> answer = new HashMap<>();
        asked.forEach((topic, keys) -> answer.put(topic, held.keys(group, topic, keys)));
        return answer;
    }

    /**
     * Handles what is held of a key, in order, up to the first that waits for a person. Any number of replicas may do so at
     * once, and a crash at any point leaves what another turn takes up: a record handled twice is known as a repeat.
     *
     * @param atMost so many records; the rest is another turn's
     */
    public <C> Resumed resume(Reader<C> reader, String topic, String key, int atMost) {
        return release.of(reader, topic, key, atMost);
    }

    /** Takes up what a crash in the middle of a release has left, and counts what is held. */
    public <C> void sweep(Reader<C> reader) {
        release.sweep(reader);
    }

    /** Reads a record and handles nothing; throws what {@link #handle} would complain about. */
    public <C> void check(Reader<C> reader, Delivery delivery) {
        var _ = reader.commands(delivery, false);
    }
}
