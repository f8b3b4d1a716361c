package vn.lalanh.resources.contribution;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.resources.contribution.Contribution.Recorded;
import vn.lalanh.resources.contribution.ContributionCommand.ConfirmPlaced;
import vn.lalanh.resources.contribution.ContributionCommand.MoveOn;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.LotCommand;
import vn.lalanh.resources.lot.LotCommand.PlaceGift;
import vn.lalanh.resources.lot.LotEvent;
import vn.lalanh.resources.lot.LotKey;
import vn.lalanh.resources.lot.LotRefusal;
import vn.lalanh.resources.lot.LotService;
import vn.lalanh.resources.lot.Lots;

/**
 * Brings recorded gifts into their lots: a whole batch is one write a lot. A crash between the lot's write and the
 * contribution's leaves it recorded; the next turn finds the gift in the lot, which remembers its gifts for ever.
 */
@Service
public class Placement {

    private static final int AT_ONCE = 500;

    private final Contributions contributions;
    private final ContributionService service;
    private final Lots lots;
    private final LotService lotService;
    private final Tranches tranches;
    private final InstantSource clock;

    public Placement(
            Contributions contributions,
            ContributionService service,
            Lots lots,
            LotService lotService,
            Tranches tranches,
            InstantSource clock) {
        this.contributions = contributions;
        this.service = service;
        this.lots = lots;
        this.lotService = lotService;
        this.tranches = tranches;
        this.clock = clock;
    }

    /** One turn; whether anything was placed. */
    public boolean turn() {
        List<Recorded> waiting = new ArrayList<>();
        List<Addressed<LotCommand>> steps = new ArrayList<>();
        contributions
                .toPlace(AT_ONCE)
                .forEach(current -> {
                    if (current.state() instanceof Recorded recorded) {
                        LotKey key = recorded.gift().lot(recorded.tranche());
                        waiting.add(recorded);
                        steps.add(
                                new Addressed<>(
                                        key.lotId(),
                                        new PlaceGift(key, recorded.id(), recorded.gift().units()),
                                        cause(recorded)));
                    }
                });
        if (waiting.isEmpty()) {
            return false;
        }
        List<Outcome<Lot, LotEvent>> placed = lotService.handle(steps);
        Instant now = clock.instant();
        Map<String, Integer> latest = new HashMap<>();
        List<Addressed<ContributionCommand>> confirmations = new ArrayList<>();
        for (int n = 0; n < waiting.size(); n++) {
            Recorded recorded = waiting.get(n);
            confirmations.add(
                    new Addressed<>(
                            recorded.id(),
                            confirmation(recorded, placed.get(n), now, latest),
                            cause(recorded)));
        }
        service.handle(confirmations);
        return true;
    }

    private ContributionCommand confirmation(
            Recorded recorded,
            Outcome<Lot, LotEvent> outcome,
            Instant now,
            Map<String, Integer> latest) {
        LotKey key = recorded.gift().lot(recorded.tranche());
        if (outcome.decided() instanceof Decision.Refused<?> refused
                && refused.why() == LotRefusal.LOT_FULL) {
            int begun = latest.computeIfAbsent(key.family(), lots::latestTranche);
            int next = Math.max(begun, recorded.tranche() + 1);
            tranches.seen(key.inTranche(next));
            return new MoveOn(recorded.tranche(), next);
        }
        if (outcome.state() instanceof Lot.Open lot) {
            Lot.Gift gift = lot.giftOf(recorded.id()).orElseThrow();
            return new ConfirmPlaced(recorded.tranche(), gift.from(), gift.to(), now);
        }
        throw new IllegalStateException("a gift is in no lot: " + recorded.id());
    }

    private static Cause cause(Recorded recorded) {
        return new Cause.Step("placement", recorded.id(), null);
    }
}
