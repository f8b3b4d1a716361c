package vn.lalanh.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.events.EventCodec;
import vn.lalanh.events.PayoutEvent;
import vn.lalanh.events.PayoutEvent.PayoutReturnedV1;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.platform.inbox.Resumed;
import vn.lalanh.platform.inbox.Ruling;
import vn.lalanh.platform.inbox.To;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.operations.DeadLetterDesk.Dealt;
import vn.lalanh.platform.test.guarantees.MemoryService;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.TallyCommand;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

class DeadLetterDeskTest {

    private static final String KEY = "case-1";
    private static final PayoutReturnedV1 MEANT = Deliveries.example(PayoutReturnedV1.class);
    private static final String PAYOUT = MEANT.payout().payoutId();
    private static final String CASE = MEANT.payout().caseId();

    private final MemoryPlatform platform = MemoryPlatform.of("/test");
    private final MemoryTallies tallies = new MemoryTallies(platform);
    private final Deliveries deliveries = new Deliveries();
    private final Trail trail = new Trail();
    private final Inboxes inboxes = platform.inboxes();
    private final DeadLetterDesk desk =
            new DeadLetterDesk(platform.held(), inboxes, trail, platform.clock());
    private final Inbox inbox = platform.inbox(Tallies.GROUP);
    private final Reader<TallyCommand> reader =
            inbox.reader(
                    PayoutEvent.class,
                    Tallies::route,
                    commands -> Tallies.handle(tallies, commands));

    /** Audit rows in memory; away when a test says so. */
    private static final class Trail implements AuditTrail {
        final List<AuditRow> rows = new ArrayList<>();
        boolean away;

        @Override
        public void record(List<AuditRow> more) {
            if (away) {
                throw new IllegalStateException("the trail is away");
            }
            rows.addAll(more);
        }

        @Override
        public ListOf<AuditRow> of(String subject, Page page) {
            return new ListOf<>(rows, null);
        }
    }

    @BeforeEach
    void subscribe() {
        var _ =
                MemoryService.seenBy(Map::of)
                        .listening(
                                Topics.PAYOUTS,
                                inboxes.batches(
                                        Tallies.GROUP,
                                        PayoutEvent.class,
                                        (List<Addressed<TallyCommand>> c) ->
                                                Tallies.handle(tallies, c),
                                        Tallies::route));
    }

    private Delivery record(String key, int attempt) {
        return deliveries.next("pay-" + key, key, Tallies.returned("pay-" + key, key, attempt));
    }

    private Letter held(Delivery poison) {
        inbox.handle(reader, List.of(poison));
        return platform.held().find(Letter.idOf(Tallies.GROUP, poison)).orElseThrow();
    }

    private static Caller caller(@Nullable String idempotencyKey, @Nullable Long revision) {
        return new Caller(
                "operator",
                Set.of("OPERATOR"),
                Set.of(),
                idempotencyKey,
                revision,
                "correlation",
                null,
                "request");
    }

    private static Cause.Request asked(@Nullable String idempotencyKey, @Nullable Long revision) {
        return caller(idempotencyKey, revision).asking("body");
    }

    private Dealt dismiss(Letter letter, long revision) {
        return desk.dismiss(letter.id(), caller(null, revision), asked(null, revision), "why");
    }

    private Dealt correct(Letter letter, Map<String, String> attributes, Delivery by) {
        return desk.correct(
                letter.id(),
                caller(null, 1L),
                asked(null, 1L),
                "why",
                new Ruling.Correction(attributes, new String(by.data(), StandardCharsets.UTF_8)));
    }

    @Test
    void fillsInAnEnvelopeThatCouldNotBeRead() {
        Letter letter = held(deliveries.unreadable(Topics.PAYOUTS, CASE));
        Delivery meant = deliveries.next(PAYOUT, CASE, MEANT);
        Map<String, String> attributes = new HashMap<>();
        meant.headers()
                .forEach((name, value) -> {
                    if (name.startsWith("ce_")
                            && !Set.of("ce_specversion", "ce_dataschema", "ce_correlationid")
                                    .contains(name)) {
                        attributes.put(name, new String(value, StandardCharsets.UTF_8));
                    }
                });

        assertThatThrownBy(() -> correct(letter, Map.of(), meant))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        problems ->
                                assertThat(problems.errors())
                                        .extracting(problem -> problem.field())
                                        .contains("attributes.ce_id", "attributes.ce_sequence"));
        Dealt dealt = correct(letter, attributes, meant);

