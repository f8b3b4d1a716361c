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
import vn.lalanh.assessment.feedback.Settlement;
import vn.lalanh.events.CaseEvent.FeedbackGivenV1;
import vn.lalanh.platform.aggregate.Announcement;

/** Domain event to contract event, one switch. Of a protected case: that there was one, and the province. */
@Component
class OutboxFeedbackAnnouncements implements FeedbackAnnouncements {

    @Override
    public List<Announcement> of(Feedback feedback, FeedbackEvent event) {
        return switch (event) {
            case FeedbackGiven e -> List.of(told(e.settlement(), given(feedback.id(), e)));
            case LinkIssued _, FollowUpsOpened _ -> List.of(); // ours alone
        };
    }

    /** Of a protected case without the request that it came with, which may have come with others of the same commune. */
    private static Announcement told(Settlement settlement, FeedbackGivenV1 event) {
        Announcement announcement = Announcement.ofCase(settlement.caseId(), event);
        return settlement.shielded() ? announcement.alone() : announcement;
    }

    private static FeedbackGivenV1 given(String id, FeedbackGiven event) {
        Settlement settlement = event.settlement();
        return new FeedbackGivenV1(
                id,
                settlement.caseId(),
                settlement.approvalNumber(),
                settlement.provinceCode(),
                settlement.shielded() ? null : settlement.communeCode(),
                event.channel().name(),
                settlement.shielded() ? null : opinion(event.opinion(), settlement),
                event.at());
    }

    private static vn.lalanh.events.CaseEvent.Opinion opinion(
            Opinion opinion, Settlement settlement) {
        return new vn.lalanh.events.CaseEvent.Opinion(
                opinion.rating(),
                opinion.reasons().stream().map(Enum::name).toList(),
                opinion.received().equals(settlement.settled()),
                opinion.complaint() == null ? null : opinion.complaint().name());
    }
}
