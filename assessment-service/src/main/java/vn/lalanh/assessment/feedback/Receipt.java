package vn.lalanh.assessment.feedback;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.assessment.casework.BenefitLine;
import vn.lalanh.assessment.norm.Benefit;
import vn.lalanh.platform.money.Quantity;

/**
 * What a household has in hand.
 *
 * @param amount đồng
 * @param goods base units by code and unit, {@code RICE/GRAM}; without what there is none of
 */
public record Receipt(long amount, Map<String, Long> goods) {

    public Receipt {
        Map<String, Long> some = new TreeMap<>(goods);
        some.values().removeIf(quantity -> quantity == 0);
        goods = Map.copyOf(some);
    }

    /** All lines together. */
    static Receipt of(Collection<BenefitLine> lines) {
        long amount = 0;
        Map<String, Long> goods = new TreeMap<>();
        for (BenefitLine line : lines) {
            switch (line.benefit()) {
                case Benefit.Cash(var money) -> amount = Math.addExact(amount, money.value());
                case Benefit.InKind(var some) ->
                        goods.merge(key(some.code(), some.unit()), some.value(), Math::addExact);
            }
        }
        return new Receipt(amount, goods);
    }

    public static String key(String code, Quantity.Unit unit) {
        return code + "/" + unit.name();
    }

    /** Nothing of it is missing. */
    private boolean covers(Receipt other) {
        return amount >= other.amount
                && other.goods.entrySet().stream()
                        .allMatch(one -> goods.getOrDefault(one.getKey(), 0L) >= one.getValue());
    }

    /** How it differs from what was settled; asked only where it does. */
    String differenceFrom(Receipt settled) {
        if (covers(settled)) {
            return "RECEIVED_MORE";
        }
        return settled.covers(this) ? "RECEIVED_LESS" : "RECEIVED_OTHERWISE";
    }
}
