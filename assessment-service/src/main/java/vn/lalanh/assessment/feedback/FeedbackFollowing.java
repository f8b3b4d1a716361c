package vn.lalanh.assessment.feedback;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.feedback.FeedbackCommand.NoteFollowUps;
import vn.lalanh.assessment.followup.FollowUpService;
import vn.lalanh.assessment.followup.FollowUpService.Opening;
import vn.lalanh.assessment.followup.Matter;
import vn.lalanh.assessment.followup.Matter.Kind;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.identity.Ids;

/**
 * Opens what feedback asks to be looked into, then notes that it did, in this order: a crash between the two opens it again
 * under the same id.
 */
@Service
public class FeedbackFollowing {

    private final Feedbacks feedbacks;
    private final FollowUpService followUps;
    private final FeedbackSettings settings;

    FeedbackFollowing(Feedbacks feedbacks, FollowUpService followUps, FeedbackSettings settings) {
        this.feedbacks = feedbacks;
        this.followUps = followUps;
        this.settings = settings;
    }

    /** One turn; whether there may be more to do at once. */
    public boolean turn() {
        List<Feedback.Given> owing = feedbacks.owing(settings.atOnce());
        followUps.open(owing.stream().flatMap(given -> openings(given).stream()).toList());
        List<Addressed<FeedbackCommand>> noted =
                owing.stream()
                        .map(given ->
                                new Addressed<FeedbackCommand>(
                                        given.id(),
                                        new NoteFollowUps(),
                                        Cause.Step.of("follow-ups")))
                        .toList();
        feedbacks.change(noted, Feedback::decide, Feedback::evolve, (_, _) -> List.of());
        return owing.size() >= settings.atOnce();
    }

    /** A function of what was said alone. */
    static List<Opening> openings(Feedback.Given given) {
        List<Opening> openings = new ArrayList<>();
        Opinion opinion = given.opinion();
        if (opinion.complaint() != null) {
            openings.add(
                    opening(
                            given,
                            Kind.COMPLAINT,
                            opinion.complaint().name(),
                            given.settlement().deciders()));
        }
        if (!given.receivedAll()) {
            openings.add(
                    opening(
                            given,
                            Kind.DIFFERENCE,
                            opinion.received().differenceFrom(given.settlement().settled()),
                            List.of()));
        }
        return openings;
    }

    private static Opening opening(
            Feedback.Given given, Kind kind, String reasonCode, List<String> concerned) {
        Settlement settlement = given.settlement();
        return new Opening(
                Ids.derive("fu", kind.name(), given.id()),
                new Matter(
                        kind,
                        settlement.caseId(),
                        null,
                        given.id(),
                        settlement.communeCode(),
                        settlement.shielded(),
                        reasonCode,
                        given.opinion().remark(),
                        concerned),
                given.at(),
                Cause.Step.of("feedback"));
    }
}
