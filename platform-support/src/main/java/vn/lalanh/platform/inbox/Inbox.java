package vn.lalanh.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.events.ContractEvent;
import vn.lalanh.events.Envelope;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.Unrecognized;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.inbox.Held.Parked;
import vn.lalanh.platform.inbox.Letter.State;

/**
 * Handles polls of one consumer group. Thread-safe.
 *
 * <p>What happens to each record: it is handled; or it cannot be read or decided, then it is parked together with all
 * later ones of its key. Nothing else: a record is never skipped. A refused fact is handled too, and logged, because an
 * answer of no is an answer.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 500;
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final String group;
    private final Held held;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();
    private final AtomicInteger heldKeys = new AtomicInteger();

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
        Gauge.builder("lalanh.inbox.held", heldKeys, AtomicInteger::get)
                .tag("group", group)
                .description("keys of which something is held, as of the last look")
                .register(meters);
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

    /** Reads a record, or throws {@link EventCodec.Undecodable}. */
    @FunctionalInterface
    interface Read<C> {
        List<Addressed<C>> commands(Delivery delivery);
    }

    /** How records of a topic of contract events become commands. */
    public <T extends ContractEvent, C> Reader<C> reader(
            Class<T> family, Route<T, C> route, Handle<C> handle) {
        return reader(family, (event, _) -> route.of(event), handle);
    }

    /** As the other, with the envelope. */
    public <T extends ContractEvent, C> Reader<C> reader(
            Class<T> family, EnvelopeRoute<T, C> route, Handle<C> handle) {
        return new Reader<>(
                delivery -> {
                    EventCodec.Received<T> received =
                            EventCodec.read(
                                    family, name -> delivery.headers().get(name), delivery.data());
                    count(received.event());
                    return addressed(
                            route.of(received.event(), received.envelope()),
                            fact(received.envelope()));
                },
                _ -> List.of(),
                handle);
    }

    /**
     * How records from outside become commands: nothing about them is believed, so the route gets the raw record and its
     * position stands for its sequence.
     */
    public <C> Reader<C> rawReader(Function<Delivery, List<To<C>>> route, Handle<C> handle) {
        return new Reader<>(
                delivery -> {
                    String source = delivery.topic().replace('.', ':') + "/" + delivery.partition();
                    String correlation = delivery.position();
                    Cause cause =
                            new Cause.Fact(
                                    delivery.position(),
                                    source,
                                    1,
                                    delivery.offset() + 1,
                                    correlation,
                                    traceparent(delivery));
                    return addressed(route.apply(delivery), cause);
                },
                _ -> List.of(),
                handle);
    }

    /** What comes from outside goes on only if it is what it says to be. */
    private static @Nullable String traceparent(Delivery delivery) {
        String value = delivery.header("ce_traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }

    /** A topic's reading and handling, as one. */
    public static final class Reader<C> {
        private final Read<C> read;
        private final Read<C> leftOut;
        private final Handle<C> handle;

        private Reader(Read<C> read, Read<C> leftOut, Handle<C> handle) {
            this.read = read;
            this.leftOut = leftOut;
            this.handle = handle;
        }

        List<Addressed<C>> commands(Delivery delivery, boolean isLeftOut) {
            return (isLeftOut ? leftOut : read).commands(delivery);
        }

        List<? extends Outcome<?, ?>> handle(List<Addressed<C>> commands) {
            return handle.handle(commands);
        }

        /**
         * The same, where a record that a person has dismissed still has to be told: a reader that counts sequences would
         * believe in a gap. A record whose envelope cannot be read has no place, and nothing is told. What it is told is no
         * fact: should the event itself come after all, it is not taken for a repeat.
         */
        public Reader<C> telling(Function<Envelope, List<To<C>>> leftOut) {
            return new Reader<>(
                    read,
                    delivery -> {
                        Envelope envelope;
                        try {
                            envelope = EventCodec.envelope(name -> delivery.headers().get(name));
                        } catch (EventCodec.Undecodable nowhere) {
                            return List.of();
                        }
                        return addressed(leftOut.apply(envelope), step(envelope));
                    },
                    handle);
        }
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
            resumeWhatNothingBlocks(reader, parked);
        }
        meters.counter("lalanh.inbox.handled", "group", group)
                .increment(poll.size() - parked.size());
    }

    /**
     * A key may have been released between our look at the held keys and the parking: then what we parked behind the last
     * one has nobody in front. Whoever releases looks once more after the last one is settled; whoever parks looks once
     * more after parking. One of the two sees it, or both, which does no harm.
     */
    private <C> void resumeWhatNothingBlocks(Reader<C> reader, List<Parked> parked) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        parked.forEach(one ->
                keys.computeIfAbsent(one.delivery().topic(), _ -> new LinkedHashSet<>())
                        .add(one.delivery().key()));
        keys.forEach((topic, among) -> {
            Set<String> free = new LinkedHashSet<>(among);
            free.removeAll(held.blocked(group, topic, among));
            free.forEach(key -> resume(reader, topic, key, AT_ONCE));
        });
        heldKeys.set(held.keysHeld(group));
    }

    /**
     * Handles what is held of a key, in order, up to the first that waits for a person. Any number of replicas may do so at
     * once, and a crash at any point leaves what another turn takes up: a record handled twice is known as a repeat.
     *
     * @param atMost so many records; the rest is another turn's
     */
    public <C> Resumed resume(Reader<C> reader, String topic, String key, int atMost) {
        Attempt<C> attempt = new Attempt<>(group, reader, clock);
        int handled = 0;
        while (true) {
            List<Letter> queue =
                    held.queue(group, topic, key, Math.clamp(atMost - handled, 1, AT_ONCE));
            List<Letter> free =
                    queue.stream().takeWhile(letter -> letter.state() != State.WAITING).toList();
            if (free.isEmpty()) {
                heldKeys.set(held.keysHeld(group));
                return queue.isEmpty()
                        ? new Resumed(Resumed.End.FLOWING, handled, null)
                        : new Resumed(
                                Resumed.End.HELD, handled, queue.getFirst().parked().reason());
            }
            if (handled >= atMost) {
                return new Resumed(Resumed.End.UNFINISHED, handled, null);
            }
            handled += settle(free, attempt.of(free.stream().map(Attempt.Step::of).toList()));
        }
    }

    /** Where somebody else was faster, nothing is written; the next look at the queue shows what they did. */
    private int settle(List<Letter> tried, List<Parked> failed) {
        Map<String, Parked> failures =
                failed.stream()
                        .collect(
                                Collectors.toMap(
                                        p -> p.delivery().position(), Function.identity()));
        List<Letter> forgotten = new ArrayList<>();
        int handled = 0;
        for (Letter letter : tried) {
            Parked failure = failures.get(letter.parked().delivery().position());
            if (failure == null) {
                handled++;
                if (letter.state() == State.BEHIND) {
                    forgotten.add(letter);
                } else {
                    var _ = held.change(letter.settled());
                }
            } else if (!failure.reason().equals(Parked.BEHIND)) {
                var _ = held.change(letter.complained(failure.reason()));
            }
        }
        held.forget(forgotten);
        return handled;
    }

    /** Takes up what a crash in the middle of a release has left, and counts what is held. */
    public <C> void sweep(Reader<C> reader) {
        for (Held.Place place : held.unblocked(group, AT_ONCE)) {
            resume(reader, place.topic(), place.key(), AT_ONCE);
        }
        heldKeys.set(held.keysHeld(group));
    }

    /** Reads a record and handles nothing; throws what {@link #handle} would complain about. */
    public <C> void check(Reader<C> reader, Delivery delivery) {
        var _ = reader.commands(delivery, false);
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

    private void count(ContractEvent event) {
        if (event instanceof Unrecognized(String type)) {
            meters.counter("lalanh.inbox.unrecognized", "group", group, "type", type).increment();
            if (unknownTypes.add(type)) {
                LOG.warn("{} does not know events of type {}; counted and left alone", group, type);
            }
        }
    }

    private static Cause fact(Envelope envelope) {
        String correlation = envelope.correlationId();
        return new Cause.Fact(
                envelope.id(),
                envelope.subject(),
                envelope.epoch(),
                envelope.sequence(),
                correlation == null ? envelope.id() : correlation,
                envelope.traceparent());
    }

    private static Cause step(Envelope envelope) {
        String correlation = envelope.correlationId();
        return new Cause.Step(
                envelope.id(),
                correlation == null ? envelope.id() : correlation,
                envelope.traceparent());
    }

    /** Two commands of one event to one aggregate could be saved by half: refused before anything is. */
    private static <C> List<Addressed<C>> addressed(List<To<C>> commands, Cause cause) {
        if (commands.stream().map(To::id).distinct().count() < commands.size()) {
            throw new IllegalStateException("one event gives an aggregate two commands");
        }
        return commands.stream().map(to -> new Addressed<>(to.id(), to.command(), cause)).toList();
    }
}
