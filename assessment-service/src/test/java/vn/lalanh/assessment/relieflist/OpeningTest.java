package vn.lalanh.assessment.relieflist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.relieflist.ReliefList.Complete;
import vn.lalanh.assessment.relieflist.ReliefList.Waiting;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.platform.test.memory.Trouble;

/** However often the process dies, each line has its one case in the end. */
class OpeningTest {

    /** More than two turns of lines. */
    private static final int LINES = 1_020;

    @Test
    void aCrashAtAnyStepChangesNothing() {
        Village calm = ready();
        calm.approve("list-1");
        String approved = said(calm);
        int writes = writes(calm) - writes(ready());

        assertThat(calm.list("list-1")).isInstanceOf(Complete.class);
        for (Trouble trouble : List.of(Trouble.BEFORE, Trouble.HALFWAY, Trouble.AFTER)) {
            for (int step = 3; step <= writes; step++) { // after the check and the approval
                Village village = ready();
                dieAt(step, trouble, village);

                village.opening().turn();

                assertThat(village.list("list-1"))
                        .as("%s at write %d", trouble, step)
                        .isEqualTo(calm.list("list-1"));
                assertThat(village.caseStates()).isEqualTo(calm.caseStates());
                assertThat(said(village)).isEqualTo(approved);
            }
        }
    }

    /** The write of this number, from 1, meets a trouble, and then the store is away until the process has restarted. */
    private static void dieAt(int step, Trouble trouble, Village village) {
        AtomicInteger writes = new AtomicInteger();
        List<MemoryStore<?>> stores = stores(village);
        stores.forEach(store ->
                store.writesMeet(() -> {
                    if (writes.incrementAndGet() < step) {
                        return Trouble.NONE;
                    }
                    stores.forEach(each -> each.away(true));
                    return trouble;
                }));
        assertThatThrownBy(() -> village.approve("list-1")).isInstanceOf(Trouble.Passing.class);
        stores.forEach(store -> store.away(false).writesMeet(() -> Trouble.NONE));
        village.restart();
    }

    @Test
    void anIncidentThatIsClosedMeanwhileTakesTheCasesOfADecisionThatStands() {
        Village village = ready();
        dieAt(3, Trouble.BEFORE, village);
        village.tell("inc-1", new CloseIncident(MemoryPlatform.NOW));

        village.opening().turn();

        assertThat(village.list("list-1"))
                .isInstanceOfSatisfying(
                        Complete.class, list -> assertThat(list.opened().waiting()).isEmpty());
        assertThat(approvals(village)).hasSize(LINES);
    }

    @Test
    void twoWhoOpenTheSameListDoItOnce() {
        Village village = ready();
        village.lists().check("list-1", "sub-checker", Village.WHY);
        AtomicInteger others = new AtomicInteger();
        village.platform()
                .<Case>store("cases")
                .beforeNextWrite(() -> {
                    others.incrementAndGet();
                    village.opening().open(village.list("list-1"));
                });

        village.approve("list-1");

        assertThat(others).hasValue(1);
        assertThat(village.list("list-1")).isInstanceOf(Complete.class);
        assertThat(village.caseStates()).hasSize(LINES);
        assertThat(approvals(village)).hasSize(LINES).allSatisfy((_, n) -> assertThat(n).isOne());
    }

    @Test
    void neverGivesALineTwoCasesNorAHouseholdTwoApprovals() {
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            Village village = Village.of(40);
            int lists = 2 + random.nextInt(3);
            for (int n = 0; n < lists; n++) {
                List<SentLine> lines = someOf(random);
                village.drawUp("list-" + n, lines);
            }
            for (int n = 0; n < lists; n++) {
                if (!village.list("list-" + n).sheet().lines().isEmpty()) {
                    dieSometimes(village, "list-" + n, random);
                }
            }

            int listed = 0;
            int waiting = 0;
            for (int n = 0; n < lists; n++) {
                if (village.list("list-" + n) instanceof Complete list) {
                    listed += list.sheet().lines().size();
                    waiting += list.opened().waiting().size();
                    assertSum(village, list);
                }
            }
            assertThat(village.caseStates()).as("seed %d", seed).hasSize(listed - waiting);
            assertThat(approvals(village))
                    .as("seed %d", seed)
                    .hasSize(listed - waiting)
                    .allSatisfy((_, n) -> assertThat(n).isOne());
        }
    }

    private static void assertSum(Village village, Complete list) {
        List<Integer> waiting = list.opened().waiting().stream().map(Waiting::number).toList();
        long grams =
                list.sheet().lines().stream()
                        .filter(line -> !waiting.contains(line.number()))
                        .mapToLong(line -> 15_000L * line.hungryPersons() * line.hungryMonths())
                        .sum();
        assertThat(village.lists().totals(list).help().stream().mapToLong(Totals.Sum::amount).sum())
                .isEqualTo(grams);
    }

    private static List<SentLine> someOf(Random random) {
        int[] number = {0};
        return random.ints(25, 1, 41)
                .mapToObj(household ->
                        Lists.sent(
                                ++number[0],
                                Lists.household(household),
                                5,
                                1 + random.nextInt(5),
                                1 + random.nextInt(3)))
                .toList();
    }

    private static void dieSometimes(Village village, String id, Random random) {
        int step = 1 + random.nextInt(6);
        Trouble[] troubles = {Trouble.BEFORE, Trouble.HALFWAY, Trouble.AFTER};
        AtomicInteger writes = new AtomicInteger();
        List<MemoryStore<?>> stores = stores(village);
        stores.forEach(store ->
                store.writesMeet(() -> {
                    if (writes.incrementAndGet() != step) {
                        return Trouble.NONE;
                    }
                    stores.forEach(each -> each.away(true));
                    return troubles[random.nextInt(troubles.length)];
                }));
        try {
            village.approve(id);
        } catch (Trouble.Passing died) {
            stores.forEach(store -> store.away(false));
            village.restart();
            finish(village, id);
        }
        stores.forEach(store -> store.writesMeet(() -> Trouble.NONE));
    }

    /** Whoever was interrupted does it again. */
    private static void finish(Village village, String id) {
        if (village.list(id) instanceof ReliefList.Drafted
                || village.list(id) instanceof ReliefList.Checked) {
            village.approve(id);
        }
        village.opening().turn();
    }

    private static Village ready() {
        Village village = Village.of(LINES);
        village.drawUp("list-1", Lists.sentLines(LINES));
        return village;
    }

    private static List<MemoryStore<?>> stores(Village village) {
        return List.of(
                village.platform().<Case>store("cases"),
                village.platform().<ReliefList>store("reliefLists"));
    }

    private static int writes(Village village) {
        return stores(village).stream().mapToInt(MemoryStore::writes).sum();
    }

    /** How often each case announced an approval. */
    private static Map<String, Long> approvals(Village village) {
        return village.platform().everAnnounced().stream()
                .filter(entry ->
                        String.valueOf(entry.headers().get("ce_type")).contains("case-approved"))
                .collect(
                        Collectors.groupingBy(
                                entry -> String.valueOf(entry.key()),
                                TreeMap::new,
                                Collectors.counting()));
    }

    /** What was announced: of whom, which number, what. */
    private static String said(Village village) {
        return village.platform().everAnnounced().stream()
                .map(entry ->
                        "%s %d %s"
                                .formatted(
                                        entry.key(),
                                        entry.sequence(),
                                        entry.headers().get("ce_type")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
