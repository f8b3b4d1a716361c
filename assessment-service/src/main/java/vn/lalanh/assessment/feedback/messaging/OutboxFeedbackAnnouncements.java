package vn.lalanh.assessment.feedback.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.FeedbackAnnouncements;
import vn.lalanh.assessment.feedback.FeedbackEvent;
import vn.lalanh.assessment.feedback.FeedbackEvent.FeedbackGiven;
import vn.lalanh.assessment.feedback.FeedbackEvent.FollowUpsOpened;
import vn.lalanh.assessment.feedback.FeedbackEvent.LinkIssued;
import vn.lalanh.assessment.feedback.Opinion;
import vn.lalanh.assessment.feedback.Round;
import vn.lalanh.events.CaseEvent.FeedbackGivenV1;
import vn.lalanh.platform.aggregate.Announcement;

/** Domain event to contract event, one switch. Of a protected case: that there was one, and the province. */
@Component
class OutboxFeedbackAnnouncements implements FeedbackAnnouncements {

    @Override
    public List<Announcement> of(Feedback feedback, FeedbackEvent event) {
        return switch (event) {
            case FeedbackGiven e ->
                    List.of(Announcement.ofCase(e.round().caseId(), given(feedback.id(), e)));
            case LinkIssued _, FollowUpsOpened _ -> List.of(); // ours alone
        };
    }

    private static FeedbackGivenV1 given(String id, FeedbackGiven event) {
        Round round = event.round();
        return new FeedbackGivenV1(
                id,
                round.caseId(),
                round.approvalNumber(),
                round.provinceCode(),
                round.shielded() ? null : round.communeCode(),
                event.channel().name(),
                round.shielded() ? null : opinion(event.opinion(), round),
                event.at());
    }

    private static vn.lalanh.events.CaseEvent.Opinion opinion(Opinion opinion, Round round) {
        return new vn.lalanh.events.CaseEvent.Opinion(
                opinion.rating(),
                opinion.reasons().stream().map(Enum::name).toList(),
                opinion.received().equals(round.settled()),
                opinion.complaint() == null ? null : opinion.complaint().name());
    }
}
