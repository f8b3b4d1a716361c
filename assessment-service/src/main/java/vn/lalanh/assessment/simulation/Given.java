package vn.lalanh.assessment.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.assessment.simulation.Tally.Content;

/**
 * What one law gives one household.
 *
 * @param money đồng, over all benefits
 * @param benefits by norm, over its persons and losses
 * @param funds money by whose norm it is: as much as the State's own norms would come to is the State's, what is above it is
 *     the province's; goods in kind. Books name no fund and the law lets all of it come from local budgets and gifts
 *     (Decree 335/2026 Art 27(3)), so this says who has decided on the money, not from which account it will come
 */
record Given(long money, Map<Content, Long> benefits, Map<Content, Long> funds) {

    static final String VND = "VND";

    /** By the State's norms. */
    static final String STATE = "STATE";

    /** Above them, by the province's. */
    static final String PROVINCE = "PROVINCE";

    /** Rice and other goods. */
    static final String IN_KIND = "IN_KIND";

    /** @param central the same household's lines by the State's books alone; null where there are no others */
    static Given of(List<NormEngine.Given> lines, @Nullable List<NormEngine.Given> central) {
        Map<Content, Long> benefits = new HashMap<>();
        Map<Content, Long> funds = new HashMap<>();
        for (NormEngine.Given line : lines) {
            String goods = line.goods();
            String unit = goods == null ? VND : goods;
            benefits.merge(new Content(line.norm(), unit), line.value(), Math::addExact);
            if (goods != null) {
                funds.merge(new Content(IN_KIND, goods), line.value(), Math::addExact);
            }
        }
        long money = money(lines);
        long state = central == null ? money : Math.min(money, money(central));
        put(funds, STATE, state);
        put(funds, PROVINCE, money - state);
        return new Given(money, benefits, funds);
    }

    private static void put(Map<Content, Long> funds, String fund, long amount) {
        if (amount > 0) {
            funds.put(new Content(fund, VND), amount);
        }
    }

    private static long money(List<NormEngine.Given> lines) {
        long money = 0;
        for (NormEngine.Given line : lines) {
            money = line.goods() == null ? Math.addExact(money, line.value()) : money;
        }
        return money;
    }

    boolean anything() {
        return !benefits.isEmpty();
    }

    /** Above 0 where a household is better off than by another one: by money, and by goods where that is equal. */
    int comparedTo(Given other) {
        if (money != other.money) {
            return Long.compare(money, other.money);
        }
        boolean more = hasMoreGoodsThan(other);
        boolean less = other.hasMoreGoodsThan(this);
        return more == less ? 0 : more ? 1 : -1;
    }

    private boolean hasMoreGoodsThan(Given other) {
        return funds.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().name().equals(IN_KIND)
                                && one.getValue() > other.funds.getOrDefault(one.getKey(), 0L));
    }
}
