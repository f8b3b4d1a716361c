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
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.test.memory.MemoryPlatform;

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

        List<Delivery> waiting = held.stream().skip(1).map(Held.Parked::delivery).toList();
        correct(run);
        run.deliver(waiting).settle();

        Assertions.assertThat(run.effect()).as("after the release").isEqualTo(whole);
        Assertions.assertThat(run.platform.held().all()).as("held after the release").isEmpty();
        Announcements.assertComplete(run.platform);
    }

    /** As a person does who knows what the record should have been; the next poll of the key lets it go on. */
    private void correct(Run run) {
        Map<String, String> attributes = new HashMap<>();
        victim.headers()
                .forEach((name, value) ->
                        attributes.put(name, new String(value, StandardCharsets.UTF_8)));
        var correction =
                new Ruling.Correction(
                        attributes, new String(victim.data(), StandardCharsets.UTF_8));
        var said = new Ruling.Said("operator", "test", MemoryPlatform.NOW, null, null);
        Letter letter =
                run.platform
                        .held()
                        .list(Held.Search.everything().in(Letter.State.WAITING), null, 1)
                        .getFirst();
        Assertions.assertThat(
                        run.platform
                                .held()
                                .change(letter.ruled(new Ruling.Correct(said, correction))))
                .as("ruled")
                .isTrue();
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
