package vn.lalanh.runner.storm;

import java.util.List;

/** Everything that will happen, made from a seed before anything happens. */
record Plan(List<Household> households, List<Hit> hits, List<Gift> gifts, long provinceGives) {

    Plan {
        households = List.copyOf(households);
        hits = List.copyOf(hits);
        gifts = List.copyOf(gifts);
    }

    /** One household that the storm hit: one case. */
    record Hit(Household household, Harm harm) {}

    long expectedMoney() {
        return hits.stream().mapToLong(hit -> hit.harm().expectedMoney()).sum();
    }

    /** Grams, by what is given out for a person and a month. */
    long expectedRice() {
        return hits.stream()
                .mapToLong(hit -> 15_000L * hit.harm().months() * hit.household().members().size())
                .sum();
    }

    /** Đồng that are given before the late gift; what is malformed or repeated gives nothing. */
    long givenBeforeLate() {
        return provinceGives + gifts.stream().filter(Gift::counts).mapToLong(Gift::amount).sum();
    }
}
