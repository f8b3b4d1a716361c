package vn.lalanh.assessment.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.posting.Notice.Benefit;
import vn.lalanh.assessment.posting.Notice.Line;
import vn.lalanh.assessment.posting.PostingCommand.PostDecisions;
import vn.lalanh.platform.test.TransitionTable;

class PostingTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant END = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(Posting.class, PostingCommand.class, Posting::decide, Posting::evolve)
                .state(new Posting.Absent("post-1"))
                .state("request a", posted(notice("a", line("case-1", "HOUSE_LOST"))))
                .state("request unknown", posted(notice(null, line("case-1", "HOUSE_LOST"))))
                .command("request a", new PostDecisions(notice("a", line("case-2", "FOOD"))))
                .command("request b", new PostDecisions(notice("b", line("case-1", "HOUSE_LOST"))))
                .command(
                        "request unknown",
                        new PostDecisions(notice(null, line("case-1", "HOUSE_LOST"))))
                .matches("posting-transitions");
    }

    @Test
    void takesObjectionsUntilItEnds() {
        Posting.Posted posting = posted(notice("a", line("case-1", "HOUSE_LOST")));

        assertThat(posting.refusal(null, END.minusMillis(1))).isEmpty();
        assertThat(posting.refusal("case-1", END.minusMillis(1))).isEmpty();
        assertThat(posting.refusal("case-2", NOON)).contains(PostingRefusal.NOT_IN_POSTING);
        assertThat(posting.refusal("case-1", END)).contains(PostingRefusal.POSTING_OVER);
        assertThat(posting.objection("case-1", "NOT_IN_NEED", null).concerned())
                .containsExactly("sub-chair", "sub-officer", "sub-worker");
        assertThat(posting.objection(null, "INCOMPLETE", null).concerned())
                .containsExactly("sub-officer");
    }

    @Test
    void showsNobodyACellOfFewerThanTenNorWhatWouldTellIt() {
        Notice few = notice("a", lines(9, "HOUSE_LOST"));
        Notice mixed =
                notice(
                        "a",
                        Stream.of(lines(25, "HOUSE_LOST"), lines(9, "FOOD"))
                                .flatMap(Stream::of)
                                .toArray(Line[]::new));
        Notice many = notice("a", lines(25, "HOUSE_LOST"));

        assertThat(PublicList.of(few))
                .isEqualTo(
                        new PublicList(
                                null,
                                List.of(new PublicList.Cell("HOUSE_LOST", "VND", null, null))));
        assertThat(PublicList.of(mixed))
                .isEqualTo(
                        new PublicList(
                                null,
                                List.of(
                                        new PublicList.Cell("FOOD", "VND", null, null),
                                        new PublicList.Cell("HOUSE_LOST", "VND", 25L, 25_000L))));
        assertThat(PublicList.of(many))
                .isEqualTo(
                        new PublicList(
                                20L,
                                List.of(new PublicList.Cell("HOUSE_LOST", "VND", 25L, 25_000L))));
    }

    private static Line[] lines(int count, String norm) {
        return IntStream.range(0, count)
                .mapToObj(n -> line("case-" + norm + n, norm))
                .toArray(Line[]::new);
    }

    private static Line line(String caseId, String norm) {
        return new Line(
                caseId,
                1,
                "hh-1",
                List.of(new Benefit(norm, "VND", 1_000)),
                List.of("sub-chair", "sub-worker"));
    }

    private static Notice notice(@Nullable String request, Line... lines) {
        return new Notice(
                "inc-1",
                "99",
                "99001",
                1,
                List.of(lines),
                10,
                new Sentence("Điều 8", "Article 8"),
                NOON,
                END,
                "sub-officer",
                request);
    }

    private static Posting.Posted posted(Notice notice) {
        return new Posting.Posted("post-1", notice);
    }
}
