package vn.lalanh.assessment.feedback.messaging;

import vn.lalanh.assessment.feedback.FeedbackAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealFeedbackAnnouncements {

    private RealFeedbackAnnouncements() {}

    public static FeedbackAnnouncements announcements() {
        return new OutboxFeedbackAnnouncements();
    }
}
