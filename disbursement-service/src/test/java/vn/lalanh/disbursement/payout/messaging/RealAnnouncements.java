package vn.lalanh.disbursement.payout.messaging;

import vn.lalanh.disbursement.payout.PayoutAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealAnnouncements {

    private RealAnnouncements() {}

    public static PayoutAnnouncements announcements() {
        return new OutboxPayoutAnnouncements();
    }
}
