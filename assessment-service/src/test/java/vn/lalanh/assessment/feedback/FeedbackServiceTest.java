package vn.lalanh.assessment.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseFixtures;
import vn.lalanh.assessment.feedback.Opinion.Complaint;
import vn.lalanh.assessment.feedback.messaging.RealFeedbackAnnouncements;
import vn.lalanh.assessment.followup.FollowUpService;
import vn.lalanh.assessment.followup.FollowUpServices;
import vn.lalanh.events.CaseEvent.FeedbackGivenV1;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class FeedbackServiceTest {

    private static final Instant NOW = MemoryPlatform.NOW;
    private static final Cause ASKED = Cause.Step.of("test");
    private static final FeedbackSettings SETTINGS =
            new FeedbackSettings(Duration.ofDays(14), "", Duration.ofSeconds(10), 500);

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final MemoryFeedbacks feedbacks = new MemoryFeedbacks(platform);
    private final FollowUpServices followUps = new FollowUpServices(platform);
    private final FollowUpService opening = followUps.service(platform.clock());
    private final FeedbackFollowing following = new FeedbackFollowing(feedbacks, opening, SETTINGS);
    private final FeedbackService service = at(NOW);
    private final Case settled = CaseFixtures.settled();
    private final Receipt receipt = Settlement.of(settled).orElseThrow().settled();

    @Test
    void aLinkIsUsedOnceAndTheLatestOneOnly() {
        service.issueLink(settled, "first", "sub-officer", ASKED);
        service.issueLink(settled, "second", "sub-officer", ASKED);
        Feedback.Invited invited = service.invited("second").orElseThrow();

        var replaced = service.useLink(invited, "first", opinion(receipt, null), ASKED);
        var used = service.useLink(invited, "second", opinion(receipt, null), ASKED);
        var again = service.useLink(invited, "second", opinion(receipt, null), ASKED);

        assertThat(service.invited("first")).isEmpty();
        assertThat(refusal(replaced)).isEqualTo(FeedbackRefusal.LINK_UNKNOWN);
        assertThat(used.accepted()).isTrue();
        assertThat(refusal(again)).isEqualTo(FeedbackRefusal.LINK_UNKNOWN);
        assertThat(service.invited("second")).isEmpty();
        assertThat(feedbacks.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        FeedbackGivenV1.class,
                        told -> assertThat(told.channel()).isEqualTo("LINK"));
    }

    @Test
    void aLinkExpires() {
        service.issueLink(settled, "code", "sub-officer", ASKED);
        Instant end = NOW.plus(Duration.ofDays(14));

        assertThat(at(end.minusMillis(1)).invited("code")).isPresent();
        assertThat(at(end).invited("code")).isEmpty();
    }

    @Test
    void nothingIsAskedBeforeEverythingIsPaid() {
        Case approved = CaseFixtures.approved();

        assertThat(refusal(service.issueLink(approved, "code", "sub-officer", ASKED)))
                .isEqualTo(FeedbackRefusal.NOT_SETTLED);
        assertThat(refusal(service.give(approved, opinion(receipt, null), "sub-officer", ASKED)))
                .isEqualTo(FeedbackRefusal.NOT_SETTLED);
    }

    @Test
    void aCrashBetweenFeedbackAndFollowUpDoublesNothing() {
        Opinion bad = opinion(new Receipt(0, Map.of()), Complaint.LATE);
        var given = service.give(settled, bad, "sub-officer", ASKED);
        opening.open(FeedbackFollowing.openings((Feedback.Given) given.state()));

        following.turn();
        List<String> owed = feedbacks.owing(10).stream().map(Feedback.Given::id).toList();
        following.turn();

        assertThat(followUps.followUps().list(null, null, null, null, null, 10)).hasSize(2);
        assertThat(owed).isEmpty();
        assertThat(feedbacks.find(given.id()).orElseThrow().state())
                .isInstanceOfSatisfying(
                        Feedback.Given.class, s -> assertThat(s.followedUp()).isTrue());
    }

    @Test
    void whoIsContentOwesNothing() {
        service.give(settled, opinion(receipt, null), "sub-officer", ASKED);

        following.turn();

        assertThat(feedbacks.owing(10)).isEmpty();
        assertThat(followUps.followUps().list(null, null, null, null, null, 10)).isEmpty();
    }

    private FeedbackService at(Instant now) {
        return new FeedbackService(
                feedbacks,
                RealFeedbackAnnouncements.announcements(),
                SETTINGS,
                InstantSource.fixed(now));
    }

    private static Opinion opinion(Receipt received, @Nullable Complaint complaint) {
        return new Opinion(received, 3, List.of(), complaint, null);
    }

    private static Object refusal(Outcome<Feedback, FeedbackEvent> outcome) {
        return outcome.decided() instanceof Decision.Refused<FeedbackEvent>(var why) ? why : "none";
    }

    private static final class MemoryFeedbacks extends MemoryAggregates<Feedback>
            implements Feedbacks {
        MemoryFeedbacks(MemoryPlatform platform) {
            super(platform, "feedback", Feedback.Absent::new);
        }

        @Override
        public Optional<Current<Feedback>> byLink(String sha256) {
            return all().filter(c ->
                            c.state() instanceof Feedback.Invited s
                                    && s.link().sha256().equals(sha256))
                    .findFirst();
        }

        @Override
        public List<Current<Feedback>> ofCase(String caseId) {
            return all().toList();
        }

        @Override
        public List<Feedback.Given> owing(int limit) {
            return all().map(Current::state)
                    .filter(Feedback.Given.class::isInstance)
                    .map(Feedback.Given.class::cast)
                    .filter(s -> s.asksForFollowUp() && !s.followedUp())
                    .limit(limit)
                    .toList();
        }

        @Override
        public Map<Rated, Long> rated(Collection<String> incidentIds) {
            return all().map(Current::state)
                    .filter(Feedback.Given.class::isInstance)
                    .map(s -> Rated.of((Feedback.Given) s))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        }
    }
}
