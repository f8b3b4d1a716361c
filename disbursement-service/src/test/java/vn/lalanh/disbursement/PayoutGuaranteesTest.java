package vn.lalanh.disbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lalanh.disbursement.payout.PayoutServices;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.Goods;
import vn.lalanh.events.ReservationEvent.FundsRecalledV1;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.guarantees.DeliveryGuarantees;
import vn.lalanh.platform.test.guarantees.MemoryService;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class PayoutGuaranteesTest {

    @TestFactory
    Stream<DynamicTest> keepsItsPromises() {
        return DeliveryGuarantees.of(PayoutGuaranteesTest::service, history()).tests();
    }

    private static MemoryService service(MemoryPlatform platform) {
        PayoutServices payouts = new PayoutServices(platform);
        return MemoryService.seenBy(payouts.states())
                .listening(
                        Topics.RESERVATIONS,
                        new DisbursementSubscriptions()
                                .reservations(platform.inboxes(), payouts.service()));
    }

    /** Six cases: short first, reserved in money and rice, every other one recalled. */
    private static List<Delivery> history() {
        Deliveries deliveries = new Deliveries();
        List<Delivery> history = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            String reservation = "res-" + n;
            String key = "case-" + n;
            List<ReservedLine> lines =
                    List.of(
                            new ReservedLine(
                                    "pay-" + n + "a",
                                    new BenefitLine(
                                            "line-a",
                                            "HOUSE_LOST",
                                            "hh-" + n,
                                            new Amount(40_000_000, "VND"),
                                            null),
                                    null),
                            new ReservedLine(
                                    "pay-" + n + "b",
                                    new BenefitLine(
                                            "line-b",
                                            "RICE_HUNGER",
                                            "hh-" + n,
                                            null,
                                            new Goods("RICE", 60_000, "GRAM")),
                                    "store-1"));
            history.add(
                    deliveries.next(
                            reservation,
                            key,
                            new FundsShortV1(reservation, key, 1, List.of("line-a"))));
            history.add(
                    deliveries.next(
                            reservation, key, new FundsReservedV1(reservation, key, 1, lines)));
            if (n % 2 == 0) {
                history.add(
                        deliveries.next(
                                reservation,
                                key,
                                new FundsRecalledV1(
                                        reservation,
                                        key,
                                        1,
                                        List.of("pay-" + n + "a", "pay-" + n + "b"),
                                        "WITHDRAWN")));
            }
        }
        return history;
    }
}
