package vn.lalanh.assessment.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.feedback.Feedback.Channel;
import vn.lalanh.assessment.feedback.Feedback.Link;

/** What can happen to a feedback. */
public sealed interface FeedbackEvent {

    record LinkIssued(Settlement settlement, Link link) implements FeedbackEvent {}

    record FeedbackGiven(
            Settlement settlement,
            Opinion opinion,
            Channel channel,
            @Nullable String by,
            Instant at)
            implements FeedbackEvent {}

    record FollowUpsOpened() implements FeedbackEvent {}
}
