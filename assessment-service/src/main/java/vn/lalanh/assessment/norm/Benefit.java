package vn.lalanh.assessment.norm;

import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Money or goods, never both. */
public sealed interface Benefit {

    record Cash(Money amount) implements Benefit {}

    record InKind(Quantity quantity) implements Benefit {}

    /** Whole đồng, or base units of goods. */
    default long units() {
        return switch (this) {
            case Cash(var amount) -> amount.value();
            case InKind(var quantity) -> quantity.value();
        };
    }

    /** So much of the same. */
    default Benefit of(long units) {
        return switch (this) {
            case Cash(var amount) -> new Cash(new Money(units, amount.currency()));
            case InKind(var goods) -> new InKind(new Quantity(goods.code(), units, goods.unit()));
        };
    }

    /** Whether it is the same currency or the same goods. */
    default boolean isLike(Benefit other) {
        return of(0).equals(other.of(0));
    }
}
