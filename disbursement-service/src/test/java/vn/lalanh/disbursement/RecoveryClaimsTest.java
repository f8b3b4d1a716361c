package vn.lalanh.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lalanh.disbursement.recovery.Claim;
import vn.lalanh.disbursement.recovery.RecoveryServices;
import vn.lalanh.events.Amount;
import vn.lalanh.events.CaseEvent;
import vn.lalanh.events.CaseEvent.CorrectionBalancedV1;
import vn.lalanh.events.CaseEvent.EarmarkFacts;
import vn.lalanh.events.Cause;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.guarantees.DeliveryGuarantees;
import vn.lalanh.platform.test.guarantees.MemoryService;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class RecoveryClaimsTest {

    @TestFactory
    Stream<DynamicTest> keepsItsPromises() {
        Deliveries deliveries = new Deliveries();
        List<Delivery> history =
                Stream.of(1, 2, 3, 4, 5, 6)
                        .map(n -> deliveries.next("case-" + n, balanced("case-" + n, true)))
                        .toList();
        return DeliveryGuarantees.of(RecoveryClaimsTest::service, history).tests();
    }

    @Test
    void opensAClaimWhereACorrectionFindsOne() {
        assertThat(DisbursementSubscriptions.route((CaseEvent) balanced("case-1", true)))
                .singleElement()
                .satisfies(to -> assertThat(to.id()).isEqualTo(Claim.idOf("case-1", 2)));
        assertThat(DisbursementSubscriptions.route((CaseEvent) balanced("case-1", false)))
                .isEmpty();
    }

    private static MemoryService service(MemoryPlatform platform) {
        RecoveryServices recoveries = new RecoveryServices(platform);
        return MemoryService.seenBy(recoveries.states())
                .listening(
                        Topics.CASES,
                        new DisbursementSubscriptions()
                                .cases(platform.inboxes(), recoveries.service()));
    }

    private static CorrectionBalancedV1 balanced(String caseId, boolean claims) {
        return new CorrectionBalancedV1(
                caseId,
                2,
                1,
                Instant.parse("2026-11-20T05:00:00Z"),
                new EarmarkFacts("99", "99001", Cause.NATURAL_DISASTER, "inc-1"),
                List.of(),
                claims
                        ? List.of(
                                new CaseEvent.Claim(
                                        1, "line-a", "HOUSE_LOST", "hh-1", new Amount(15, "VND")))
                        : List.of());
    }
}
