package vn.lalanh.platform.test.guarantees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.Interleavings;
import vn.lalanh.platform.test.memory.Flaw;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;

/**
 * The suite, on memory. A service gives a history of records and a way to be made; the suite does the rest:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsItsPromises() {
 *     return DeliveryGuarantees.of(PayoutGuaranteesTest::service, history()).tests();
 * }
 * }</pre>
 *
 * <p>A promise that a service cannot give is left out by name, with the reason.
 */
public final class DeliveryGuarantees {

    private static final int SHUFFLES = 30;

    private final Function<MemoryPlatform, MemoryService> make;
    private final List<Delivery> history;
    private final Map<Guarantee, String> without = new EnumMap<>(Guarantee.class);
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    private DeliveryGuarantees(
            Function<MemoryPlatform, MemoryService> make, List<Delivery> history) {
        this.make = make;
        this.history = List.copyOf(history);
    }

    /**
     * The suite for one service.
     *
     * @param history what the service is delivered in the course of some business, over two keys or more
     */
    public static DeliveryGuarantees of(
            Function<MemoryPlatform, MemoryService> make, List<Delivery> history) {
        if (history.stream().map(DeliveryGuarantees::keyed).distinct().count() < 2) {
            throw new IllegalArgumentException("a history of one key shows nothing; add another");
        }
        return new DeliveryGuarantees(make, history);
    }

    /** Leaves one out; the reason is shown with the tests. */
    public DeliveryGuarantees without(Guarantee guarantee, String reason) {
        without.put(guarantee, reason);
        return this;
    }

    /** To show that the suite notices. */
    DeliveryGuarantees planting(Flaw flaw) {
        flaws.add(flaw);
        return this;
    }

    /** One test a guarantee. */
    public Stream<DynamicTest> tests() {
        return Arrays.stream(Guarantee.values())
                .filter(guarantee -> !without.containsKey(guarantee))
                .map(guarantee -> DynamicTest.dynamicTest(name(guarantee), () -> check(guarantee)));
    }

    /** All of them, as one test. */
    public void allHold() {
        Arrays.stream(Guarantee.values())
                .filter(guarantee -> !without.containsKey(guarantee))
                .forEach(this::check);
    }

    public void check(Guarantee guarantee) {
        switch (guarantee) {
            case REPEATS_CHANGE_NOTHING -> repeats();
            case ORDER_BETWEEN_KEYS_DOES_NOT_MATTER -> order();
            case LOST_ANSWERS_DO_NO_HARM -> lostAnswers();
            case CRASH_BEFORE_COMMIT_DOES_NO_HARM -> crashBeforeCommit();
            case CRASH_BEFORE_PUBLISH_LOSES_NOTHING -> crashBeforePublish();
            case POISON_STOPS_ITS_KEY_ONLY -> new Poison(this::run, history).check();
            case UNKNOWN_TYPES_ARE_LEFT_ALONE -> new Poison(this::run, history).checkUnknown();
        }
    }

    private Run run() {
        return new Run(make, flaws);
    }

    private Run plain() {
        Run run = run().deliver(history).settle();
        Announcements.assertComplete(run.platform);
        return run;
    }

    private void repeats() {
        Run run = plain();
        Object effect = run.effect();
        Map<String, List<String>> said = run.said();

        run.deliver(history).crash().deliver(history).settle();

        same(run, effect, said, "after the whole history twice more");
    }

    private void order() {
        Object expected = plain().effect();
        Map<String, List<Delivery>> byKey = new LinkedHashMap<>();
        history.forEach(
                record -> byKey.computeIfAbsent(keyed(record), _ -> new ArrayList<>()).add(record));
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            Random random = new Random(seed);
            Run run = run();
            for (List<Delivery> poll :
                    polls(Interleavings.random(List.copyOf(byKey.values()), random), random)) {
                run.deliver(poll);
            }
            run.settle();
            Assertions.assertThat(run.effect())
                    .as("keys interleaved by seed %d", seed)
                    .isEqualTo(expected);
            Announcements.assertComplete(run.platform);
        }
    }

    private static List<List<Delivery>> polls(List<Delivery> records, Random random) {
        List<List<Delivery>> polls = new ArrayList<>();
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(4));
            polls.add(records.subList(from, to));
            from = to;
        }
        return polls;
    }

    private void lostAnswers() {
        Run plain = plain();
        for (Trouble trouble : EnumSet.complementOf(EnumSet.of(Trouble.NONE))) {
            for (int nth = 1; nth <= history.size(); nth++) {
                int[] left = {nth};
                Run run = run();
                run.writesMeet(() -> --left[0] == 0 ? trouble : Trouble.NONE);
                run.deliver(history).settle();
                same(
                        run,
                        plain.effect(),
                        plain.said(),
                        "write %d failed %s".formatted(nth, trouble));
            }
        }
    }

    private void crashBeforeCommit() {
        Run plain = plain();
        for (int cut = 1; cut <= history.size(); cut++) {
            Run run = run().deliver(history.subList(0, cut)).crash();
            run.deliver(history).settle();
            same(run, plain.effect(), plain.said(), "crash after record " + cut);
        }
    }

    private void crashBeforePublish() {
        Run plain = plain();
        for (int cut = 1; cut <= history.size(); cut++) {
            Run run = run();
            run.platform.log().manual(true);
            history.subList(0, cut).forEach(record -> run.deliver(List.of(record)));
            run.crash();
            run.platform.log().manual(false);
            run.deliver(history).settle();
            same(run, plain.effect(), plain.said(), "nothing sent up to record " + cut);
        }
    }

    private static void same(Run run, Object effect, Map<String, List<String>> said, String when) {
        Assertions.assertThat(run.effect()).as("effect, %s", when).isEqualTo(effect);
        Assertions.assertThat(run.said()).as("announcements, %s", when).isEqualTo(said);
        Announcements.assertComplete(run.platform);
    }

    static String keyed(Delivery record) {
        return record.topic() + "/" + record.key();
    }

    private static String name(Guarantee guarantee) {
        return guarantee.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
