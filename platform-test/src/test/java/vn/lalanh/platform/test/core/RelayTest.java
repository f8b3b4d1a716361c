package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.platform.test.tally.Tallies.counted;
import static vn.lalanh.platform.test.tally.Tallies.handle;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.outbox.EventLog;
import vn.lalanh.platform.outbox.RelaySettings;
import vn.lalanh.platform.test.guarantees.Announcements;
import vn.lalanh.platform.test.memory.MemoryLog;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;

class RelayTest {

    private static final RelaySettings SETTINGS = RelaySettings.defaults();

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final MemoryLog log = platform.log();
    private MemoryTallies tallies = new MemoryTallies(platform);

    @BeforeEach
    void start() {
        platform.relay().start();
    }

    private void count(String id, long sequence) {
        handle(tallies, List.of(counted(id, "a", sequence, 1)));
    }

    private List<String> sent(String id) {
        return log.recordsOf(id).stream().map(r -> r.header("ce_sequence")).toList();
    }

    @Test
    void sendsRightAfterTheWrite() {
        count("t", 1);

        assertThat(sent("t")).containsExactly("1");
    }

    @Test
    void keepsOneSetOfAnAggregateInFlight() {
        log.manual(true);
        count("t", 1);
        count("t", 2);
        count("u", 1);

        assertThat(log.inFlight()).hasSize(2);

        log.landAll();
        assertThat(sent("t")).containsExactly("1", "2");
    }

    @Test
    void sendsAFailedSetAgainFromItsFirstUnacknowledgedEntry() {
        log.nextAppends(Trouble.BEFORE);
        count("t", 1);
        count("t", 2);
        assertThat(log.records()).isEmpty();

        platform.advance(SETTINGS.retryAfter());

        assertThat(sent("t")).containsExactly("1", "2");
    }

    @Test
    void letsNothingOvertakeAHalfWrittenSet() {
        log.manual(true);
        count("t", 1);
        count("t", 2);
        count("t", 3);
        log.land(log.inFlight().getFirst());
        log.nextAppends(Trouble.HALFWAY);

        log.landAll();
        count("t", 4);
        platform.advance(SETTINGS.retryAfter());
        log.landAll();

        assertThat(sent("t")).containsExactly("1", "2", "2", "3", "4");
        Announcements.assertInOrder(log.records());
    }

    @Test
    void sendsNothingWhilePausedAndAllAfterwards() {
        log.nextAppends(Trouble.BEFORE);
        count("t", 1);
        count("u", 1);
        assertThat(log.records()).isEmpty();
        assertThat(platform.relay().unsent()).isEqualTo(2);

        platform.advance(SETTINGS.retryAfter());

        assertThat(log.records()).hasSize(2);
        assertThat(platform.relay().unsent()).isZero();
    }

    @Test
    void setsOnlyThatAggregateAsideWhichTheBrokerRefuses() {
        log.manual(true);
        count("t", 1);
        count("u", 1);
        MemoryLog.Flight refused = log.inFlight().getFirst();
        refused.done().with(new EventLog.Refused(new IllegalArgumentException("too large")));
        log.land(log.inFlight().getLast());
        log.manual(false);

        count("u", 2);
        assertThat(sent("u")).as("at once, no pause").containsExactly("1", "2");
        assertThat(sent("t")).isEmpty();

        platform.advance(Duration.ofSeconds(60));
        assertThat(sent("t")).containsExactly("1");
    }

    @Test
    void takesUpEverythingUnsentAtStart() {
        log.manual(true);
        count("t", 1);
        count("u", 1);
        restart();

        platform.advance(Duration.ofMillis(1));

        assertThat(log.records()).hasSize(2);
    }

    /** More than one sweep can carry: all of them are a crash's leavings, none is another replica's fresh one. */
    @Test
    void takesUpMoreThanOneSweepCanCarryAtStart() {
        log.manual(true);
        int many = 2 * SETTINGS.sweepLimit() + 1;
        handle(
                tallies,
                IntStream.range(0, many).mapToObj(n -> counted("t" + n, "a", 1, 1)).toList());
        restart();

        // a page, its marks, the next page: none waits for a second look
        platform.advance(SETTINGS.sweepEvery().multipliedBy(2).plusMillis(1));

        assertThat(log.records()).hasSize(many);
    }

