package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lalanh.platform.test.tally.Tallies.asked;
import static vn.lalanh.platform.test.tally.Tallies.counted;
import static vn.lalanh.platform.test.tally.Tallies.fact;
import static vn.lalanh.platform.test.tally.Tallies.handle;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Contended;
import vn.lalanh.platform.aggregate.OutboxEntry;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.RequestRefusal;
import vn.lalanh.platform.aggregate.Seen;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.Announced;
import vn.lalanh.platform.test.memory.Flaw;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;
import vn.lalanh.platform.test.tally.TallyCommand.Close;
import vn.lalanh.platform.test.tally.TallyCommand.Reopen;
import vn.lalanh.platform.test.tally.TallyEvent;

class StoredAggregatesTest {

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final MemoryTallies tallies = new MemoryTallies(platform);
    private final MemoryTallies otherReplica = new MemoryTallies(platform.replica());

    private Outcome<Tally, TallyEvent> one(Addressed<TallyCommand> command) {
        return handle(tallies, List.of(command)).getFirst();
    }

    private Map<String, Integer> counts(String id) {
        return Tally.counted(tallies.find(id).orElseThrow().state());
    }

    @Nested
    class WhatWasReadBefore {

        @Test
        void isNotReadAgainWhileNobodyElseHasWritten() {
            one(counted("t", "a", 1, 1));
            int read = tallies.store().loaded();

            one(counted("t", "a", 2, 2));

            assertThat(counts("t")).isEqualTo(Map.of("a", 3));
            assertThat(tallies.store().loaded()).isEqualTo(read);
        }

        @Test
        void isReadAgainWhenSomebodyElseHasWritten() {
            one(counted("t", "a", 1, 1));
            handle(otherReplica, List.of(counted("t", "b", 1, 10)));

            assertThat(counts("t")).isEqualTo(Map.of("a", 1, "b", 10));
        }
    }

    @Nested
    class WhenSomebodyElseWrites {

        @Test
        void decidesAgainOnWhatTheOtherWrote() {
            one(counted("t", "a", 1, 1));
            tallies.store()
                    .beforeNextWrite(() -> handle(otherReplica, List.of(counted("t", "b", 1, 10))));

            Outcome<Tally, TallyEvent> outcome = one(counted("t", "a", 2, 2));

            assertThat(outcome.accepted()).isTrue();
            assertThat(outcome.version()).isEqualTo(3);
            assertThat(counts("t")).containsExactlyInAnyOrderEntriesOf(Map.of("a", 3, "b", 10));
            assertThat(tallies.announced())
                    .extracting(Announced::sequence)
                    .containsExactly(1L, 2L, 3L);
        }

