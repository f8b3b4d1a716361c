package vn.lalanh.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lalanh.platform.inbox.Held.Parked;
import vn.lalanh.platform.inbox.Letter.State;

/** Lets held keys of one consumer group go on, whoever notices that they can. Thread-safe. */
final class Release {

    private static final int AT_ONCE = 500;

    private final String group;
    private final Held held;
    private final InstantSource clock;
    private final AtomicInteger heldKeys = new AtomicInteger();

    Release(String group, Held held, InstantSource clock, MeterRegistry meters) {
        this.group = group;
        this.held = held;
        this.clock = clock;
        Gauge.builder("lalanh.inbox.held", heldKeys, AtomicInteger::get)
                .tag("group", group)
                .description("keys of which something is held, as of the last look")
                .register(meters);
    }

    /**
     * A key may have been released between a poll's look at the held keys and its parking: then what it parked behind the
     * last one has nobody in front. Whoever releases looks once more after the last one is settled; whoever parks looks once
     * more after parking. One of the two sees it, or both, which does no harm.
     */
    <C> void ofWhatNothingBlocks(Reader<C> reader, List<Parked> parked) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        parked.forEach(one ->
                keys.computeIfAbsent(one.delivery().topic(), _ -> new LinkedHashSet<>())
                        .add(one.delivery().key()));
        keys.forEach((topic, among) -> {
            Set<String> free = new LinkedHashSet<>(among);
            free.removeAll(held.blocked(group, topic, among));
            free.forEach(key -> of(reader, topic, key, AT_ONCE));
        });
        count();
    }

    /** Handles what is held of a key, in order, up to the first that waits for a person; see {@link Inbox#resume}. */
    <C> Resumed of(Reader<C> reader, String topic, String key, int atMost) {
        Attempt<C> attempt = new Attempt<>(group, reader, clock);
        int handled = 0;
        while (true) {
            List<Letter> queue =
                    held.queue(group, topic, key, Math.clamp(atMost - handled, 1, AT_ONCE));
            List<Letter> free =
                    queue.stream().takeWhile(letter -> letter.state() != State.WAITING).toList();
            if (free.isEmpty()) {
                count();
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
    <C> void sweep(Reader<C> reader) {
        for (Held.Place place : held.unblocked(group, AT_ONCE)) {
            of(reader, place.topic(), place.key(), AT_ONCE);
        }
        count();
    }

    private void count() {
        heldKeys.set(held.keysHeld(group));
    }
}
