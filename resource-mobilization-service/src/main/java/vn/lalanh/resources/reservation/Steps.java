package vn.lalanh.resources.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.aggregate.RequestRefusal;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.LotCommand;
import vn.lalanh.resources.lot.LotEvent;
import vn.lalanh.resources.lot.LotRefusal;
import vn.lalanh.resources.lot.LotService;
import vn.lalanh.resources.lot.Lots;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmClaims;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmSteps;
import vn.lalanh.resources.reservation.ReservationCommand.ConfirmWithdrawn;
import vn.lalanh.resources.reservation.ReservationCommand.GiveUpPlan;

/**
 * Carries out in the lots what reservations have saved as their intention, and confirms it to them. Whatever a crash
 * interrupts is found again, because the intention stands until it is confirmed; what was done already is known by the
 * claim's being there or not.
 *
 * <p>The order is what makes it safe, with any number of replicas and however long one of them stalls: lots are read
 * first, then the reservations, and the lots are written only on the versions that were read. See {@link Lot}.
 */
@Service
public class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final int AT_ONCE = 500;

    private final Reservations reservations;
    private final ReservationService service;
    private final Lots lots;
    private final LotService lotService;

    public Steps(
            Reservations reservations,
            ReservationService service,
            Lots lots,
            LotService lotService) {
        this.reservations = reservations;
        this.service = service;
        this.lots = lots;
        this.lotService = lotService;
    }

    /** One turn, one write a lot; whether any step was confirmed. */
    public boolean turn() {
        List<Current<Reservation>> found = reservations.withSteps(AT_ONCE);
        if (found.isEmpty()) {
            return false;
        }
        Set<String> lotIds = new LinkedHashSet<>();
        found.forEach(r -> Intention.of(r).forEach(step -> lotIds.add(step.slice.lotId())));
        Map<String, Current<Lot>> lotsBefore = lots.findAll(lotIds);
        Map<String, Current<Reservation>> now =
                reservations.findAll(found.stream().map(Current::id).toList());
        Map<String, List<Intention>> intended = new LinkedHashMap<>();
        now.forEach((id, reservation) -> intended.put(id, Intention.of(reservation)));
        carryOut(intended.values(), lotsBefore);
        return confirm(now, intended);
    }

    private void carryOut(
            Collection<List<Intention>> intended, Map<String, Current<Lot>> lotsBefore) {
        List<Intention> sent = new ArrayList<>();
        List<Addressed<LotCommand>> commands = new ArrayList<>();
        for (List<Intention> steps : intended) {
            for (Intention step : steps) {
                Current<Lot> lot = lotsBefore.get(step.slice.lotId());
                if (lot != null) {
                    sent.add(step);
                    commands.add(
                            LotService.onVersion(
                                    lot.id(), lot.version(), step.command, step.reservationId));
                }
            }
        }
        List<Outcome<Lot, LotEvent>> outcomes = lotService.handle(commands);
        for (int n = 0; n < sent.size(); n++) {
            sent.get(n).became(outcomes.get(n));
        }
    }

    private boolean confirm(
            Map<String, Current<Reservation>> now, Map<String, List<Intention>> intended) {
        List<Addressed<ReservationCommand>> confirmations = new ArrayList<>();
        now.forEach((id, current) -> {
            ReservationCommand confirmation =
                    confirmation(current.state(), intended.getOrDefault(id, List.of()));
            if (confirmation != null) {
                confirmations.add(
                        ReservationService.step(id, caseOf(current.state()), confirmation));
            }
        });
        return service.handle(confirmations).stream().anyMatch(Outcome::accepted);
    }

    private static @Nullable ReservationCommand confirmation(
            Reservation reservation, List<Intention> steps) {
        boolean done = steps.stream().allMatch(step -> step.done);
        return switch (reservation) {
            case Reservation.Planned s when steps.stream().anyMatch(step -> step.impossible) ->
                    new GiveUpPlan(s.notes().plans());
            case Reservation.Planned s -> done ? new ConfirmClaims(s.notes().plans()) : null;
            case Reservation.Withdrawing s -> done ? new ConfirmWithdrawn(s.notes().plans()) : null;
            case Reservation.Funded s -> confirmation(s.book(), steps);
            case Reservation.Waiting _ -> null;
            case Reservation.Absent _ -> null;
            case Reservation.Foretold _ -> null;
        };
    }

    /** A line's step is made when it is made in all lots of the line; also in none, where nothing was needed. */
    private static @Nullable ReservationCommand confirmation(Book book, List<Intention> steps) {
        Map<String, Long> confirmed = new TreeMap<>();
        book.underWay().forEach((lineId, progress) -> confirmed.put(lineId, progress.step()));
        steps.stream().filter(step -> !step.done).forEach(s -> confirmed.remove(s.slice.lineId()));
        return confirmed.isEmpty() ? null : new ConfirmSteps(confirmed);
    }

    private static String caseOf(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Asked s -> s.approval().caseId();
            case Reservation.Funded s -> s.book().approval().caseId();
            case Reservation.Absent s -> s.id();
            case Reservation.Foretold s -> s.id();
        };
    }

    /** What a reservation is about to do in one lot, and what became of it. */
    private static final class Intention {
        private final String reservationId;
        private final Slice slice;
        private final LotCommand command;
        private boolean done;
        private boolean impossible;

        private Intention(String reservationId, Slice slice, LotCommand command) {
            this.reservationId = reservationId;
            this.slice = slice;
            this.command = command;
        }

        static List<Intention> of(Current<Reservation> current) {
            List<Intention> steps = new ArrayList<>();
            switch (current.state()) {
                case Reservation.Planned s ->
                        s.slices()
                                .forEach(slice ->
                                        steps.add(
                                                new Intention(current.id(), slice, claim(slice))));
                case Reservation.Withdrawing s ->
                        s.slices()
                                .forEach(slice ->
                                        steps.add(
                                                new Intention(
                                                        current.id(),
                                                        slice,
                                                        new LotCommand.Withdraw(slice.claimId()))));
                case Reservation.Funded s -> {
                    Map<String, Progress> underWay = new HashMap<>(s.book().underWay());
                    for (Slice slice : s.book().slices()) {
                        Progress progress = underWay.get(slice.lineId());
                        if (progress != null) {
                            steps.add(new Intention(current.id(), slice, command(progress, slice)));
                        }
                    }
                }
                case Reservation.Waiting _ -> {} // has no part of a lot
                case Reservation.Absent _ -> {}
                case Reservation.Foretold _ -> {}
            }
            return steps;
        }

        private static LotCommand claim(Slice slice) {
            return new LotCommand.Claim(slice.claimId(), slice.units());
        }

        private static LotCommand command(Progress progress, Slice slice) {
            return switch (progress.stage()) {
                case SETTLING -> new LotCommand.Settle(slice.claimId());
                case REOPENING -> new LotCommand.Reopen(slice.claimId(), slice.units());
                case RELEASING -> new LotCommand.Release(slice.claimId());
                case HELD, PAID, GONE -> throw new IllegalArgumentException("no step: " + progress);
            };
        }

        void became(Outcome<Lot, LotEvent> outcome) {
            if (outcome.failure() != null) {
                LOG.error("{} cannot {}", reservationId, command, outcome.failure());
                return;
            }
            if (outcome.decided() instanceof Decision.Refused<?>(Refusal why)) {
                impossible = why == LotRefusal.NOT_AVAILABLE;
                if (!impossible && why != RequestRefusal.STALE_VERSION) {
                    LOG.error("{} cannot {}: {}", reservationId, command, why.code());
                }
                return;
            }
            done = true;
        }
    }
}
