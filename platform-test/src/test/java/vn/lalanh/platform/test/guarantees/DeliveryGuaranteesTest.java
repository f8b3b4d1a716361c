package vn.lalanh.platform.test.guarantees;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.Flaw;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.TallyCommand;

class DeliveryGuaranteesTest {

    @TestFactory
    Stream<DynamicTest> holdForAServiceByTheBook() {
        return DeliveryGuarantees.of(DeliveryGuaranteesTest::tallies, history()).tests();
    }

    @ParameterizedTest
    @CsvSource({
        "REPEATS_CHANGE_NOTHING, FORGETS_SEEN",
        "LOST_ANSWERS_DO_NO_HARM, FORGETS_SEEN",
        "CRASH_BEFORE_COMMIT_DOES_NO_HARM, FORGETS_SEEN",
        "CRASH_BEFORE_PUBLISH_LOSES_NOTHING, DROPS_OUTBOX",
        "POISON_STOPS_ITS_KEY_ONLY, HELD_FORGETS",
    })
    void areSeenToBeBroken(Guarantee guarantee, Flaw flaw) {
        DeliveryGuarantees flawed =
                DeliveryGuarantees.of(DeliveryGuaranteesTest::tallies, history()).planting(flaw);

        assertThatThrownBy(() -> flawed.check(guarantee)).isInstanceOf(AssertionError.class);
    }

    private static MemoryService tallies(MemoryPlatform platform) {
        MemoryTallies tallies = new MemoryTallies(platform);
        return MemoryService.seenBy(tallies::states)
                .listening(
                        Topics.PAYOUTS,
                        platform.inboxes()
                                .<PayoutEvent, TallyCommand>batches(
                                        Tallies.GROUP,
                                        PayoutEvent.class,
                                        commands -> Tallies.handle(tallies, commands),
                                        Tallies::route));
    }

    private static List<Delivery> history() {
        Deliveries deliveries = new Deliveries();
        List<Delivery> history = new ArrayList<>();
        for (int attempt = 1; attempt <= 3; attempt++) {
            for (String pay : List.of("pay-1", "pay-2", "pay-3")) {
                String id = pay.equals("pay-3") ? "case-2" : "case-1";
                history.add(deliveries.next(pay, id, Tallies.returned(pay, id, attempt)));
            }
        }
        return history;
    }
}
