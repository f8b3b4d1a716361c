package vn.lalanh.platform.test.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.inbox.Held.Count;
import vn.lalanh.platform.inbox.Held.Parked;
import vn.lalanh.platform.inbox.Held.Place;
import vn.lalanh.platform.inbox.Held.Search;
import vn.lalanh.platform.inbox.Letter;
import vn.lalanh.platform.inbox.Letter.State;
import vn.lalanh.platform.inbox.Ruling;

/** What MongoDB and memory must both do with held records. */
public abstract class HeldContract {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private Held held;

    protected abstract Held fresh();

    @BeforeEach
    void open() {
        held = fresh();
    }

    private static Parked parked(String key, long offset, String reason) {
        var delivery =
                new Delivery(
                        "topic",
                        3,
                        offset,
                        key,
                        Map.of("ce_id", new byte[] {65}, "a.name", new byte[] {0, -1}),
                        new byte[] {1, 2, -3});
        return new Parked("group", delivery, reason, NOON);
    }

    private static Ruling.Said said(String request) {
        return new Ruling.Said("operator", "vì sao", NOON, request, "hash");
    }

    private List<Long> queued(String key, int limit) {
        return held.queue("group", "topic", key, limit).stream()
                .map(letter -> letter.parked().delivery().offset())
                .toList();
    }

    private Letter letter(String key) {
        return held.queue("group", "topic", key, 1).getFirst();
    }

    @Test
    void givesARecordBackAsItCame() {
        Parked poison = parked("k", 7, "bad");

        held.park(List.of(poison));

        Letter letter = held.find("group/topic/3/7").orElseThrow();
        assertThat(letter).usingRecursiveComparison().isEqualTo(Letter.of(poison));
        assertThat(letter.state()).isEqualTo(State.WAITING);
        assertThat(held.find("group/topic/3/8")).isEmpty();
    }

    @Test
    void keepsTheSameRecordOnceAndNeverReopensIt() {
        held.park(List.of(parked("k", 1, "bad")));
        Letter decided = letter("k").ruled(new Ruling.Dismiss(said("r")));
        held.change(decided);
        held.change(decided.settled());

        held.park(List.of(parked("k", 1, "bad"), parked("k", 1, Parked.BEHIND)));

        assertThat(held.keys("group", "topic", Set.of("k"))).isEmpty();
        assertThat(held.list(Search.everything(), null, 10)).hasSize(1);
    }

    @Test
    void changesALetterFromTheRevisionThatWasReadOnly() {
        held.park(List.of(parked("k", 1, "bad")));
        Letter seen = letter("k");
        var correction = new Ruling.Correction(Map.of("ce_type", "t"), "{}");
        Letter first = seen.ruled(new Ruling.Correct(said("one"), correction));
        Letter second = seen.ruled(new Ruling.Dismiss(said("two")));

        assertThat(held.change(first)).isTrue();
        assertThat(held.change(second)).isFalse();
        assertThat(held.change(first)).isFalse();

        assertThat(letter("k")).usingRecursiveComparison().isEqualTo(first);
        assertThat(letter("k").effective().data()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(letter("k").parked().delivery().data()).isEqualTo(new byte[] {1, 2, -3});
    }

    @Test
    void queuesAKeyByOffsetAndNotByText() {
        held.park(
                IntStream.of(9, 10, 100, 11)
                        .mapToObj(n -> parked("k", n, n == 9 ? "bad" : Parked.BEHIND))
                        .toList());
        held.park(List.of(parked("other", 12, "bad")));

        assertThat(queued("k", 10)).containsExactly(9L, 10L, 11L, 100L);
        assertThat(queued("k", 2)).containsExactly(9L, 10L);
        assertThat(held.behind("group", "topic", "k")).isEqualTo(3);
    }

    @Test
    void forgetsOnlyWhatNobodyComplainedAbout() {
        held.park(List.of(parked("k", 1, "bad"), parked("k", 2, Parked.BEHIND)));

        held.forget(held.queue("group", "topic", "k", 10));

        assertThat(queued("k", 10)).containsExactly(1L);
    }

    @Test
    void tellsHeldKeysFromThoseThatWaitForAPerson() {
        held.park(
                List.of(
                        parked("waits", 1, "bad"),
                        parked("waits", 2, Parked.BEHIND),
                        parked("left", 3, Parked.BEHIND),
                        parked("decided", 4, "bad")));
        held.change(letter("decided").ruled(new Ruling.Replay(said("r"))));
        Set<String> all = Set.of("waits", "left", "decided", "free");

        assertThat(held.keys("group", "topic", all))
                .containsExactlyInAnyOrder("waits", "left", "decided");
        assertThat(held.blocked("group", "topic", all)).containsExactly("waits");
        assertThat(held.unblocked("group", 10))
                .containsExactlyInAnyOrder(
                        new Place("topic", "left"), new Place("topic", "decided"));
        assertThat(held.keysHeld("group")).isEqualTo(3);
        assertThat(held.keys("other group", "topic", all)).isEmpty();
        assertThat(held.keys("group", "other topic", all)).isEmpty();
    }

    @Test
    void findsByCauseStateAndRequestPageByPage() {
        held.park(
                List.of(
                        parked("a", 1, "bad"),
                        parked("b", 2, "bad"),
                        parked("c", 3, "worse"),
                        parked("c", 4, Parked.BEHIND)));
        held.change(letter("b").ruled(new Ruling.Replay(said("request-1"))));
        Search bad = new Search("group", "topic", null, "bad", Set.of(), null);

        List<Letter> page = held.list(bad, null, 1);
        List<Letter> next = held.list(bad, page.getFirst().id(), 1);

        assertThat(page.getFirst().parked().delivery().key()).isEqualTo("a");
        assertThat(next.getFirst().parked().delivery().key()).isEqualTo("b");
        assertThat(held.list(bad, next.getFirst().id(), 1)).isEmpty();
        assertThat(held.list(bad.in(State.WAITING), null, 10)).hasSize(1);
        assertThat(held.list(Search.everything().under("request-1"), null, 10)).hasSize(1);
        assertThat(held.causes(Search.everything().in(State.WAITING, State.DECIDED)))
                .containsExactlyInAnyOrder(
                        new Count("group", "topic", "bad", 2),
                        new Count("group", "topic", "worse", 1));
    }
}
