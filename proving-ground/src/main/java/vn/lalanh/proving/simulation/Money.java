package vn.lalanh.proving.simulation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Snapshot;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.lot.Lot;

/** That no unit is lost or made: looked at after every write that could have changed a lot, of any process. */
final class Money {

    private final Town town;
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> lotOf = new HashMap<>();
    private long checks;
    private @Nullable String violation;

    Money(Town town) {
        this.town = town;
    }

    /** Looks at lots that have changed. */
    void written(MemoryStore<?> store) {
        MemoryStore<Lot> lots = town.resources.store("lots");
        if (lots == store) {
            check(lots);
        }
    }

    private void check(MemoryStore<Lot> lots) {
        for (Snapshot<Lot> snapshot : lots.all()) {
            Long before = versions.put(snapshot.id(), snapshot.version());
            if (snapshot.state() instanceof Lot.Open lot
                    && (before == null || before != snapshot.version())) {
                checks++;
                String wrong = wrong(snapshot.id(), lot);
                if (wrong != null && violation == null) {
                    violation = wrong;
                }
            }
        }
    }

    private @Nullable String wrong(String id, Lot.Open lot) {
        long claimed = 0;
        long overlap = 0;
        Intervals taken = lot.free();
        for (Intervals claim : lot.claims().values()) {
            claimed += claim.total();
            overlap += taken.overlap(claim);
            if (overlap == 0) {
                taken = taken.plus(claim);
            }
        }
        long given = lot.gifts().stream().mapToLong(gift -> gift.units().total()).sum();
        if (overlap > 0 || given != lot.free().total() + claimed + lot.paid() || lot.paid() < 0) {
            return "(1) given is not available, reserved and paid in lot " + id;
        }
        for (Lot.Gift gift : lot.gifts()) {
            String other = lotOf.putIfAbsent(gift.contributionId(), id);
            if (other != null && !other.equals(id)) {
                return "(1) " + gift.contributionId() + " is in two lots";
            }
        }
        return null;
    }

    @Nullable String violation() {
        return violation;
    }

    long checks() {
        return checks;
    }
}