        assertThat(dealt.letter().state()).isEqualTo(State.SETTLED);
        assertThat(dealt.key()).isEqualTo(new Resumed(Resumed.End.FLOWING, 1, null));
        assertThat(tallies.store().all())
                .singleElement()
                .satisfies(tally -> assertThat(tally.seen()).containsOnlyKeys(PAYOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_subject", "ce_sequence", "ce_epoch"})
    void keepsWhatCanBeReadOfAnEnvelope(String attribute) {
        Letter letter = held(misfit());

        assertThat(problems(letter, Map.of(attribute, "9"), record(KEY, 1)))
                .containsExactly("attributes." + attribute);
        assertThat(trail.rows).isEmpty();
    }

    @Test
    void refusesDataOfAnotherAggregateOrAnotherKey() {
        Letter letter = held(misfit());

        String other = Ids.derive("pay", "other");
        String otherCase = Ids.derive("case", "other");
        assertThat(problems(letter, Map.of(), about(other, CASE)))
                .containsExactly("data/payout/payoutId");
        assertThat(problems(letter, Map.of(), about(PAYOUT, otherCase)))
                .containsExactly("data/payout/caseId");
        assertThat(problems(letter, Map.of("ce_key", otherCase), about(PAYOUT, CASE)))
                .containsExactly("attributes");
        assertThat(trail.rows).isEmpty();
        assertThat(platform.held().find(letter.id())).contains(letter);
    }

    private Delivery misfit() {
        return deliveries.misfit(PAYOUT, CASE, PayoutReturnedV1.class);
    }

    private Delivery about(String payoutId, String caseId) {
        PayoutEvent.Ref ref = MEANT.payout();
        return deliveries.next(
                payoutId,
                caseId,
                new PayoutReturnedV1(
                        new PayoutEvent.Ref(
                                payoutId,
                                ref.reservationId(),
                                caseId,
                                ref.approvalNumber(),
                                ref.lineId()),
                        MEANT.attempt(),
                        MEANT.reasonCode(),
                        MEANT.afterSettlement()));
    }

    private List<String> problems(Letter letter, Map<String, String> attributes, Delivery by) {
        InvalidRequest refused =
                catchThrowableOfType(InvalidRequest.class, () -> correct(letter, attributes, by));
        return refused.errors().stream().map(problem -> problem.field()).toList();
    }

    /** A consumer group can be renamed or given up while something of it is held. */
    @Test
    void writesNothingAboutALetterThatNobodyReadsAnyMore() {
        Letter letter = held(deliveries.unreadable(Topics.PAYOUTS, KEY));
        DeadLetterDesk later =
                new DeadLetterDesk(
                        platform.held(),
                        MemoryPlatform.of("/test").inboxes(),
                        trail,
                        platform.clock());
        Held.Search itsGroup = new Held.Search(Tallies.GROUP, null, null, null, Set.of(), null);

        refusesForWantOfAReader(
                () -> later.dismiss(letter.id(), caller("k", 1L), asked("k", 1L), "why"));
        refusesForWantOfAReader(() ->
                later.correct(
                        letter.id(),
                        caller("k", 1L),
                        asked("k", 1L),
                        "why",
                        new Ruling.Correction(Map.of(), "{}")));
        refusesForWantOfAReader(() ->
                later.replay(
                        itsGroup, new Page(3, null), caller("k", null), asked("k", null), "why"));

        assertThat(trail.rows).isEmpty();
        assertThat(platform.held().find(letter.id())).contains(letter);
    }

    private static void refusesForWantOfAReader(ThrowingCallable order) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no ->
                                assertThat(no.refusal())
                                        .isEqualTo(DeadLetterRefusal.NOBODY_READS_IT));
    }

