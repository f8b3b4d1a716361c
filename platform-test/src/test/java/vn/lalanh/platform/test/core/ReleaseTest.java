package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Resumed.End;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;

/**
 * Histories of a release that meets a poll, another release or a crash. In each of them nothing may be lost, nothing may
 * overtake, and in the end no key may be held of which nothing waits for a person.
 */
class ReleaseTest {

    private static final String KEY = "case-1";

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final MemoryTallies tallies = new MemoryTallies(platform);
    private final RacingHeld held = new RacingHeld(platform.held());
    private final Deliveries deliveries = new Deliveries();
    private final Inbox inbox = inbox();
    private final Inbox otherReplica = inbox();
    private final Reader<TallyCommand> reader = reader(inbox);

    private Inbox inbox() {
        return new Inbox(
                Tallies.GROUP, held, platform.deadLetters(), platform.clock(), platform.meters());
    }

    private Reader<TallyCommand> reader(Inbox of) {
        return of.reader(
                PayoutEvent.class, Tallies::route, commands -> Tallies.handle(tallies, commands));
    }

    private Delivery next(int attempt) {
        return deliveries.next("pay-1", KEY, Tallies.returned("pay-1", KEY, attempt));
    }

    private void poisoned() {
        inbox.handle(reader, List.of(deliveries.unreadable(Topics.PAYOUTS, KEY)));
    }

    private Letter head() {
        return held.queue(Tallies.GROUP, Topics.PAYOUTS, KEY, 1).getFirst();
    }

    private static Ruling dismissal() {
        return new Ruling.Dismiss(
                new Ruling.Said("operator", "test", MemoryPlatform.NOW, null, null));
    }

    private Resumed dismiss() {
        assertThat(held.change(head().ruled(dismissal()))).isTrue();
        return inbox.resume(reader, Topics.PAYOUTS, KEY, 1_000);
    }

    private void assertFlowing(int sum) {
        assertThat(tallies.find(KEY).map(c -> Tally.counted(c.state())).orElse(Map.of()))
                .isEqualTo(Map.of("pay-1", sum));
        assertThat(platform.held().all()).isEmpty();
        inbox.handle(reader, List.of(next(100)));
        assertThat(tallies.find(KEY).map(c -> Tally.counted(c.state())).orElse(Map.of()))
                .isEqualTo(Map.of("pay-1", sum + 100));
    }

    /** Poll looks: held. Release: the last one is settled. Poll parks behind nobody. */
    @Test
    void aPollThatLookedBeforeTheReleaseLetsGoOnWhatItParked() {
        poisoned();
        held.beforeNextPark(this::dismiss);

        inbox.handle(reader, List.of(next(1), next(2)));

        assertFlowing(3);
    }

    /** The same, and the poll dies between parking and looking once more: its records come again. */
    @Test
    void aPollThatDiesAfterParkingIsMadeGoodByItsRepeat() {
        poisoned();
        held.beforeNextPark(this::dismiss).failNextBlocked();
        List<Delivery> poll = List.of(next(1), next(2));

        assertThatThrownBy(() -> inbox.handle(reader, poll))
                .isInstanceOf(IllegalStateException.class);
        assertThat(platform.held().all()).as("behind nobody").hasSize(2);
        inbox.handle(reader, poll);

        assertFlowing(3);
    }

    /** A release dies after any number of its writes: a sweep of any replica goes on. */
    @Test
    void aReleaseThatDiesAnywhereIsFinishedByTheSweep() {
        for (int writes = 0; writes < 4; writes++) {
            ReleaseTest run = new ReleaseTest();
            run.poisoned();
            run.inbox.handle(run.reader, List.of(run.next(1), run.next(2)));
            run.held.change(run.head().ruled(dismissal()));
            run.held.failAfterWrites(writes);
            try {
                run.inbox.resume(run.reader, Topics.PAYOUTS, KEY, 1_000);
            } catch (IllegalStateException died) {
                assertThat(died).hasMessage("died");
            }
            run.held.failAfterWrites(Integer.MAX_VALUE);

            run.otherReplica.sweep(run.reader(run.otherReplica));

            run.assertFlowing(3);
        }
    }

    @Test
    void twoReleasesAtOnceHandleEverythingOnce() {
        poisoned();
        inbox.handle(reader, List.of(next(1), next(2)));
        held.change(head().ruled(dismissal()));
        held.beforeNextWrite(
                () -> otherReplica.resume(reader(otherReplica), Topics.PAYOUTS, KEY, 1_000));

        Resumed resumed = inbox.resume(reader, Topics.PAYOUTS, KEY, 1_000);

        assertThat(resumed.end()).isEqualTo(End.FLOWING);
        assertFlowing(3);
    }

    @Test
    void ofTwoOperatorsOneIsToldToLookAgain() {
        poisoned();
        Letter seen = head();

        assertThat(held.change(seen.ruled(dismissal()))).isTrue();
        assertThat(held.change(seen.ruled(dismissal()))).isFalse();
    }

    /** The same poison comes once more, as in a replay of history: what was said about it still holds. */
    @Test
    void aDismissedRecordThatComesAgainStaysDismissed() {
        List<Delivery> history =
                List.of(deliveries.unreadable(Topics.PAYOUTS, KEY), next(1), next(2));
        inbox.handle(reader, history);
        dismiss();

        inbox.handle(reader, history);

        assertFlowing(3);
        assertThat(platform.held().find(idOf(history.getFirst())).orElseThrow().state())
                .isEqualTo(State.SETTLED);
    }

    private static String idOf(Delivery delivery) {
        return Letter.idOf(Tallies.GROUP, delivery);
    }

    @Test
    void aLongQueueGoesOnTurnByTurn() {
        poisoned();
        List<Delivery> many = IntStream.range(0, 25).mapToObj(_ -> next(1)).toList();
        inbox.handle(reader, many);
        held.change(head().ruled(dismissal()));

        Resumed first = inbox.resume(reader, Topics.PAYOUTS, KEY, 10);
        inbox.handle(reader, List.of(next(1)));

        assertThat(first).isEqualTo(new Resumed(End.UNFINISHED, 10, null));
        assertFlowing(26);
    }

    @Test
    void storeTroubleInTheMiddleLosesNothing() {
        poisoned();
        inbox.handle(reader, List.of(next(1)));
        held.change(head().ruled(dismissal()));
        tallies.store().away(true);
        assertThatThrownBy(() -> inbox.resume(reader, Topics.PAYOUTS, KEY, 10))
                .isInstanceOf(Trouble.Passing.class);
        tallies.store().away(false);

        inbox.sweep(reader);

        assertFlowing(1);
    }

    @Test
    void theNextBadOneOfTheKeyWaitsForAPersonOfItsOwn() {
        poisoned();
        inbox.handle(reader, List.of(next(1), deliveries.unreadable(Topics.PAYOUTS, KEY), next(2)));

        Resumed resumed = dismiss();

        assertThat(resumed).isEqualTo(new Resumed(End.HELD, 2, "header ce_id is missing"));
        assertThat(head().state()).isEqualTo(State.WAITING);
        dismiss();
        assertFlowing(3);
    }

    @Test
    void showsHowManyKeysAreHeld() {
        poisoned();
        assertThat(platform.meters().get("lalanh.inbox.held").gauge().value()).isEqualTo(1);

        dismiss();

        assertThat(platform.meters().get("lalanh.inbox.held").gauge().value()).isZero();
    }
}
