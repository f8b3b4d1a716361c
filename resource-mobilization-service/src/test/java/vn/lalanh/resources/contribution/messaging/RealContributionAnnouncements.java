package vn.lalanh.resources.contribution.messaging;

import vn.lalanh.resources.contribution.ContributionAnnouncements;

/** The production adapter, for tests in other packages. */
public final class RealContributionAnnouncements {
    private RealContributionAnnouncements() {}

    public static ContributionAnnouncements make() {
        return new OutboxContributionAnnouncements();
    }
}
