package vn.lalanh.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.NOON;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.complaint;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.content;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.given;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.link;
import static vn.lalanh.assessment.feedback.FeedbackFixtures.settlement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.feedback.FeedbackCommand.GiveFeedback;
import vn.lalanh.assessment.feedback.FeedbackCommand.IssueLink;
import vn.lalanh.assessment.feedback.FeedbackCommand.NoteFollowUps;
import vn.lalanh.assessment.feedback.FeedbackCommand.UseLink;
import vn.lalanh.assessment.feedback.Ratings.Row;
import vn.lalanh.assessment.followup.FollowUpService.Opening;
import vn.lalanh.assessment.followup.Matter;
import vn.lalanh.platform.test.TransitionTable;

class FeedbackTransitionsTest {

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Feedback.class, FeedbackCommand.class, Feedback::decide, Feedback::evolve)
                .state(new Feedback.Absent("fb-1"))
                .state("link a", new Feedback.Invited("fb-1", settlement(false), link("a")))
                .state("content", given(content(), "sub-officer", false))
                .state("complaint followed up, by link", given(complaint(), null, true))
                .command("a", new IssueLink(settlement(false), link("a")))
                .command("b", new IssueLink(settlement(false), link("b")))
                .command("protected case", new IssueLink(settlement(true), link("a")))
                .command(
                        "content",
                        new GiveFeedback(settlement(false), content(), "sub-officer", NOON))
                .command(
                        "complaint",
                        new GiveFeedback(settlement(false), complaint(), "sub-officer", NOON))
                .command("a", new UseLink("a", content(), NOON))
                .command("a, expired", new UseLink("a", content(), NOON.plusSeconds(60)))
                .command("b", new UseLink("b", content(), NOON))
                .command(new NoteFollowUps())
                .matches("feedback-transitions");
    }

    @Test
    void asksAboutASettledCaseOnly() {
        assertThat(Settlement.of(CaseFixtures.approved())).isEmpty();
        assertThat(Settlement.of(CaseFixtures.settled()))
                .hasValueSatisfying(settlement -> {
                    assertThat(settlement.approvalNumber()).isEqualTo(1);
                    assertThat(settlement.deciders()).containsExactly("sub-chair", "sub-worker");
                    assertThat(settlement.settled().amount()).isPositive();
                    assertThat(settlement.feedbackId()).matches("fb-[0-9a-f]{32}");
                });
    }

    @Test
    void aComplaintAndADifferenceAreFollowedUpEachOnce() {
        List<Opening> openings = FeedbackFollowing.openings(given(complaint(), null, false));

        assertThat(openings)
                .extracting(opening -> opening.matter().kind(), o -> o.matter().reasonCode())
                .containsExactly(
                        tuple(Matter.Kind.COMPLAINT, "ASKED_FOR_MONEY"),
                        tuple(Matter.Kind.DIFFERENCE, "RECEIVED_LESS"));
        assertThat(openings).extracting(Opening::id).doesNotHaveDuplicates();
        assertThat(openings.getFirst().matter().concerned())
                .containsExactly("sub-approver", "sub-worker");
        assertThat(FeedbackFollowing.openings(given(complaint(), null, false))).isEqualTo(openings);
        assertThat(FeedbackFollowing.openings(given(content(), null, false))).isEmpty();
    }

    @Test
    void tellsHowWhatWasReceivedDiffers() {
        Receipt settled = new Receipt(100, Map.of("RICE/GRAM", 5L));

        assertThat(
                        Stream.of(
                                        new Receipt(100, Map.of()),
                                        new Receipt(101, Map.of("RICE/GRAM", 5L)),
                                        new Receipt(120, Map.of("RICE/GRAM", 4L)))
                                .map(received -> received.differenceFrom(settled)))
                .containsExactly("RECEIVED_LESS", "RECEIVED_MORE", "RECEIVED_OTHERWISE");
        assertThat(new Receipt(100, Map.of("RICE/GRAM", 5L, "TENT/PIECE", 0L))).isEqualTo(settled);
    }

    @Test
    void countsProtectedCasesInTheProvinceOnly() {
        Ratings ratings =
                Ratings.of(
                        Map.of(
                                new Rated("99001", 4, true, false), 3L,
                                new Rated("99001", 1, false, true), 1L,
                                new Rated(null, 5, true, false), 2L));

        assertThat(ratings.province()).isEqualTo(new Row(6, 23, 5, 1));
        assertThat(ratings.communes()).containsExactly(Map.entry("99001", new Row(4, 13, 3, 1)));
        assertThat(ratings.communes().get("99001").mean()).isEqualTo(3.25);
    }
}
