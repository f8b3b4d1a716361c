package vn.lalanh.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.assessment.household.HouseholdServices;
import vn.lalanh.assessment.timeline.Timeline;
import vn.lalanh.assessment.timeline.TimelineServices;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.PayoutEvent.PayoutInstructedV1;
import vn.lalanh.events.PayoutEvent.PayoutPlannedV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.FundsShortV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.guarantees.DeliveryGuarantees;
import vn.lalanh.platform.test.guarantees.Guarantee;
import vn.lalanh.platform.test.guarantees.MemoryService;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class AssessmentGuaranteesTest {

    private static final Amount ROOF = new Amount(40_000_000, "VND");
    private static final Instant NOON = Instant.parse("2026-10-01T05:00:00Z");

    @TestFactory
    Stream<DynamicTest> casesKeepTheirPromises() {
        return DeliveryGuarantees.of(AssessmentGuaranteesTest::cases, history()).tests();
    }

    @TestFactory
    Stream<DynamicTest> timelinesKeepTheirPromises() {
        return DeliveryGuarantees.of(AssessmentGuaranteesTest::timelines, history())
                .without(
                        Guarantee.UNKNOWN_TYPES_ARE_LEFT_ALONE,
                        "the reader of all events writes them down: without them it saw gaps")
                .tests();
    }

    private static MemoryService cases(MemoryPlatform platform) {
        HouseholdServices households = new HouseholdServices(platform);
        CaseServices cases = new CaseServices(platform, households);
        AssessmentSubscriptions table = new AssessmentSubscriptions();
        Supplier<List<?>> effect = () -> List.of(cases.states().get(), households.states().get());
        return MemoryService.seenBy(effect)
                .listening(
                        Topics.HOUSEHOLDS,
                        table.households(platform.inboxes(), households.service()))
                .listening(
                        Topics.RESERVATIONS,
                        table.reservations(platform.inboxes(), cases.service()))
                .listening(Topics.PAYOUTS, table.payouts(platform.inboxes(), cases.service()));
    }

    private static MemoryService timelines(MemoryPlatform platform) {
        TimelineServices timelines = new TimelineServices(platform);
        var reader =
                new AssessmentSubscriptions()
                        .timeline(platform.inboxes(), timelines.service(_ -> {}));
        Supplier<Set<List<?>>> effect = () -> entries(timelines.states().get().values());
        return MemoryService.seenBy(effect)
                .listening(Topics.HOUSEHOLDS, reader)
                .listening(Topics.RESERVATIONS, reader)
                .listening(Topics.PAYOUTS, reader);
    }

    /** A timeline is written in the order of arrival and read in the order of time. */
    private static Set<List<?>> entries(Iterable<Timeline> timelines) {
        Set<List<?>> entries = new HashSet<>();
        for (Timeline timeline : timelines) {
            if (timeline instanceof Timeline.Kept kept) {
                kept.entries().forEach(e -> entries.add(List.of(kept.id(), e)));
                entries.add(List.of(kept.id(), kept.reached(), kept.gaps()));
            }
        }
        return entries;
    }

    /** Six cases: short first, then reserved, planned, instructed and paid, the households in between. */
    private static List<Delivery> history() {
        Deliveries deliveries = new Deliveries();
        List<Delivery> history = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            String key = "case-" + n;
            String reservation = "res-" + n;
            String payout = "pay-" + n;
            Ref ref = new Ref(payout, reservation, key, 1, "line-a");
            BenefitLine line = new BenefitLine("line-a", "HOUSE_LOST", "hh-" + n, ROOF, null);
            history.add(
                    deliveries.next(
                            "hh-" + n,
                            new HouseholdRegisteredV1(
                                    "hh-" + n,
                                    "99",
                                    "99001",
                                    EconomicStatus.POOR,
                                    List.of(),
                                    List.of())));
            history.add(
                    deliveries.next(
                            reservation,
                            key,
                            new FundsShortV1(reservation, key, 1, List.of("line-a"))));
            history.add(
                    deliveries.next(
                            reservation,
                            key,
                            new FundsReservedV1(
                                    reservation,
                                    key,
                                    1,
                                    List.of(new ReservedLine(payout, line, null)))));
            history.add(deliveries.next(payout, key, new PayoutPlannedV1(ref, ROOF, null)));
            history.add(deliveries.next(payout, key, new PayoutInstructedV1(ref, 1, "BANK")));
            history.add(deliveries.next(payout, key, new PayoutSettledV1(ref, 1, ROOF, NOON)));
        }
        return history;
    }
}
