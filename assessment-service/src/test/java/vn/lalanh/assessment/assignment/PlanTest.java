package vn.lalanh.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.Plan.Given;
import vn.lalanh.assessment.assignment.Plan.Left;
import vn.lalanh.assessment.casework.Assignment.Share;
import vn.lalanh.assessment.casework.Holding;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.assessment.casework.ToAssess;

class PlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Away TODAY = new Away(MONDAY, MONDAY);

    @Test
    void givesTheMostUrgentFirstThenTheOldest() {
        ToAssess late = waiting("case-1", "99001", 2, 60);
        ToAssess early = waiting("case-2", "99001", 2, 0);
        ToAssess urgent = waiting("case-3", "99001", 1, 90);

        Plan plan = Plan.of(List.of(late, early, urgent), staff(one("a", 2, 0, null, "99001")));

        assertThat(plan.given()).extracting(Given::what).containsExactly(urgent, early);
        assertThat(plan.left()).containsExactly(new Left(late, Unassigned.ALL_FULL));
    }

    @Test
    void givesToWhoeverHasTheLeastWorkForTheCapacity() {
        OnDuty small = one("a", 4, 0, null, "99001");
        OnDuty large = one("b", 20, 0, null, "99001", "99002");
        Staff staff =
                new Staff(
                        List.of(small, large),
                        Map.of(
                                holding(small, "99001"), 1L,
                                holding(large, "99001"), 2L,
                                holding(large, "99002"), 2L),
                        MONDAY);

        Plan plan =
                Plan.of(
                        List.of(
                                waiting("case-1", "99001", 1, 0),
                                waiting("case-2", "99001", 1, 1),
                                waiting("case-3", "99001", 1, 2)),
                        staff);

        // 1/4 against 4/20; then 1/4 against 5/20, where there is more room; then 1/4 against 6/20
        assertThat(plan.given())
                .extracting(Given::assignee, Given::share)
                .containsExactly(
                        tuple("b", new Share(4, 20, 2)),
                        tuple("b", new Share(5, 20, 2)),
                        tuple("a", new Share(1, 4, 2)));
    }

    @Test
    void countsProtectedCasesApart() {
        OnDuty guardian = one("g", 1, 1, null, "99001");
        ToAssess ordinary = waiting("case-1", "99001", 1, 0);
        ToAssess shielded =
                new ToAssess("case-2", new Territory("99001", true), 1, NOON, null, Set.of());

        Plan plan = Plan.of(List.of(ordinary, shielded), staff(guardian));

        assertThat(plan.left()).isEmpty();
        assertThat(plan.given()).extracting(one -> one.share().load()).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        // capacity, protected capacity, load, away, handed back, commune, protected, why
        "5, 0, 0, false, false, 99001, false, NEXT_RUN",
        "5, 0, 0, false, false, 99002, false, NOBODY_COVERS",
        "5, 0, 0, false, false, 99001, true, NONE_FOR_PROTECTED",
        "5, 0, 0, false, false, 99002, true, NOBODY_COVERS",
        "0, 5, 0, false, false, 99001, false, NOBODY_COVERS",
        "0, 5, 0, false, false, 99001, true, NEXT_RUN",
        "5, 0, 0, true, false, 99001, false, ALL_AWAY",
        "5, 0, 0, false, true, 99001, false, ALL_HANDED_BACK",
        "5, 0, 5, false, false, 99001, false, ALL_FULL",
        "5, 0, 6, false, false, 99001, false, ALL_FULL",
        "5, 0, 5, true, true, 99001, false, ALL_AWAY",
        "5, 0, 5, false, true, 99001, false, ALL_HANDED_BACK",
    })
    void saysWhyACaseIsNobodys(
            int capacity,
            int protectedCapacity,
            long load,
            boolean away,
            boolean handedBack,
            String commune,
            boolean shielded,
            Unassigned why) {
        OnDuty who = one("a", capacity, protectedCapacity, away ? TODAY : null, "99001");
        Staff staff = new Staff(List.of(who), Map.of(holding(who, "99001"), load), MONDAY);
        ToAssess what =
                new ToAssess(
                        "case-1",
                        new Territory(commune, shielded),
                        1,
                        NOON,
                        null,
                        handedBack ? Set.of("a") : Set.of());

        assertThat(Plan.whyNobodys(what, staff)).isEqualTo(why);
        assertThat(Plan.of(List.of(what), staff).left())
                .isEqualTo(why == Unassigned.NEXT_RUN ? List.of() : List.of(new Left(what, why)));
    }

    /** Whatever waits and whoever is there. */
    @Test
    void holdsWhatItPromisesForManyRostersInAnyOrder() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<OnDuty> roster = roster(random);
            Map<Holding, Long> holdings = holdings(roster, random);
            List<ToAssess> waiting = waiting(random);
            Staff staff = new Staff(roster, holdings, MONDAY);

            Plan plan = Plan.of(waiting, staff);

            assertThat(plan)
                    .as("seed %d", seed)
                    .isEqualTo(shuffled(roster, holdings, waiting, random));
            assertThat(
                            Stream.concat(
                                    plan.given().stream().map(Given::what),
                                    plan.left().stream().map(Left::what)))
                    .containsExactlyInAnyOrderElementsOf(waiting);
            nobodyIsOverCapacity(plan, roster, staff);
            everyoneIsWhereTheyMay(plan, roster);
            nothingUrgentWaitsBehindTheLessUrgent(plan);
            whatIsLeftCouldGoNowhere(plan, roster, staff);
        }
    }

    private static Plan shuffled(
            List<OnDuty> roster,
            Map<Holding, Long> holdings,
            List<ToAssess> waiting,
            Random random) {
        List<OnDuty> others = new ArrayList<>(roster);
        List<ToAssess> cases = new ArrayList<>(waiting);
        Collections.shuffle(others, random);
        Collections.shuffle(cases, random);
        return Plan.of(cases, new Staff(others, holdings, MONDAY));
    }

    private static void nobodyIsOverCapacity(Plan plan, List<OnDuty> roster, Staff staff) {
        for (OnDuty who : roster) {
            for (boolean shielded : List.of(true, false)) {
                int more = given(plan, who, shielded);
                if (more > 0) {
                    assertThat(staff.load(who, shielded) + more)
                            .isLessThanOrEqualTo(who.duty().capacity(shielded));
                }
            }
        }
    }

    private static void everyoneIsWhereTheyMay(Plan plan, List<OnDuty> roster) {
        Map<String, OnDuty> byId =
                roster.stream().collect(Collectors.toMap(OnDuty::id, who -> who));
        for (Given one : plan.given()) {
            OnDuty who = byId.get(one.assignee());
            assertThat(who.covers(one.what().territory())).isTrue();
            assertThat(who.isThere(MONDAY)).isTrue();
            assertThat(one.what().handedBackBy()).doesNotContain(who.id());
        }
    }

    /** Unless whoever could have taken it had handed it back. */
    private static void nothingUrgentWaitsBehindTheLessUrgent(Plan plan) {
        for (Left left : plan.left()) {
            if (left.what().handedBackBy().isEmpty()) {
                assertThat(plan.given())
                        .filteredOn(one -> one.what().territory().equals(left.what().territory()))
                        .allMatch(one -> ToAssess.BY_URGENCY.compare(one.what(), left.what()) < 0);
            }
        }
    }

    private static void whatIsLeftCouldGoNowhere(Plan plan, List<OnDuty> roster, Staff staff) {
        for (Left left : plan.left()) {
            boolean shielded = left.what().territory().shielded();
            assertThat(roster)
                    .noneMatch(who ->
                            who.covers(left.what().territory())
                                    && who.isThere(MONDAY)
                                    && !left.what().handedBackBy().contains(who.id())
                                    && staff.load(who, shielded) + given(plan, who, shielded)
                                            < who.duty().capacity(shielded));
        }
    }

    private static int given(Plan plan, OnDuty who, boolean shielded) {
        return (int)
                plan.given().stream()
                        .filter(one -> one.assignee().equals(who.id()))
                        .filter(one -> one.what().territory().shielded() == shielded)
                        .count();
    }

    private static List<OnDuty> roster(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(n ->
                        one(
                                "sub-" + n,
                                random.nextInt(6),
                                random.nextInt(3),
                                random.nextInt(4) == 0 ? TODAY : null,
                                communes(random)))
                .toList();
    }

    private static String[] communes(Random random) {
        return IntStream.rangeClosed(1, 4)
                .filter(_ -> random.nextBoolean())
                .mapToObj(n -> "9900" + n)
                .toArray(String[]::new);
    }

    private static Map<Holding, Long> holdings(List<OnDuty> roster, Random random) {
        Map<Holding, Long> holdings = new HashMap<>();
        roster.forEach(
                who -> who.holdings().forEach(one -> holdings.put(one, (long) random.nextInt(3))));
        return holdings;
    }

    private static List<ToAssess> waiting(Random random) {
        return IntStream.range(0, random.nextInt(40))
                .mapToObj(n ->
                        new ToAssess(
                                "case-" + n,
                                new Territory(
                                        "9900" + (1 + random.nextInt(5)), random.nextInt(4) == 0),
                                1 + random.nextInt(5),
                                NOON.plusSeconds(random.nextInt(5)),
                                null,
                                random.nextInt(5) == 0
                                        ? Set.of("sub-" + random.nextInt(8))
                                        : Set.of()))
                .toList();
    }

    private static ToAssess waiting(String id, String commune, int priority, int seconds) {
        return new ToAssess(
                id,
                new Territory(commune, false),
                priority,
                NOON.plusSeconds(seconds),
                null,
                Set.of());
    }

    private static OnDuty one(
            String id,
            int capacity,
            int protectedCapacity,
            @Nullable Away away,
            String... communes) {
        return new OnDuty(
                id, "ctv-" + id, new Duty(List.of(communes), capacity, protectedCapacity), away);
    }

    private static Staff staff(OnDuty... roster) {
        return new Staff(List.of(roster), Map.of(), MONDAY);
    }

    private static Holding holding(OnDuty who, String commune) {
        return new Holding(who.id(), new Territory(commune, false));
    }
}
