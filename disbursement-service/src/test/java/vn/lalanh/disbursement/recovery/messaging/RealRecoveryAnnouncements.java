package vn.lalanh.disbursement.recovery.messaging;

import vn.lalanh.disbursement.recovery.RecoveryAnnouncements;

/** Lets tests of the capability speak as production does, while the adapter itself stays package-private. */
public final class RealRecoveryAnnouncements {

    private RealRecoveryAnnouncements() {}

    public static RecoveryAnnouncements make() {
        return new OutboxRecoveryAnnouncements();
    }
}
