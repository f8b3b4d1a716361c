package vn.lalanh.assessment.incident.messaging;

import vn.lalanh.assessment.incident.IncidentAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealIncidentAnnouncements {

    private RealIncidentAnnouncements() {}

    public static IncidentAnnouncements announcements() {
        return new OutboxIncidentAnnouncements();
    }
}
