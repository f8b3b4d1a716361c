package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lalanh.platform.test.tally.Tallies.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.CaseEvent.CaseClosedV1;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.UnreadableStates;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;

class InboxTest {

    private static final int BUG = -1;

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final MemoryTallies tallies = new MemoryTallies(platform);
    private final Inbox inbox = platform.inbox(Tallies.GROUP);
    private final Reader<TallyCommand> reader = reader(Tallies::route);
    private final Deliveries deliveries = new Deliveries();

    private Reader<TallyCommand> reader(Inbox.Route<PayoutEvent, TallyCommand> route) {
        return inbox.reader(
                PayoutEvent.class, route, commands -> Tallies.handle(tallies, commands));
    }

    private Map<String, Integer> counts(String id) {
        return tallies.find(id).map(c -> Tally.counted(c.state())).orElse(Map.of());
    }

    private Delivery record(String payout, String id, int attempt) {
        return deliveries.next(payout, id, returned(payout, id, attempt));
    }

    private List<String> heldReasons() {
        return platform.held().all().stream().map(Held.Parked::reason).toList();
    }

    @Test
    void parksAnUnreadableRecordWithAllLaterOnesOfItsKey() {
        inbox.handle(
                reader,
                List.of(
                        record("pay-1", "case-1", 1),
                        deliveries.unreadable(Topics.PAYOUTS, "case-1"),
                        record("pay-1", "case-1", 2),
                        record("pay-2", "case-2", 4)));

        assertThat(counts("case-1")).isEqualTo(Map.of("pay-1", 1));
        assertThat(counts("case-2")).isEqualTo(Map.of("pay-2", 4));
        assertThat(heldReasons()).containsExactly("header ce_id is missing", Held.Parked.BEHIND);
        assertThat(platform.deadLetters().copies()).hasSize(2);
    }

    @Test
    void parksWhatComesLaterForAHeldKey() {
        inbox.handle(reader, List.of(deliveries.unreadable(Topics.PAYOUTS, "case-1")));

        inbox.handle(reader, List.of(record("pay-1", "case-1", 1), record("pay-2", "case-2", 1)));

        assertThat(counts("case-1")).isEmpty();
        assertThat(counts("case-2")).isEqualTo(Map.of("pay-2", 1));
        assertThat(heldReasons()).hasSize(2);
    }

    @Test
    void complainsAboutTheBugAndNotAboutWhatWaitsBehindIt() {
        inbox.handle(reader, List.of(record("pay-1", "case-1", BUG), record("pay-1", "case-1", 2)));

        assertThat(heldReasons())
                .containsExactly("cannot be decided: IllegalStateException", Held.Parked.BEHIND);
    }

    @Test
    void letsOtherKeysOfTheSameAggregateGoOn() {
        Reader<TallyCommand> intoOne =
                reader(event ->
                        Tallies.route(event).stream()
                                .map(to -> new To<>("sum", to.command()))
                                .toList());

        inbox.handle(
                intoOne, List.of(record("pay-1", "case-1", BUG), record("pay-2", "case-2", 2)));

        assertThat(counts("sum")).isEqualTo(Map.of("pay-2", 2));
        assertThat(platform.held().all()).hasSize(1);
    }

    @Test
    void releasesInOrderOnceTheBugIsGone() {
        inbox.handle(
                reader,
                List.of(
                        record("pay-1", "case-1", BUG),
                        record("pay-2", "case-1", 5),
                        record("pay-1", "case-1", 2)));
        List<Integer> order = new ArrayList<>();
        Reader<TallyCommand> mended =
                reader(event ->
                        Tallies.route(event).stream().map(to -> mended(to, order)).toList());

        Resumed resumed = replay(mended, "case-1");

        assertThat(resumed).isEqualTo(new Resumed(Resumed.End.FLOWING, 3, null));
        assertThat(platform.held().all()).isEmpty();
        assertThat(order).containsExactly(BUG, 5, 2);
        // what was decided beside the bug is known as a repeat
        assertThat(counts("case-1")).isEqualTo(Map.of("pay-1", 2, "pay-2", 5));
    }

    private static To<TallyCommand> mended(To<TallyCommand> to, List<Integer> order) {
        TallyCommand.Count count = (TallyCommand.Count) to.command();
        order.add(count.amount());
        return new To<>(
                to.id(), new TallyCommand.Count(count.source(), Math.max(0, count.amount())));
    }

    @Test
    void holdsOnWhenTheReleaseFailsAgain() {
        inbox.handle(reader, List.of(record("pay-1", "case-1", BUG), record("pay-1", "case-1", 2)));

        assertThat(replay(reader, "case-1"))
                .isEqualTo(
                        new Resumed(
                                Resumed.End.HELD, 0, "cannot be decided: IllegalStateException"));
        assertThat(platform.held().all()).hasSize(2);
    }

