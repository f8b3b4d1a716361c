package vn.lalanh.assessment.feedback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.feedback.Feedback.Link;
import vn.lalanh.assessment.feedback.FeedbackCommand.GiveFeedback;
import vn.lalanh.assessment.feedback.FeedbackCommand.IssueLink;
import vn.lalanh.assessment.feedback.FeedbackCommand.UseLink;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.identity.Ids;

/** Takes feedback, from a collaborator or by a link. */
@Service
public class FeedbackService {

    private static final Outcome<Feedback, FeedbackEvent> NOT_SETTLED =
            new Outcome<>(
                    "",
                    Decision.refuse(FeedbackRefusal.NOT_SETTLED),
                    new Feedback.Absent(""),
                    0,
                    null);

    private final Feedbacks feedbacks;
    private final FeedbackAnnouncements announcements;
    private final FeedbackSettings settings;
    private final InstantSource clock;

    FeedbackService(
            Feedbacks feedbacks,
            FeedbackAnnouncements announcements,
            FeedbackSettings settings,
            InstantSource clock) {
        this.feedbacks = feedbacks;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    /** The settlement that a case would be asked about now. */
    public Optional<Settlement> settlement(Case state) {
        return Settlement.of(state);
    }

    public Outcome<Feedback, FeedbackEvent> give(
            Case state, Opinion opinion, String by, Cause cause) {
        return Settlement.of(state)
                .map(settlement ->
                        one(
                                settlement.feedbackId(),
                                new GiveFeedback(settlement, opinion, by, clock.instant()),
                                cause))
                .orElse(NOT_SETTLED);
    }

    /**
     * Lets whoever holds the code answer once. An earlier link of the same settlement works no more.
     *
     * @param code unguessable; only its hash is kept
     */
    public Outcome<Feedback, FeedbackEvent> issueLink(
            Case state, String code, String by, Cause cause) {
        Instant now = clock.instant();
        Link link = new Link(Ids.sha256(code), now.plus(settings.linkValidFor()), by, now);
        return Settlement.of(state)
                .map(settlement ->
                        one(settlement.feedbackId(), new IssueLink(settlement, link), cause))
                .orElse(NOT_SETTLED);
    }

    /** What the code asks about; empty for one that is unknown, used or expired, whichever it is. */
    public Optional<Feedback.Invited> invited(String code) {
        String sha256 = Ids.sha256(code);
        Instant now = clock.instant();
        return feedbacks
                .byLink(sha256)
                .flatMap(current ->
                        current.state() instanceof Feedback.Invited s && s.opensTo(sha256, now)
                                ? Optional.of(s)
                                : Optional.empty());
    }

    /** One write: it is given and the link is used, or neither. */
    public Outcome<Feedback, FeedbackEvent> useLink(
            Feedback.Invited invited, String code, Opinion opinion, Cause cause) {
        return one(invited.id(), new UseLink(Ids.sha256(code), opinion, clock.instant()), cause);
    }

    private Outcome<Feedback, FeedbackEvent> one(String id, FeedbackCommand command, Cause cause) {
        return feedbacks
                .change(
                        List.of(new Addressed<>(id, command, cause)),
                        Feedback::decide,
                        Feedback::evolve,
                        announcements::of)
                .getFirst();
    }
}
