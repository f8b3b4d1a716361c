package vn.lalanh.assessment.relieflist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.casework.ListedCase;
import vn.lalanh.assessment.norm.Benefit;

/**
 * What a list comes to.
 *
 * @param states how many of its cases are in each state; of lines without a case, {@link #NONE}
 * @param help what the law gives for its lines, by benefit; without lines that wait for a person
 */
public record Totals(Map<String, Long> states, List<Sum> help) {

    /** No case yet, or none at all. */
    public static final String NONE = "NoCase";

    /**
     * All lines of one benefit.
     *
     * @param unit {@code VND}, or the base unit of the goods
     * @param goods their code; null for money
     */
    public record Sum(
            String benefit, long lines, long amount, String unit, @Nullable String goods) {

        private static Sum of(BenefitLine line) {
            return switch (line.benefit()) {
                case Benefit.Cash(var money) -> new Sum(line.norm(), 1, money.value(), "VND", null);
                case Benefit.InKind(var quantity) ->
                        new Sum(
                                line.norm(),
                                1,
                                quantity.value(),
                                quantity.unit().name(),
                                quantity.code());
            };
        }

        private Sum and(Sum other) {
            return new Sum(
                    benefit, lines + other.lines, Math.addExact(amount, other.amount), unit, goods);
        }

        private String key() {
            return benefit + "/" + unit + "/" + (goods == null ? "" : goods);
        }
    }

    public Totals {
        states = Map.copyOf(states);
        help = List.copyOf(help);
    }

    static Totals of(Collection<ListedCase> cases) {
        Map<String, Long> states = new TreeMap<>();
        Map<String, Sum> sums = new TreeMap<>();
        for (ListedCase one : cases) {
            String state = one.state();
            states.merge(state == null ? NONE : state, 1L, Long::sum);
            if (one.why() == null) {
                one.lines().stream()
                        .map(Sum::of)
                        .forEach(sum -> sums.merge(sum.key(), sum, Sum::and));
            }
        }
        List<Sum> help = new ArrayList<>(sums.values());
        help.sort(Comparator.comparing(Sum::key));
        return new Totals(states, help);
    }
}
