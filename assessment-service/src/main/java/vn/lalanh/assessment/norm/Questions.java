package vn.lalanh.assessment.norm;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which questions a norm asks, of whomever; a form must ask them, or nobody can get the norm. */
public final class Questions {

    private Questions() {}

    /** By its conditions, its formula and its factors. */
    public static Set<String> of(NormBook book, Norm norm) {
        Set<String> names = new TreeSet<>();
        Stream.concat(norm.conditions().stream(), Stream.ofNullable(norm.each()))
                .forEach(name -> names.addAll(asked(book.conditions().get(name))));
        norm.factors().stream()
                .flatMap(name -> book.factor(name).stream())
                .flatMap(factor -> factor.criteria().stream())
                .forEach(criterion -> names.addAll(criterion.when().questions()));
        names.addAll(asked(norm.formula()));
        return names;
    }

    private static Set<String> asked(@Nullable Condition condition) {
        return condition == null ? Set.of() : condition.when().questions();
    }

    private static Set<String> asked(Formula formula) {
        Set<String> names = new TreeSet<>();
        switch (formula) {
            case Formula.PerUnit f -> f.times().forEach(times -> names.add(times.number()));
            case Formula.GoodsPerUnit f -> f.times().forEach(times -> names.add(times.number()));
            case Formula.ByDamage f -> {
                names.add(f.area());
                names.add(f.damage());
            }
            case Formula.Ranged f -> {
                names.add(f.rate());
                names.add(f.times().number());
            }
            case Formula.ActualCost f -> names.add(f.cost());
            case Formula.Fixed _,
                    Formula.StandardMultiple _,
                    Formula.AsCentral _,
                    Formula.ByNeed _ -> {}
        }
        return names;
    }
}
