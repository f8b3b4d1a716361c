package vn.lalanh.platform.test.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.CaseEvent.CaseTriagedV1;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;

class MemoryAggregatesTest {

    @Test
    void tellsWhatWasAnnounced() {
        MemoryAggregates<Tally> tallies = MemoryAggregates.of("tallies", Tally.Absent::new);

        Tallies.handle(
                tallies,
                List.of(
                        Tallies.counted("case-1", "payout-1", 1, 3),
                        Tallies.asked("case-1", new TallyCommand.Close())));

        assertThat(tallies.events())
                .containsExactly(
                        new CaseTriagedV1("case-1", 3, List.of("payout-1")),
                        new CaseTriagedV1("case-1", 0, List.of("shut")));
        assertThat(tallies.announced())
                .extracting(Announced::topic, Announced::key, Announced::sequence)
                .containsExactly(
                        tuple("assessment.cases", "case-1", 1L),
                        tuple("assessment.cases", "case-1", 2L));
    }

    @Test
    void carriesARecordFromTopicToTopic() {
        MemoryPlatform platform = MemoryPlatform.of("/test");
        MemoryTallies tallies = new MemoryTallies(platform);
        platform.relay().start();
        var inbox = platform.inbox(Tallies.GROUP);
        var reader =
                inbox.reader(
                        PayoutEvent.class,
                        Tallies::route,
                        (List<Addressed<TallyCommand>> commands) ->
                                Tallies.handle(tallies, commands));
        Delivery returned =
                new Deliveries()
                        .next("payout-1", "case-1", Tallies.returned("payout-1", "case-1", 2));

        inbox.handle(reader, List.of(returned, returned));
        platform.advance(Duration.ofSeconds(10));

        assertThat(tallies.states())
                .containsExactly(
                        Map.entry("case-1", new Tally.Open("case-1", Map.of("payout-1", 2))));
        assertThat(platform.log().records("assessment.cases")).hasSize(1);
        assertThat(tallies.store().unsent(10)).isEmpty();
    }
}
