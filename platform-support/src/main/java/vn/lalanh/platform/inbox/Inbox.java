package vn.lalanh.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import vn.lalanh.platform.decision.Decision;

/**
 * Handles polls of one consumer group. Thread-safe.
 *
 * <p>What happens to each record: it is handled; or it cannot be read or decided, then it is parked together with all
 * later ones of its key. Nothing else: a record is never skipped. A refused fact is handled too, and logged, because an
 * answer of no is an answer.
 */
public final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int RELEASE_AT_ONCE = 500;
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final String group;
    private final Held held;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();

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
        private final Handle<C> handle;

        private Reader(Read<C> read, Handle<C> handle) {
            this.read = read;
            this.handle = handle;
        }
    }

    /** Handles a poll: records of one topic in the order of their offsets. The caller commits them when this returns. */
    public <C> void handle(Reader<C> reader, List<Delivery> poll) {
        Map<String, Set<String>> heldKeys = heldKeys(poll);
        List<Delivery> open = new ArrayList<>();
        List<Held.Parked> parked = new ArrayList<>();
        for (Delivery delivery : poll) {
            if (heldKeys.getOrDefault(delivery.topic(), Set.of()).contains(delivery.key())) {
                parked.add(parked(delivery, Held.Parked.BEHIND));
            } else {
                open.add(delivery);
            }
        }
        parked.addAll(attempt(reader, open));
        if (!parked.isEmpty()) {
            held.park(parked);
            deadLetters.copy(parked);
            meters.counter("lalanh.inbox.parked", "group", group).increment(parked.size());
        }
        meters.counter("lalanh.inbox.handled", "group", group)
                .increment(poll.size() - parked.size());
    }

    /**
     * Feeds what is held of a key through the same reader, in order, until nothing is held or one fails again.
     *
     * @return how many were handled
     */
    public <C> int release(Reader<C> reader, String topic, String key) {
        int handled = 0;
        while (true) {
            List<Delivery> waiting =
                    held.of(group, topic, key, RELEASE_AT_ONCE).stream()
                            .map(Held.Parked::delivery)
                            .toList();
            if (waiting.isEmpty()) {
                return handled;
            }
            Set<String> failed = new HashSet<>();
            attempt(reader, waiting).forEach(parked -> failed.add(parked.delivery().position()));
            List<Delivery> done =
                    waiting.stream()
                            .filter(delivery -> !failed.contains(delivery.position()))
                            .toList();
            held.release(group, done);
            handled += done.size();
            if (!failed.isEmpty()) {
                return handled;
            }
        }
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

    /** Handles what can be handled and returns what must be parked, in order. */
    private <C> List<Held.Parked> attempt(Reader<C> reader, List<Delivery> open) {
        List<@Nullable String> reasons = new ArrayList<>();
        List<Addressed<C>> commands = new ArrayList<>();
        List<Integer> origin = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (int n = 0; n < open.size(); n++) {
            Delivery delivery = open.get(n);
            String keyed = delivery.topic() + "/" + delivery.key();
            reasons.add(stopped.contains(keyed) ? Held.Parked.BEHIND : null);
            if (reasons.get(n) == null) {
                try {
                    for (Addressed<C> command : reader.read.commands(delivery)) {
                        commands.add(command);
                        origin.add(n);
                    }
                } catch (RuntimeException unreadable) {
                    reasons.set(n, reason(delivery, unreadable));
                    stopped.add(keyed);
                }
            }
        }
        if (!commands.isEmpty()) {
            failures(reader.handle.handle(commands), origin, open, reasons);
        }
        return parked(open, reasons);
    }

    private void failures(
            List<? extends Outcome<?, ?>> outcomes,
            List<Integer> origin,
            List<Delivery> open,
            List<@Nullable String> reasons) {
        for (int c = 0; c < outcomes.size(); c++) {
            Outcome<?, ?> outcome = outcomes.get(c);
            int n = origin.get(c);
            if (outcome.failure() != null && reasons.get(n) == null) {
                reasons.set(n, reason(open.get(n), outcome.failure()));
            }
            if (outcome.decision() instanceof Decision.Refused<?> refused) {
                LOG.info(
                        "{} refused {} of {}: {}",
                        group,
                        outcome.id(),
                        open.get(n).position(),
                        refused.why().code());
            }
        }
    }

    private List<Held.Parked> parked(List<Delivery> open, List<@Nullable String> reasons) {
        Set<String> stopped = new HashSet<>();
        List<Held.Parked> parked = new ArrayList<>();
        for (int n = 0; n < open.size(); n++) {
            Delivery delivery = open.get(n);
            String keyed = delivery.topic() + "/" + delivery.key();
            String reason = reasons.get(n);
            // later ones of the key may have been decided already; when released, their aggregates
            // know them as repeats
            if (stopped.contains(keyed)) {
                parked.add(parked(delivery, Held.Parked.BEHIND));
            } else if (reason != null) {
                stopped.add(keyed);
                parked.add(parked(delivery, reason));
            }
        }
        return parked;
    }

    private Held.Parked parked(Delivery delivery, String reason) {
        return new Held.Parked(group, delivery, reason, clock.instant());
    }

    private String reason(Delivery delivery, RuntimeException why) {
        if (why instanceof EventCodec.Undecodable) {
            LOG.error("{} cannot read {}: {}", group, delivery.position(), why.getMessage());
            return String.valueOf(why.getMessage());
        }
        LOG.error("{} cannot decide {}", group, delivery.position(), why);
        return "cannot be decided: " + why.getClass().getSimpleName();
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

    /** Two commands of one event to one aggregate could be saved by half: refused before anything is. */
    private static <C> List<Addressed<C>> addressed(List<To<C>> commands, Cause cause) {
        if (commands.stream().map(To::id).distinct().count() < commands.size()) {
            throw new IllegalStateException("one event gives an aggregate two commands");
        }
        return commands.stream().map(to -> new Addressed<>(to.id(), to.command(), cause)).toList();
    }
}
