package vn.lalanh.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final Population MANY = Simulated.population(50_000);

    @Test
    void theSameSeedMakesTheSameHouseholdsInWhateverOrder() {
        List<Sample> forwards = IntStream.range(0, 500).mapToObj(n -> Draw.of(MANY, n)).toList();
        List<Sample> backwards =
                IntStream.range(0, 500).mapToObj(n -> Draw.of(MANY, 499 - n)).toList();

        assertThat(backwards.reversed()).isEqualTo(forwards);
    }

    @Test
    void anotherSeedMakesOthers() {
        Population other = new Population(500, 8, "99", Simulated.DAY, MANY.communes());

        assertThat(IntStream.range(0, 500).filter(n -> Draw.of(MANY, n).equals(Draw.of(other, n))))
                .hasSizeLessThan(25);
    }

    @Test
    void sharesAreThoseThatAreStated() {
        List<Sample> all = IntStream.range(0, MANY.size()).mapToObj(n -> Draw.of(MANY, n)).toList();

        assertThat(
                        all.stream()
                                .mapToLong(one ->
                                        one.facts().findings().household().number("householdSize"))
                                .average()
                                .orElseThrow())
                .isCloseTo(3.6, within(0.05));
        assertThat(share(all, one -> one.area() == Area.III)).isCloseTo(0.2, within(0.001));
        assertThat(
                        share(
                                all.stream().filter(one -> one.area() == Area.III).toList(),
                                one -> is(one, "economicStatus", "POOR")))
                .isCloseTo(0.195, within(0.01));
        assertThat(share(all, one -> is(one, "house", "NONE"))).isCloseTo(0.663, within(0.01));
        assertThat(share(all, one -> is(one, "house", "LOST"))).isCloseTo(0.0143, within(0.003));
    }

    private static boolean is(Sample one, String question, String code) {
        return one.facts().findings().household().isAnyOf(question, Set.of(code));
    }

    private static double share(List<Sample> all, Predicate<Sample> are) {
        return (double) all.stream().filter(are).count() / all.size();
    }
}
