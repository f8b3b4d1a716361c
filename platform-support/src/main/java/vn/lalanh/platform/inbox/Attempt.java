package vn.lalanh.platform.inbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.UnreadableStates;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.inbox.Held.Parked;

/** Reads and decides records in order, as one batch, and says which cannot be handled. */
final class Attempt<C> {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final String group;
    private final Reader<C> reader;
    private final InstantSource clock;

    Attempt(String group, Reader<C> reader, InstantSource clock) {
        this.group = group;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * One record of the batch.
     *
     * @param leftOut a person dismissed it: it counts as handled, and only its place is told
     */
    record Step(Delivery delivery, boolean leftOut) {
        static Step of(Letter letter) {
            return new Step(letter.effective(), letter.dismissed());
        }

        String keyed() {
            return delivery.topic() + "/" + delivery.key();
        }
    }

    /** Handles what can be handled and returns what must be parked, in order. */
    List<Parked> of(List<Step> steps) {
        List<@Nullable String> reasons = new ArrayList<>();
        List<Addressed<C>> commands = new ArrayList<>();
        List<Integer> origin = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        for (int n = 0; n < steps.size(); n++) {
            Step step = steps.get(n);
            reasons.add(stopped.contains(step.keyed()) ? Parked.BEHIND : null);
            if (reasons.get(n) == null) {
                try {
                    for (Addressed<C> command : reader.commands(step.delivery(), step.leftOut())) {
                        commands.add(command);
                        origin.add(n);
                    }
                } catch (RuntimeException unreadable) {
                    reasons.set(n, reason(step.delivery(), unreadable));
                    stopped.add(step.keyed());
                }
            }
        }
        if (!commands.isEmpty()) {
            try {
                failures(reader.handle(commands), origin, steps, reasons);
            } catch (UnreadableStates needed) {
                handleKeyByKey(commands, origin, steps, reasons);
            }
        }
        return parked(steps, reasons);
    }

    /**
     * Something that a decision needs to know beside its own aggregate cannot be read: it stops the keys that need it and no
     * others. What was saved before it came to light is known as a repeat.
     */
    private void handleKeyByKey(
            List<Addressed<C>> commands,
            List<Integer> origin,
            List<Step> steps,
            List<@Nullable String> reasons) {
        Map<String, List<Integer>> byKey = new LinkedHashMap<>();
        for (int c = 0; c < commands.size(); c++) {
            byKey.computeIfAbsent(steps.get(origin.get(c)).keyed(), _ -> new ArrayList<>()).add(c);
        }
        for (List<Integer> numbers : byKey.values()) {
            List<Integer> itsOrigin = numbers.stream().map(origin::get).toList();
            try {
                failures(
                        reader.handle(numbers.stream().map(commands::get).toList()),
                        itsOrigin,
                        steps,
                        reasons);
            } catch (UnreadableStates needed) {
                int first = itsOrigin.getFirst();
                reasons.set(first, reason(steps.get(first).delivery(), needed));
            }
        }
    }

    private void failures(
            List<? extends Outcome<?, ?>> outcomes,
            List<Integer> origin,
            List<Step> steps,
            List<@Nullable String> reasons) {
        for (int c = 0; c < outcomes.size(); c++) {
            Outcome<?, ?> outcome = outcomes.get(c);
            int n = origin.get(c);
            if (outcome.failure() != null && reasons.get(n) == null) {
                reasons.set(n, reason(steps.get(n).delivery(), outcome.failure()));
            }
            if (outcome.decision() instanceof Decision.Refused<?> refused) {
                LOG.info(
                        "{} refused {} of {}: {}",
                        group,
                        outcome.id(),
                        steps.get(n).delivery().position(),
                        refused.why().code());
            }
        }
    }

    private List<Parked> parked(List<Step> steps, List<@Nullable String> reasons) {
        Set<String> stopped = new HashSet<>();
        List<Parked> parked = new ArrayList<>();
        for (int n = 0; n < steps.size(); n++) {
            Step step = steps.get(n);
            String reason = reasons.get(n);
            // later ones of the key may have been decided already; when released, their aggregates
            // know them as repeats
            if (stopped.contains(step.keyed())) {
                parked.add(park(step.delivery(), Parked.BEHIND));
            } else if (reason != null) {
                stopped.add(step.keyed());
                parked.add(park(step.delivery(), reason));
            }
        }
        return parked;
    }

    private Parked park(Delivery delivery, String reason) {
        return new Parked(group, delivery, reason, clock.instant());
    }

    private String reason(Delivery delivery, RuntimeException why) {
        if (why instanceof EventCodec.Undecodable) {
            LOG.error("{} cannot read {}: {}", group, delivery.position(), why.getMessage());
            return String.valueOf(why.getMessage());
        }
        LOG.error("{} cannot decide {}", group, delivery.position(), why);
        return "cannot be decided: " + why.getClass().getSimpleName();
    }
}