        @Test
        void decidesAgainWhenBothCreate() {
            tallies.store()
                    .beforeNextWrite(() -> handle(otherReplica, List.of(counted("t", "b", 1, 10))));

            one(counted("t", "a", 1, 1));

            assertThat(counts("t")).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 10));
        }

        /** Their stamps must differ, or each takes the other's write for its own. */
        @Test
        void isNotTakenForAnotherOfTheSameProcess() {
            MemoryTallies sameProcess = new MemoryTallies(platform);
            tallies.store()
                    .beforeNextWrite(() -> handle(sameProcess, List.of(counted("t", "b", 1, 10))));

            one(counted("t", "a", 1, 1));

            assertThat(counts("t")).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "b", 10));
        }

        @Test
        void decidesAgainThatAggregateOnly() {
            one(counted("t", "a", 1, 1));
            tallies.store()
                    .beforeNextWrite(() -> handle(otherReplica, List.of(counted("t", "b", 1, 10))));
            int before = tallies.store().writes();

            var outcomes =
                    handle(tallies, List.of(counted("u", "a", 1, 5), counted("t", "a", 2, 2)));

            assertThat(outcomes).extracting(Outcome::id).containsExactly("u", "t");
            assertThat(outcomes).allMatch(Outcome::accepted);
            assertThat(tallies.find("u").orElseThrow().version()).isEqualTo(1);
            assertThat(tallies.store().writes() - before).isEqualTo(3);
        }

        @Test
        void losesTheOthersWriteWithoutTheVersionFilter() {
            tallies.store().plant(Flaw.NO_VERSION_FILTER);
            tallies.store()
                    .beforeNextWrite(() -> handle(otherReplica, List.of(counted("t", "b", 1, 10))));

            one(counted("t", "a", 1, 1));

            assertThat(counts("t")).isEqualTo(Map.of("a", 1));
        }

        @Test
        void givesUpOnEndlessConflict() {
            tallies.store().writesMeet(() -> Trouble.BEFORE);

            assertThatThrownBy(() -> one(counted("t", "a", 1, 1))).isInstanceOf(Contended.class);
        }
    }

    @Nested
    class WhenTheAnswerIsLost {

        @ParameterizedTest
        @EnumSource(names = {"BEFORE", "HALFWAY", "AFTER"})
        void savesOnceWhateverHadHappened(Trouble trouble) {
            tallies.store().nextWrites(trouble);

            var outcomes =
                    handle(tallies, List.of(counted("t", "a", 1, 1), counted("u", "a", 1, 2)));

            assertThat(outcomes).allMatch(Outcome::accepted);
            assertThat(tallies.states().values())
                    .extracting(Tally::counted)
                    .containsExactlyInAnyOrder(Map.of("a", 1), Map.of("a", 2));
            assertThat(tallies.announced()).hasSize(2);
            assertThat(platform.log().records()).hasSize(2);
        }

        @Test
        void passesTheTroubleOnWhenNobodyCanTell() {
            tallies.store().nextWrites(Trouble.AFTER_AND_ONCE_MORE);

            assertThatThrownBy(() -> one(counted("t", "a", 1, 1)))
                    .isInstanceOf(Trouble.Passing.class);

            assertThat(one(counted("t", "a", 1, 1)).decided())
                    .isInstanceOf(Decision.AlreadyDone.class);
            assertThat(counts("t")).isEqualTo(Map.of("a", 1));
        }
    }

    @Nested
    class WhenTheSameComesAgain {

        @Test
        void dropsAFactAtOrBelowWhatWasSeen() {
            one(counted("t", "a", 5, 1));

            assertThat(one(counted("t", "a", 5, 1)).decided())
                    .isInstanceOf(Decision.AlreadyDone.class);
            assertThat(one(counted("t", "a", 4, 1)).decided())
                    .isInstanceOf(Decision.AlreadyDone.class);
            assertThat(counts("t")).isEqualTo(Map.of("a", 1));
        }

        @Test
        void remembersARefusedFactToo() {
            var refused = new Addressed<TallyCommand>("t", new Close(), fact("a", 1));
            assertThat(one(refused).decided()).isInstanceOf(Decision.Refused.class);
            one(counted("t", "b", 1, 1));

            assertThat(one(refused).decided()).isInstanceOf(Decision.AlreadyDone.class);
            assertThat(tallies.snapshot("t").seen()).containsEntry("a", new Seen(1, 1));
        }

        @Test
        void answersARepeatedRequestAsTheFirst() {
            one(counted("t", "a", 1, 1));
            one(asked("t", new Close(), "key-1", "body-1", null));

            var again = one(asked("t", new Close(), "key-1", "body-1", null));
            var other = one(asked("t", new Reopen(), "key-1", "body-2", null));

            assertThat(again.decided()).isInstanceOf(Decision.AlreadyDone.class);
            assertThat(other.decided())
                    .isEqualTo(Decision.refuse(RequestRefusal.IDEMPOTENCY_KEY_REUSED));
        }

        @Test
        void knowsARequestWhoseAnswerWasLostEvenAfterTheVersionMovedOn() {
            one(counted("t", "a", 1, 1));
            one(asked("t", new Close(), "key-1", "body-1", 1L));
            one(counted("t", "a", 2, 1));

            assertThat(one(asked("t", new Close(), "key-1", "body-1", 1L)).decided())
                    .isInstanceOf(Decision.AlreadyDone.class);
        }

        @Test
        void forgetsTheOldestOfManyRequests() {
            one(counted("t", "a", 1, 1));
            for (int n = 0; n < 20; n++) {
                one(asked("t", n % 2 == 0 ? new Close() : new Reopen(), "key-" + n, "b", null));
            }

            assertThat(tallies.snapshot("t").requests()).hasSize(16);
            assertThat(tallies.snapshot("t").requests().getLast().key()).isEqualTo("key-19");
        }
    }

    @Nested
    class WhenAPersonHasAnOldVersion {

        @Test
        void refusesWhatWasDecidedOnAnotherVersion() {
            one(counted("t", "a", 1, 1));

            assertThat(one(asked("t", new Close(), null, null, 1L)).accepted()).isTrue();
            assertThat(one(asked("t", new Reopen(), null, null, 1L)).decided())
                    .isEqualTo(Decision.refuse(RequestRefusal.STALE_VERSION));
        }

        @Test
        void checksAgainAfterAConflict() {
            one(counted("t", "a", 1, 1));
            tallies.store()
                    .beforeNextWrite(() -> handle(otherReplica, List.of(counted("t", "b", 1, 1))));

            assertThat(one(asked("t", new Close(), null, null, 1L)).decided())
                    .isEqualTo(Decision.refuse(RequestRefusal.STALE_VERSION));
        }
    }

    @Nested
    class WhenDecidingHasABug {

        private static final int BUG = -1;

        @Test
        void savesAllOthers() {
            var outcomes =
                    handle(tallies, List.of(counted("t", "a", 1, BUG), counted("u", "b", 1, 1)));

            assertThat(outcomes.getFirst().failure()).isInstanceOf(IllegalStateException.class);
            assertThat(outcomes.getLast().accepted()).isTrue();
            assertThat(tallies.states()).containsOnlyKeys("u");
        }

        @Test
        void letsNothingOfTheSameSourceOvertake() {
            var outcomes =
                    handle(
                            tallies,
                            List.of(
                                    counted("t", "a", 1, 1),
                                    counted("t", "a", 2, BUG),
                                    counted("t", "a", 3, 1)));

            assertThat(outcomes.get(0).accepted()).isTrue();
            assertThat(outcomes.get(1).failure()).isNotNull();
            assertThat(outcomes.get(2).failure()).isNotNull();
            assertThat(tallies.snapshot("t").seen()).containsEntry("a", new Seen(1, 1));
        }

        @Test
        void letsOtherSourcesOfTheSameAggregateGoOn() {
            var outcomes =
                    handle(
                            tallies,
                            List.of(
                                    counted("t", "a", 1, BUG),
                                    counted("t", "b", 1, 1),
                                    asked("t", new Close())));

            assertThat(outcomes.get(0).failure()).isNotNull();
            assertThat(outcomes.get(1).accepted()).isTrue();
            assertThat(outcomes.get(2).accepted()).isTrue();
        }

        @Test
        void refusesTwoCommandsOfOneEvent() {
            var fact = fact("a", 1);
            var first = new Addressed<TallyCommand>("t", new TallyCommand.Count("a", 1), fact);
            var second = new Addressed<TallyCommand>("t", new TallyCommand.Count("a", 2), fact);

            assertThat(handle(tallies, List.of(first, second)).getLast().failure())
                    .hasMessageContaining("two commands");
        }
    }

    @Nested
    class TheOutbox {

        @Test
        void countsOnAcrossBatches() {
            one(counted("t", "a", 1, 1));
            handle(tallies, List.of(counted("t", "a", 2, 1), asked("t", new Close())));
            one(asked("t", new Reopen()));
            one(counted("t", "a", 3, 1));

            assertThat(tallies.announced())
                    .extracting(Announced::sequence)
                    .containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void dropsWhatIsAcknowledgedWithTheNextWrite() {
            one(counted("t", "a", 1, 1));
            assertThat(tallies.snapshot("t").outbox()).hasSize(1);

            one(counted("t", "a", 2, 1));

            assertThat(tallies.snapshot("t").outbox())
                    .extracting(OutboxEntry::sequence)
                    .containsExactly(2L);
        }

        @Test
        void keepsWhatIsNotAcknowledged() {
            platform.log().manual(true);
            one(counted("t", "a", 1, 1));
            one(counted("t", "a", 2, 1));

            assertThat(tallies.snapshot("t").outbox()).hasSize(2);
        }
    }
}
