package vn.lalanh.registry.household.messaging;

import vn.lalanh.registry.household.HouseholdAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealAnnouncements {

    private RealAnnouncements() {}

    public static HouseholdAnnouncements announcements() {
        return new OutboxHouseholdAnnouncements();
    }
}
