package vn.lalanh.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** How records of a topic become commands, each with its cause. Thread-safe. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final String group;
    private final MeterRegistry meters;
    private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();

    Reading(String group, MeterRegistry meters) {
        this.group = group;
        this.meters = meters;
    }

    /** A record that is believed to be what its contract says, and is poison where it is not. */
    <T extends ContractEvent, C> Reader.Read<C> contracts(
            Class<T> family, Inbox.EnvelopeRoute<T, C> route) {
        return delivery -> {
            EventCodec.Received<T> received =
                    EventCodec.read(family, name -> delivery.headers().get(name), delivery.data());
            count(received.event());
            return addressed(
                    route.of(received.event(), received.envelope()), fact(received.envelope()));
        };
    }

    /** A record that is not believed to be anything: its position stands for its sequence. */
    <C> Reader.Read<C> raw(Function<Delivery, List<To<C>>> route) {
        return delivery -> {
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
        };
    }

    /** What comes from outside goes on only if it is what it says to be. */
    private static @Nullable String traceparent(Delivery delivery) {
        String value = delivery.header("ce_traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
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

    static Cause step(Envelope envelope) {
        String correlation = envelope.correlationId();
        return new Cause.Step(
                envelope.id(),
                correlation == null ? envelope.id() : correlation,
                envelope.traceparent());
    }

    /** Two commands of one event to one aggregate could be saved by half: refused before anything is. */
    static <C> List<Addressed<C>> addressed(List<To<C>> commands, Cause cause) {
        List<Addressed<C>> addressed = new ArrayList<>(commands.size());
        Set<String> ids = HashSet.newHashSet(commands.size());
        for (To<C> to : commands) {
            if (!ids.add(to.id())) {
                throw new IllegalStateException("one event gives an aggregate two commands");
            }
            addressed.add(new Addressed<>(to.id(), to.command(), cause));
        }
        return addressed;
    }
}
