package vn.lalanh.resources.reservation;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a reservation. */
public interface ReservationAnnouncements {
    List<Announcement> of(Reservation reservation, ReservationEvent event);
}
