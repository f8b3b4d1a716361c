package vn.lalanh.resources.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.resources.lot.Intervals;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.LotKey;
import vn.lalanh.resources.lot.Resource;
import vn.lalanh.resources.reservation.Approval.Line;
import vn.lalanh.resources.reservation.Approval.Need;

/**
 * What is available in all lots, in memory, while a turn plans over it. Approvals are to be offered in the order in which
 * they are served.
 *
 * <p>An approval is covered whole or waits. One that waits for <em>money</em> keeps back what it has found so far, money
 * and goods, so that nobody behind it takes it. One that waits for <em>goods</em> keeps back nothing: a line of goods
 * comes whole from one store, money does not help it, and whoever can be helped now should not wait for a lorry.
 */
final class Fund {

    private static final Comparator<Shelf> CLOSEST_THEN_OLDEST =
            Comparator.<Shelf>comparingInt(shelf -> -shelf.key.earmark().closeness())
                    .thenComparing(shelf -> shelf.key.day())
                    .thenComparingInt(shelf -> shelf.key.tranche())
                    .thenComparing(shelf -> shelf.lotId);

    private final List<Shelf> shelves;

    private Fund(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    static Fund of(Collection<Current<Lot>> lots) {
        List<Shelf> shelves = new ArrayList<>();
        for (Current<Lot> current : lots) {
            if (current.state() instanceof Lot.Open lot && lot.available() > 0) {
                shelves.add(new Shelf(current.id(), lot.key(), lot.free()));
            }
        }
        shelves.sort(CLOSEST_THEN_OLDEST);
        return new Fund(shelves);
    }

    /** What an approval was offered; exactly one of the two lists is of use. */
    record Offer(List<Slice> slices, List<String> shortLines) {
        boolean whole() {
            return shortLines.isEmpty();
        }
    }

    boolean exhausted() {
        return shelves.stream().allMatch(shelf -> shelf.free.parts().isEmpty());
    }

    Offer offer(Approval approval) {
        List<Taking> taken = new ArrayList<>();
        List<String> shortLines = new ArrayList<>();
        boolean lacksGoods = false;
        for (Line line : approval.lines()) {
            if (!take(approval, line, taken)) {
                shortLines.add(line.lineId());
                lacksGoods |= line.need() instanceof Need.InKind;
            }
        }
        if (lacksGoods) {
            taken.forEach(Taking::putBack);
        }
        return new Offer(
                shortLines.isEmpty()
                        ? taken.stream().map(taking -> taking.slice(approval)).toList()
                        : List.of(),
                shortLines);
    }

    private boolean take(Approval approval, Line line, List<Taking> taken) {
        long open = line.need().units();
        for (Shelf shelf : shelves) {
            if (open == 0) {
                break;
            }
            if (fits(approval, line, shelf.key) && (shelf.has(open) || mayBeSplit(line))) {
                Taking taking = shelf.take(line, open);
                if (taking != null) {
                    taken.add(taking);
                    open -= taking.units.total();
                }
            }
        }
        return open == 0;
    }

    private static boolean mayBeSplit(Line line) {
        return line.need() instanceof Need.Cash;
    }

    private static boolean fits(Approval approval, Line line, LotKey lot) {
        return isMadeOf(lot.resource(), line.need())
                && lot.earmark().fits(approval.cause(), approval.communeCode(), line.benefit());
    }

    private static boolean isMadeOf(Resource resource, Need need) {
        return switch (need) {
            case Need.Cash cash ->
                    resource instanceof Resource.Cash lot
                            && lot.currency() == cash.amount().currency();
            case Need.InKind goods ->
                    resource instanceof Resource.InKind lot
                            && lot.code().equals(goods.quantity().code())
                            && lot.unit() == goods.quantity().unit();
        };
    }

    /** One lot, as far as nothing is planned for it yet. */
    private static final class Shelf {
        private final String lotId;
        private final LotKey key;
        private Intervals free;

        Shelf(String lotId, LotKey key, Intervals free) {
            this.lotId = lotId;
            this.key = key;
            this.free = free;
        }

        boolean has(long units) {
            return free.total() >= units;
        }

        @Nullable Taking take(Line line, long most) {
            Intervals units = free.first(most);
            if (units.parts().isEmpty()) {
                return null;
            }
            free = free.minus(units);
            return new Taking(this, line, units);
        }
    }

    private record Taking(Shelf shelf, Line line, Intervals units) {
        void putBack() {
            shelf.free = shelf.free.plus(units);
        }

        Slice slice(Approval approval) {
            return Slice.of(
                    approval.payoutId(line.lineId()),
                    line.lineId(),
                    shelf.lotId,
                    units,
                    shelf.key.resource() instanceof Resource.InKind goods ? goods.storeId() : null);
        }
    }
}
