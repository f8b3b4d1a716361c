package vn.lalanh.resources.reservation.messaging;

import vn.lalanh.resources.reservation.ReservationAnnouncements;

/** The production adapter, for tests in other packages. */
public final class RealReservationAnnouncements {
    private RealReservationAnnouncements() {}

    public static ReservationAnnouncements make() {
        return new OutboxReservationAnnouncements();
    }
}