    private Resumed replay(Reader<TallyCommand> by, String key) {
        var said = new Ruling.Said("operator", "mended", MemoryPlatform.NOW, null, null);
        Letter head = platform.held().queue(Tallies.GROUP, Topics.PAYOUTS, key, 1).getFirst();
        assertThat(platform.held().change(head.ruled(new Ruling.Replay(said)))).isTrue();
        return inbox.resume(by, Topics.PAYOUTS, key, 1_000);
    }

    @Test
    void parksTheSameOnceWhenAPollComesAgain() {
        List<Delivery> poll =
                List.of(deliveries.unreadable(Topics.PAYOUTS, "case-1"), record("p", "case-1", 1));

        inbox.handle(reader, poll);
        inbox.handle(reader, poll);

        assertThat(platform.held().all()).hasSize(2);
    }

    @Test
    void countsAnUnknownTypeAndLeavesItAlone() {
        inbox.handle(
                reader,
                List.of(
                        deliveries.unknownType(Topics.PAYOUTS, "pay-1", "case-1", "vn.new.v9"),
                        record("pay-1", "case-1", 1)));

        assertThat(counts("case-1")).isEqualTo(Map.of("pay-1", 1));
        assertThat(platform.held().all()).isEmpty();
        assertThat(
                        platform.meters()
                                .get("lalanh.inbox.unrecognized")
                                .tag("type", "vn.new.v9")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void passesTroubleThatPassesOn() {
        tallies.store().away(true);
        List<Delivery> poll = List.of(record("pay-1", "case-1", 1));

        assertThatThrownBy(() -> inbox.handle(reader, poll)).isInstanceOf(Trouble.Passing.class);
        assertThat(platform.held().all()).isEmpty();

        tallies.store().away(false);
        inbox.handle(reader, poll);
        assertThat(counts("case-1")).isEqualTo(Map.of("pay-1", 1));
    }

    @Test
    void holdsOnlyTheKeysOfAnAggregateWhoseStoredStateCannotBeRead() {
        inbox.handle(reader, List.of(record("pay-1", "case-1", 1), record("pay-2", "case-2", 1)));
        tallies.store().unreadable("case-1", true);

        inbox.handle(reader, List.of(record("pay-1", "case-1", 2), record("pay-2", "case-2", 2)));

        assertThat(counts("case-2")).isEqualTo(Map.of("pay-2", 3));
        assertThat(heldReasons()).containsExactly("cannot be decided: UnreadableStates");

        tallies.store().unreadable("case-1", false);
        assertThat(replay(reader, "case-1").end()).isEqualTo(Resumed.End.FLOWING);
        assertThat(counts("case-1")).isEqualTo(Map.of("pay-1", 3));
    }

    @Test
    void holdsOnlyTheKeysThatNeedToKnowWhatCannotBeRead() {
        Reader<TallyCommand> asking =
                inbox.reader(
                        PayoutEvent.class,
                        Tallies::route,
                        commands -> {
                            if (commands.stream().anyMatch(c -> c.id().equals("case-1"))) {
                                throw new UnreadableStates("incidents", Map.of("i", "planted"));
                            }
                            return Tallies.handle(tallies, commands);
                        });

        inbox.handle(asking, List.of(record("pay-1", "case-1", 1), record("pay-2", "case-2", 2)));

        assertThat(counts("case-2")).isEqualTo(Map.of("pay-2", 2));
        assertThat(heldReasons()).containsExactly("cannot be decided: UnreadableStates");
    }

    @Test
    void refusesEventsOfAnotherTopic() {
        Delivery foreign =
                deliveries.next("case-9", new CaseClosedV1("case-9", MemoryPlatform.NOW));

        inbox.handle(reader, List.of(foreign));

        assertThat(heldReasons()).singleElement().asString().contains("does not belong");
    }

    @Test
    void takesThePositionOfARawRecordForItsSequence() {
        Reader<TallyCommand> raw =
                inbox.rawReader(
                        delivery ->
                                List.of(
                                        new To<TallyCommand>(
                                                "raw", new TallyCommand.Count(delivery.key(), 1))),
                        commands -> Tallies.handle(tallies, commands));
        List<Delivery> poll =
                List.of(
                        deliveries.unreadable("donors.d1.contributions", "k"),
                        deliveries.unreadable("donors.d1.contributions", "k"));

        inbox.handle(raw, poll);
        inbox.handle(raw, poll);

        assertThat(counts("raw")).isEqualTo(Map.of("k", 2));
    }
}