    @Test
    void doesNothingThatTheTrailDoesNotHold() {
        Letter letter = held(deliveries.unreadable(Topics.PAYOUTS, KEY));
        trail.away = true;

        assertThatThrownBy(() -> dismiss(letter, 1)).hasMessage("the trail is away");

        assertThat(platform.held().find(letter.id())).contains(letter);
    }

    @Test
    void tellsTheSecondOfTwoPeopleToLookAgain() {
        Letter letter = held(deliveries.unreadable(Topics.PAYOUTS, KEY));
        Delivery behind = record(KEY, 1);
        inbox.handle(reader, List.of(behind));

        assertThat(dismiss(letter, 1).key()).isEqualTo(new Resumed(Resumed.End.FLOWING, 2, null));
        assertThatThrownBy(() -> dismiss(letter, 1))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal()).isEqualTo(DeadLetterRefusal.SETTLED));
        assertThat(trail.rows)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.action()).isEqualTo("dead-letter-dismissal");
                    assertThat(row.purpose()).startsWith("why [before sha256 ");
                });
    }

    @Test
    void refusesAWordAboutARecordThatOnlyWaitsBehind() {
        Letter front = held(deliveries.unreadable(Topics.PAYOUTS, KEY));
        Letter behind = held(record(KEY, 1));

        assertThatThrownBy(() -> dismiss(behind, 1))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal()).isEqualTo(DeadLetterRefusal.BEHIND_ANOTHER));
        assertThat(dismiss(front, 1).key()).isNotNull();
    }

    @Test
    void neverRewritesWhatAnOutsiderSent() {
        Inbox raw = platform.inbox("donors");
        inboxes.rawBatches(
                "donors", c -> Tallies.handle(tallies, c), DeadLetterDeskTest::nothingFits);
        Delivery foreign = deliveries.unreadable("donors.d1.contributions", KEY);
        raw.handle(
                raw.rawReader(DeadLetterDeskTest::nothingFits, c -> Tallies.handle(tallies, c)),
                List.of(foreign));
        Letter letter = platform.held().find(Letter.idOf("donors", foreign)).orElseThrow();

        assertThatThrownBy(() -> correct(letter, Map.of(), record(KEY, 1)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        no -> assertThat(no.refusal()).isEqualTo(DeadLetterRefusal.OUTSIDERS_WORD));
        assertThat(LetterView.of(letter, 0, inboxes.readsContracts("donors"), null).data())
                .isNull();
    }

    private static List<To<TallyCommand>> nothingFits(Delivery delivery) {
        throw new EventCodec.Undecodable("nothing fits");
    }

    @Test
    void replaysAllOfACausePageByPageAndNoneTwiceInOneRequest() {
        for (int n = 1; n <= 5; n++) {
            held(deliveries.unreadable(Topics.PAYOUTS, "case-" + n));
        }
        held(record("case-6", -1));
        Held.Search missing =
                new Held.Search(
                        Tallies.GROUP, null, null, "header ce_id is missing", Set.of(), null);

        List<Dealt> first = replay(missing, new Page(3, null), "first");
        List<Dealt> again = replay(missing, new Page(3, null), "first");
        List<Dealt> second = replay(missing, new Page(3, first.getLast().letter().id()), "second");

        assertThat(first).hasSize(3);
        assertThat(ids(again)).isEqualTo(ids(first));
        assertThat(second).hasSize(2);
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
        assertThat(trail.rows).hasSize(5);
        assertThat(first)
                .allSatisfy(dealt -> {
                    assertThat(dealt.letter().rulings()).hasSize(1);
                    assertThat(dealt.letter().state()).isEqualTo(State.WAITING);
                });
    }

    private List<Dealt> replay(Held.Search search, Page page, String idempotencyKey) {
        return desk.replay(
                search, page, caller(idempotencyKey, null), asked(idempotencyKey, null), "mended");
    }

    private static List<String> ids(List<Dealt> dealt) {
        return dealt.stream().map(one -> one.letter().id()).sorted().toList();
    }
}
