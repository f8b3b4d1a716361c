package vn.lalanh.platform.test.guarantees;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;

/** Records nobody can read, put in front of a key's own. */
final class Poison {

    private final Supplier<Run> runs;
    private final List<Delivery> history;
    private final Delivery victim;

    Poison(Supplier<Run> runs, List<Delivery> history) {
        this.runs = runs;
        this.history = history;
        this.victim = history.getFirst();
    }

    void check() {
        Delivery garbage = inFront(Map.of(), "not an event".getBytes(StandardCharsets.UTF_8));
        Delivery misfit = inFront(victim.headers(), "[]".getBytes(StandardCharsets.UTF_8));
        for (Delivery poison : List.of(garbage, misfit)) {
            stopsItsKeyOnly(poison);
        }
    }

    /** Offset -1: before the first of its partition, as the order of release is that of the offsets. */
    private Delivery inFront(Map<String, byte[]> headers, byte[] data) {
        return new Delivery(victim.topic(), victim.partition(), -1, victim.key(), headers, data);
    }

    private void stopsItsKeyOnly(Delivery poison) {
        List<Delivery> others = history.stream().filter(record -> !isVictims(record)).toList();
        Object withoutVictim = runs.get().deliver(others).settle().effect();
        Object whole = runs.get().deliver(history).settle().effect();
        List<Delivery> poisoned = new ArrayList<>(List.of(poison));
        poisoned.addAll(history);

        Run run = runs.get().deliver(poisoned).settle();

        List<Held.Parked> held = run.platform.held().all();
        Assertions.assertThat(run.effect()).as("all other keys go on").isEqualTo(withoutVictim);
        Assertions.assertThat(held).as("held").hasSize(history.size() - others.size() + 1);
        Assertions.assertThat(run.platform.deadLetters().copies())
                .as("copies for people")
                .hasSameSizeAs(held);
        Assertions.assertThat(held.stream().map(Held.Parked::reason))
                .as("only the poison is complained about")
                .containsOnlyOnce(held.getFirst().reason());

        // what release does once the poison is understood: the key goes on in order
        List<Delivery> waiting = held.stream().skip(1).map(Held.Parked::delivery).toList();
        run.platform
                .held()
                .release(
                        held.getFirst().group(), held.stream().map(Held.Parked::delivery).toList());
        run.deliver(waiting).settle();

        Assertions.assertThat(run.effect()).as("after the release").isEqualTo(whole);
        Announcements.assertComplete(run.platform);
    }

    void checkUnknown() {
        Map<String, byte[]> headers = new HashMap<>(victim.headers());
        headers.put("ce_type", "vn.lalanh.future.unheard-of.v9".getBytes(StandardCharsets.UTF_8));
        headers.put("ce_subject", "unheard-of-1".getBytes(StandardCharsets.UTF_8));
        List<Delivery> more =
                new ArrayList<>(List.of(inFront(headers, "{}".getBytes(StandardCharsets.UTF_8))));
        more.addAll(history);
        Object whole = runs.get().deliver(history).settle().effect();

        Run run = runs.get().deliver(more).settle();

        Assertions.assertThat(run.effect()).as("beside an unknown type").isEqualTo(whole);
        Assertions.assertThat(run.platform.held().all()).as("held").isEmpty();
        Assertions.assertThat(run.platform.meters().find("lalanh.inbox.unrecognized").counters())
                .as("counted")
                .isNotEmpty();
    }

    private boolean isVictims(Delivery record) {
        return DeliveryGuarantees.keyed(record).equals(DeliveryGuarantees.keyed(victim));
    }
}
