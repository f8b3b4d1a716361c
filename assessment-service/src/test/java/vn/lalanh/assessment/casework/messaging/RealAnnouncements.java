package vn.lalanh.assessment.casework.messaging;

import vn.lalanh.assessment.casework.CaseAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealAnnouncements {

    private RealAnnouncements() {}

    public static CaseAnnouncements announcements() {
        return new OutboxCaseAnnouncements();
    }
}
