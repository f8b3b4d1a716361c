package vn.lalanh.resources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.CaseEvent.CaseWithdrawnV1;
import vn.lalanh.events.CaseEvent.EarmarkFacts;
import vn.lalanh.events.Cause;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.guarantees.DeliveryGuarantees;
import vn.lalanh.platform.test.guarantees.MemoryService;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.reservation.Approval;

class ReservationGuaranteesTest {

    private static final Instant WHEN = Instant.parse("2026-10-01T01:00:00Z");

    @TestFactory
    Stream<DynamicTest> keepsItsPromises() {
        return DeliveryGuarantees.of(ReservationGuaranteesTest::service, history()).tests();
    }

    private static MemoryService service(MemoryPlatform platform) {
        World world = new World(platform);
        ResourcesSubscriptions table = new ResourcesSubscriptions();
        return MemoryService.seenBy(world.reservations::states)
                .listening(
                        Topics.CASES,
                        table.cases(
                                platform.inboxes(), world.reservationService, world.sleepingFund()))
                .listening(
                        Topics.PAYOUTS,
                        table.payouts(
                                platform.inboxes(),
                                world.reservationService,
                                world.sleepingFund()));
    }

    /** Six approved cases, every other one withdrawn, and payouts that are heard of before any money is set aside. */
    private static List<Delivery> history() {
        Deliveries deliveries = new Deliveries();
        List<Delivery> history = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            String caseId = "case-" + n;
            String reservation = Approval.reservationIdOf(caseId, 1);
            String payout = Ids.derive("pay", reservation, "line-1");
            Ref ref = new Ref(payout, reservation, caseId, 1, "line-1");
            BenefitLine line =
                    new BenefitLine(
                            "line-1", "HOUSE_LOST", "hh-" + n, new Amount(1_000, "VND"), null);
            history.add(deliveries.next(caseId, new CaseTriagedV1(caseId, 2, List.of())));
            history.add(
                    deliveries.next(
                            caseId,
                            new CaseApprovedV1(
                                    caseId,
                                    1,
                                    2,
                                    WHEN,
                                    "vn-335-2026",
                                    new EarmarkFacts(
                                            "99", "99001", Cause.NATURAL_DISASTER, "inc-1"),
                                    List.of(line))));
            history.add(deliveries.next(payout, caseId, new PayoutInstructedV1(ref, 1, "BANK")));
            if (n % 2 == 0) {
                history.add(
                        deliveries.next(
                                caseId, new CaseWithdrawnV1(caseId, 1, "NOT_NEEDED", null)));
            } else {
                history.add(
                        deliveries.next(
                                payout,
                                caseId,
                                new PayoutSettledV1(ref, 1, new Amount(1_000, "VND"), WHEN)));
            }
        }
        return history;
    }
}
