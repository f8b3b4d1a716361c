package vn.lalanh.assessment.feedback;

import java.time.Instant;
import vn.lalanh.assessment.feedback.Feedback.Link;

/** What a feedback can be told. */
public sealed interface FeedbackCommand {

    /** The household gets a link; an earlier one works no more. */
    record IssueLink(Settlement settlement, Link link) implements FeedbackCommand {}

    /** A collaborator was told. {@code by} is the opaque subject of a token. */
    record GiveFeedback(Settlement settlement, Opinion opinion, String by, Instant at)
            implements FeedbackCommand {}

    /** Somebody holds the link with this hash. */
    record UseLink(String sha256, Opinion opinion, Instant at) implements FeedbackCommand {}

    /** The follow-ups that it asks for are open. */
    record NoteFollowUps() implements FeedbackCommand {}
}
