package vn.lalanh.resources.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.Lots;
import vn.lalanh.resources.lot.Lots.Available;
import vn.lalanh.resources.reservation.ReservationCommand.PlanFunds;
import vn.lalanh.resources.reservation.ReservationCommand.TellShort;

/**
 * Decides who gets what, by priority and then by time of approval. It only saves plans; {@link Steps} claims them. A plan on
 * what somebody else has claimed meanwhile is given up and made again.
 */
@Service
public class Allocation {

    private static final Logger LOG = LoggerFactory.getLogger(Allocation.class);
    private static final int AT_ONCE = 500;

    private final Reservations reservations;
    private final ReservationService service;
    private final Lots lots;
    private @Nullable Seen before;

    /** Lots as they were read last: few of many change between two turns, and a plan on an old one is only given up. */
    private Map<String, Current<Lot>> read = Map.of();

    public Allocation(Reservations reservations, ReservationService service, Lots lots) {
        this.reservations = reservations;
        this.service = service;
        this.lots = lots;
    }

    /** One turn over all that wait; whether any plan was made. Not thread-safe: one loop decides. */
    public boolean turn() {
        List<Available> available = lots.available();
        Seen seen = Seen.of(available, reservations.countWaiting());
        if (seen.waiting == 0 || (seen.equals(before) && !reservations.anyUntold())) {
            return false; // nobody asks, or the same answer as last time
        }
        boolean planned = plan(Fund.of(read(available)));
        before = planned ? null : seen;
        return planned;
    }

    /** Only those that have changed since they were read last are read again. */
    private Collection<Current<Lot>> read(List<Available> available) {
        List<String> changed =
                available.stream()
                        .filter(lot -> {
                            Current<Lot> known = read.get(lot.lotId());
                            return known == null || known.version() < lot.version();
                        })
                        .map(Available::lotId)
                        .toList();
        Map<String, Current<Lot>> fresh = lots.findAll(changed);
        Map<String, Current<Lot>> now = new HashMap<>();
        for (Available lot : available) {
            Current<Lot> current = fresh.getOrDefault(lot.lotId(), read.get(lot.lotId()));
            if (current != null) {
                now.put(lot.lotId(), current);
            }
        }
        read = now;
        return now.values();
    }

    private boolean plan(Fund fund) {
        int stillWaiting = 0;
        int planned = 0;
        while (true) {
            List<Current<Reservation>> batch = reservations.waiting(stillWaiting, AT_ONCE);
            List<Addressed<ReservationCommand>> commands = new ArrayList<>();
            int plans = 0;
            for (Current<Reservation> current : batch) {
                if (current.state() instanceof Reservation.Waiting waiting) {
                    Fund.Offer offer = fund.offer(waiting.approval());
                    plans += offer.whole() ? 1 : 0;
                    ReservationCommand command = command(waiting, offer);
                    if (command != null) {
                        commands.add(
                                ReservationService.step(
                                        current.id(), waiting.approval().caseId(), command));
                    }
                }
            }
            service.handle(commands);
            planned += plans;
            stillWaiting += batch.size() - plans;
            boolean nothingLeft = fund.exhausted() && !reservations.anyUntold();
            if (batch.size() < AT_ONCE || nothingLeft) {
                LOG.debug("planned {}, {} still wait", planned, stillWaiting);
                return planned > 0;
            }
        }
    }

    private static @Nullable ReservationCommand command(
            Reservation.Waiting waiting, Fund.Offer offer) {
        if (offer.whole()) {
            return new PlanFunds(offer.slices());
        }
        return waiting.notes().toldShort() ? null : new TellShort(offer.shortLines());
    }

    /** What an answer depends on; the same again needs no other one. */
    private record Seen(Map<String, Long> available, long waiting) {
        static Seen of(List<Available> lots, long waiting) {
            Map<String, Long> available = new TreeMap<>();
            lots.forEach(lot -> available.put(lot.lotId(), lot.units()));
            return new Seen(available, waiting);
        }
    }
}
