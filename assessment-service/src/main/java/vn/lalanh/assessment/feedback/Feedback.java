package vn.lalanh.assessment.feedback;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.feedback.FeedbackCommand.GiveFeedback;
import vn.lalanh.assessment.feedback.FeedbackCommand.IssueLink;
import vn.lalanh.assessment.feedback.FeedbackCommand.NoteFollowUps;
import vn.lalanh.assessment.feedback.FeedbackCommand.UseLink;
import vn.lalanh.assessment.feedback.FeedbackEvent.FeedbackGiven;
import vn.lalanh.assessment.feedback.FeedbackEvent.FollowUpsOpened;
import vn.lalanh.assessment.feedback.FeedbackEvent.LinkIssued;
import vn.lalanh.platform.decision.Decision;

/** What a household says of one settlement. Approved table: {@code src/test/approved/feedback-transitions.md}. */
public sealed interface Feedback {

    String id();

    /** Nobody has asked. */
    record Absent(String id) implements Feedback {}

    /** The household has a link and has not used it; it may have expired. */
    record Invited(String id, Settlement settlement, Link link) implements Known {}

    /**
     * Said, once and for ever.
     *
     * @param by who wrote it down; null where a link was used
     * @param followedUp whether every follow-up that it asks for is open
     */
    record Given(
            String id,
            Settlement settlement,
            Opinion opinion,
            Channel channel,
            @Nullable String by,
            Instant at,
            boolean followedUp)
            implements Known {

        /** Whether the household has what was settled. */
        public boolean receivedAll() {
            return opinion.received().equals(settlement.settled());
        }

        /** Whether somebody must look into it. */
        public boolean asksForFollowUp() {
            return opinion.complaint() != null || !receivedAll();
        }
    }

    /** Every state with a settlement. */
    sealed interface Known extends Feedback {
        Settlement settlement();
    }

    /** How it is given. */
    enum Channel {
        COLLABORATOR,
        LINK
    }

    /**
     * A link that works once.
     *
     * @param sha256 of its code, which nobody keeps
     * @param by opaque subject of a token
     */
    record Link(String sha256, Instant expiresAt, String by, Instant at) {}

    /** Whether the link with this hash can be used now. */
    default boolean opensTo(String sha256, Instant now) {
        return this instanceof Invited s
                && s.link().sha256().equals(sha256)
                && now.isBefore(s.link().expiresAt());
    }

    /** A state and what it is told. */
    record Step(Feedback feedback, FeedbackCommand command) {}

    /** The whole life cycle. */
    static Decision<FeedbackEvent> decide(Feedback feedback, FeedbackCommand command) {
        return switch (new Step(feedback, command)) {
            case Step(Absent _, IssueLink c) -> issue(c);
            case Step(Absent _, GiveFeedback c) -> accept(given(c));
            case Step(Absent _, UseLink _) -> refuse(FeedbackRefusal.LINK_UNKNOWN);
            case Step(Absent _, NoteFollowUps _) -> refuse(FeedbackRefusal.NOT_GIVEN);

            case Step(Invited s, IssueLink c) when s.link().equals(c.link()) -> alreadyDone();
            case Step(Invited _, IssueLink c) -> issue(c);
            case Step(Invited _, GiveFeedback c) -> accept(given(c));
            case Step(Invited s, UseLink c) when s.opensTo(c.sha256(), c.at()) ->
                    accept(
                            new FeedbackGiven(
                                    s.settlement(), c.opinion(), Channel.LINK, null, c.at()));
            case Step(Invited _, UseLink _) -> refuse(FeedbackRefusal.LINK_UNKNOWN);
            case Step(Invited _, NoteFollowUps _) -> refuse(FeedbackRefusal.NOT_GIVEN);

            case Step(Given s, GiveFeedback c) when s.opinion().equals(c.opinion()) ->
                    alreadyDone();
            case Step(Given _, GiveFeedback _) -> refuse(FeedbackRefusal.ALREADY_GIVEN);
            case Step(Given _, IssueLink _) -> refuse(FeedbackRefusal.ALREADY_GIVEN);
            case Step(Given _, UseLink _) -> refuse(FeedbackRefusal.LINK_UNKNOWN);
            case Step(Given s, NoteFollowUps _) when s.followedUp() -> alreadyDone();
            case Step(Given _, NoteFollowUps _) -> accept(new FollowUpsOpened());
        };
    }

    private static Decision<FeedbackEvent> issue(IssueLink c) {
        return c.settlement().shielded()
                ? refuse(FeedbackRefusal.NO_LINK_FOR_PROTECTED)
                : accept(new LinkIssued(c.settlement(), c.link()));
    }

    private static FeedbackEvent given(GiveFeedback c) {
        return new FeedbackGiven(c.settlement(), c.opinion(), Channel.COLLABORATOR, c.by(), c.at());
    }

    /** Builds the next state. */
    static Feedback evolve(Feedback feedback, FeedbackEvent event) {
        return switch (event) {
            case LinkIssued e -> new Invited(feedback.id(), e.settlement(), e.link());
            case FeedbackGiven e ->
                    new Given(
                            feedback.id(),
                            e.settlement(),
                            e.opinion(),
                            e.channel(),
                            e.by(),
                            e.at(),
                            false);
            case FollowUpsOpened _ -> {
                if (!(feedback instanceof Given s)) {
                    throw new IllegalStateException(feedback.id() + " is not given");
                }
                yield new Given(
                        s.id(), s.settlement(), s.opinion(), s.channel(), s.by(), s.at(), true);
            }
        };
    }
}
