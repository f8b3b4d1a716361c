package vn.lalanh.resources.reservation;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Decides and saves, a batch at a time. */
@Service
public class ReservationService {

    private final Reservations reservations;
    private final ReservationAnnouncements announcements;

    public ReservationService(Reservations reservations, ReservationAnnouncements announcements) {
        this.reservations = reservations;
        this.announcements = announcements;
    }

    /** One outcome a command, in order. Idempotent by the causes of the commands. */
    public List<Outcome<Reservation, ReservationEvent>> handle(
            List<Addressed<ReservationCommand>> commands) {
        return reservations.change(
                commands, Reservation::decide, Reservation::evolve, announcements::of);
    }

    static Addressed<ReservationCommand> step(
            String reservationId, String caseId, ReservationCommand command) {
        return new Addressed<>(reservationId, command, new Cause.Step("fund", caseId, null));
    }
}
