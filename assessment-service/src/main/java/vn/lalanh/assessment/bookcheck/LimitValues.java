package vn.lalanh.assessment.bookcheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Formula;
import vn.lalanh.assessment.norm.Formula.Times;

/** Numbers at which a formula changes its slope, and one well beyond each, by question. */
final class LimitValues {

    private static final long MOST_PERCENT = 100;

    private LimitValues() {}

    static Map<String, Set<Long>> of(Formula... formulas) {
        Map<String, Set<Long>> values = new HashMap<>();
        for (Formula formula : formulas) {
            switch (formula) {
                case Formula.PerUnit f -> times(f.times(), values);
                case Formula.GoodsPerUnit f -> times(f.times(), values);
                case Formula.ByDamage f -> {
                    add(f.area(), f.per(), values);
                    f.steps().forEach(step -> add(f.damage(), step.fromPercent(), values));
                    add(f.damage(), MOST_PERCENT, values);
                }
                case Formula.Ranged f -> {
                    add(f.rate(), f.lowest(), values);
                    add(f.rate(), f.highest(), values);
                    times(List.of(f.times()), values);
                }
                case Formula.ActualCost f -> {
                    add(f.cost(), 1, values);
                    beyond(f.cost(), f.ceiling(), values);
                }
                case Formula.Fixed _,
                        Formula.StandardMultiple _,
                        Formula.AsCentral _,
                        Formula.ByNeed _ -> {}
            }
        }
        return values;
    }

    private static void times(List<Times> times, Map<String, Set<Long>> values) {
        for (Times each : times) {
            add(each.number(), 1, values);
            beyond(each.number(), each.atMost(), values);
        }
    }

    private static void beyond(
            String question, @Nullable Long limit, Map<String, Set<Long>> values) {
        if (limit != null) {
            add(question, limit, values);
            if (limit < Integer.MAX_VALUE) {
                add(question, limit * 2, values);
            }
        }
    }

    private static void add(String question, long value, Map<String, Set<Long>> values) {
        values.computeIfAbsent(question, _ -> new TreeSet<>()).add(value);
    }
}
