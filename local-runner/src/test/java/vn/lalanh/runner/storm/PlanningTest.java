package vn.lalanh.runner.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lalanh.runner.storm.Household.Status;

class PlanningTest {

    private static final Plan PLAN = planOf(7);

    @Test
    void makesTheSameStormFromTheSameSeed() {
        assertThat(planOf(7)).isEqualTo(PLAN);
        assertThat(planOf(8)).isNotEqualTo(PLAN);
    }

    @Test
    void fillsElevenCommunesThatAreOnNoMap() {
        Set<String> communes =
                PLAN.households().stream().map(Household::communeCode).collect(Collectors.toSet());

        assertThat(PLAN.households()).hasSize(2_000);
        assertThat(communes).hasSize(11).allMatch(code -> code.startsWith(Commune.PROVINCE));
        assertThat(PLAN.households().stream().map(Household::bookNumber).distinct()).hasSize(2_000);
    }

    @Test
    void keepsTheSharesOfLargeFloods() {
        assertThat(share(hit -> hit.harm().house() == Harm.House.LOST)).isBetween(0.01, 0.08);
        assertThat(share(hit -> hit.harm().house() == Harm.House.NONE)).isGreaterThan(0.8);
        assertThat(share(hit -> !hit.harm().injured().isEmpty())).isBetween(0.001, 0.05);
        assertThat(share(hit -> !hit.harm().dead().isEmpty())).isLessThan(0.03);
        double poor =
                PLAN.households().stream().filter(h -> h.status() == Status.POOR).count() / 2_000.0;
        assertThat(poor).isCloseTo(0.19, within(0.05));
    }

    @Test
    void letsOnlyThoseLoseAHouseWhoAreHelpedWithIt() {
        assertThat(PLAN.hits())
                .filteredOn(hit -> hit.harm().house() != Harm.House.NONE)
                .isNotEmpty()
                .allMatch(hit -> hit.household().status().helpedWithHouse())
                .allMatch(hit -> PLAN.households().contains(hit.household()));
    }

    @Test
    void givesLessThanNeededAndSpoilsOneGiftInTwenty() {
        long faulty = PLAN.gifts().stream().filter(gift -> !gift.counts()).count();

        assertThat(PLAN.gifts()).hasSize(1_000);
        assertThat(faulty / 1_000.0).isCloseTo(0.05, within(0.02));
        assertThat((double) PLAN.givenBeforeLate() / PLAN.expectedMoney())
                .isCloseTo(0.6, within(0.05));
        assertThat(PLAN.gifts())
                .filteredOn(gift -> gift.form() == Gift.Form.REPEATED)
                .isNotEmpty()
                .allMatch(repeat ->
                        PLAN.gifts().stream()
                                .anyMatch(first ->
                                        first.counts()
                                                && first.eventId().equals(repeat.eventId())));
    }

    private static Plan planOf(long seed) {
        return Planning.of(StormSettings.of(seed, 500));
    }

    private static double share(Predicate<Plan.Hit> of) {
        return PLAN.hits().stream().filter(of).count() / (double) PLAN.hits().size();
    }
}
