package vn.lalanh.assessment.feedback;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of feedback. */
public interface FeedbackAnnouncements {
    List<Announcement> of(Feedback feedback, FeedbackEvent event);
}