    /** A province's worth of unsent aggregates must not wait five seconds for each page. */
    @Test
    void goesOnAtOnceWithTheNextPage() {
        log.manual(true);
        int many = 3 * SETTINGS.sweepLimit();
        handle(
                tallies,
                IntStream.range(0, many).mapToObj(n -> counted("t" + n, "a", 1, 1)).toList());
        restart();

        platform.advance(Duration.ofSeconds(1));

        assertThat(log.records()).hasSize(many);
    }

    @Test
    void takesUpNoMoreThanTheBrokerKeepsUpWith() {
        log.manual(true);
        handle(
                tallies,
                IntStream.range(0, 20 * SETTINGS.sweepLimit())
                        .mapToObj(n -> counted("t" + n, "a", 1, 1))
                        .toList());
        restart();
        log.manual(true);

        platform.advance(Duration.ofSeconds(10));
        assertThat(log.inFlight()).hasSizeLessThan(7 * SETTINGS.sweepLimit());

        log.manual(false);
        log.landAll();
        platform.advance(Duration.ofMinutes(1));
        assertThat(log.records()).hasSize(20 * SETTINGS.sweepLimit());
    }

    /** Between two looks lies a whole interval, however many pages the first had. */
    @Test
    void findsWhatADeadReplicaLeftBehindOurOwnTraffic() {
        platform.advance(SETTINGS.sweepEvery());
        MemoryTallies otherReplica = otherReplica();
        int many = 3 * SETTINGS.sweepLimit();
        handle(
                tallies,
                IntStream.range(0, many).mapToObj(n -> counted("t" + n, "a", 1, 1)).toList());
        log.manual(true);
        handle(otherReplica, List.of(counted("u", "a", 1, 1)));
        log.loseFlights();
        log.manual(false);

        platform.advance(SETTINGS.sweepEvery().multipliedBy(4));

        assertThat(sent("u")).containsExactly("1");
    }

    @Test
    void leavesFreshOnesToTheirWriter() {
        platform.advance(SETTINGS.sweepEvery());
        log.manual(true);
        MemoryTallies otherReplica = otherReplica();
        platform.advance(SETTINGS.sweepEvery().minusMillis(1));
        handle(otherReplica, List.of(counted("t", "a", 1, 1)));
        assertThat(log.inFlight()).hasSize(1);

        platform.advance(Duration.ofMillis(2));
        assertThat(log.inFlight()).as("after one look").hasSize(1);

        platform.advance(SETTINGS.sweepEvery());
        assertThat(log.inFlight()).as("after two looks").hasSize(2);
    }

    @Test
    void marksAnIdleAggregate() {
        count("t", 1);
        assertThat(tallies.store().unsent(1)).hasSize(1);

        platform.advance(SETTINGS.idle().plus(SETTINGS.markEvery()));

        assertThat(tallies.store().unsent(1)).isEmpty();
        assertThat(tallies.snapshot("t").acked()).isEqualTo(1);
        assertThat(tallies.snapshot("t").version()).isEqualTo(1);
    }

    @Test
    void hidesNoNewerEntryByAMark() {
        count("t", 1);
        log.manual(true);
        handle(otherReplica(), List.of(counted("t", "a", 2, 1)));
        log.loseFlights(); // the other replica dies before it could send

        platform.advance(SETTINGS.idle().plus(SETTINGS.markEvery()));
        assertThat(tallies.store().unsent(1)).hasSize(1);
        log.manual(false);
        platform.advance(Duration.ofMinutes(1));

        assertThat(sent("t")).startsWith("1").endsWith("2");
        Announcements.assertInOrder(log.records());
        assertThat(tallies.store().unsent(1)).isEmpty();
    }

    @Test
    void goesOnAfterTheStoreWasAway() {
        count("t", 1);
        tallies.store().away(true);
        platform.advance(Duration.ofMinutes(1));
        tallies.store().away(false);

        platform.advance(Duration.ofMinutes(1));

        assertThat(tallies.store().unsent(1)).isEmpty();
    }

    /** A replica whose relay has not started to sweep. */
    private MemoryTallies otherReplica() {
        return new MemoryTallies(platform.replica());
    }

    private void restart() {
        platform.crash();
        log.manual(false);
        tallies = new MemoryTallies(platform);
        platform.relay().start();
    }
}
