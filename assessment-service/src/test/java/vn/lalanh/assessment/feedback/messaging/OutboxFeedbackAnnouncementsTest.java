package vn.lalanh.assessment.feedback.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.Feedback.Channel;
import vn.lalanh.assessment.feedback.FeedbackEvent.FeedbackGiven;
import vn.lalanh.assessment.feedback.FeedbackFixtures;
import vn.lalanh.events.EventCodec;
import vn.lalanh.platform.aggregate.Announcement;

class OutboxFeedbackAnnouncementsTest {

    @Test
    void isKeyedByTheCase() {
        Announcement told = told(false);

        assertThat(told.key()).isEqualTo("case-1");
        assertThat(told.caseId()).isEqualTo("case-1");
        assertThat(text(told)).contains("\"feedbackId\":\"fb-1\"", "99001", "\"rating\":5", "FAST");
    }

    @Test
    void ofAProtectedCaseItTellsTheProvinceOnly() {
        assertThat(text(told(true)))
                .contains("\"provinceCode\":\"99\"")
                .doesNotContain("99001", "rating", "FAST", "inc-1");
    }

    private static Announcement told(boolean shielded) {
        return new OutboxFeedbackAnnouncements()
                .of(
                        new Feedback.Absent("fb-1"),
                        new FeedbackGiven(
                                FeedbackFixtures.settlement(shielded),
                                FeedbackFixtures.content(),
                                Channel.COLLABORATOR,
                                "sub-officer",
                                FeedbackFixtures.NOON))
                .getFirst();
    }

    private static String text(Announcement told) {
        return new String(EventCodec.data(told.event()), StandardCharsets.UTF_8);
    }
}
