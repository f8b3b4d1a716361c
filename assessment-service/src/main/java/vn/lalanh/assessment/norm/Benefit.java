package vn.lalanh.assessment.norm;

import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Money or goods, never both. */
public sealed interface Benefit {

    record Cash(Money amount) implements Benefit {}

    record InKind(Quantity quantity) implements Benefit {}
}
