package vn.lalanh.disbursement.payout;

import java.time.Instant;
import java.util.List;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;

/** Payouts in every state; valid unless a test says otherwise. */
final class PayoutFixtures {

    static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private PayoutFixtures() {}

    static Order cash(String payoutId) {
        return new Order(
                payoutId,
                "res-1",
                "case-1",
                1,
                "line-1",
                "HOUSE_LOST",
                "hh-1",
                new Order.Benefit.Cash(Money.of(40_000_000)));
    }

    static Order rice(String payoutId) {
        return new Order(
                payoutId,
                "res-1",
                "case-1",
                1,
                "line-2",
                "RICE_HUNGER",
                "hh-1",
                new Order.Benefit.InKind(Quantity.grams("RICE", 60_000), "store-1"));
    }

    static Payout planned() {
        return new Payout.Planned(cash("pay-1"), 1, List.of());
    }

    static Payout plannedAgain() {
        return new Payout.Planned(cash("pay-1"), 2, List.of());
    }

    static Payout plannedGoods() {
        return new Payout.Planned(rice("pay-1"), 1, List.of());
    }

    static Payout instructed() {
        return new Payout.Instructed(cash("pay-1"), 1, false, List.of());
    }

    static Payout instructedAndRecalled() {
        return new Payout.Instructed(cash("pay-1"), 1, true, List.of());
    }

    static Payout settled() {
        return new Payout.Settled(cash("pay-1"), 1, NOON, false, List.of());
    }

    static Payout returned() {
        return new Payout.Returned(cash("pay-1"), 1, "ACCOUNT_CLOSED", List.of());
    }

    static Payout handedOver() {
        return new Payout.HandedOver(rice("pay-1"), NOON, false, List.of(), "list-1");
    }

    static Payout cancelled() {
        return new Payout.Cancelled(cash("pay-1"), List.of());
    }
}
