package vn.lalanh.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.lot.Lot;
import vn.lalanh.resources.lot.Lots;
import vn.lalanh.resources.lot.Resource;

/** The port in memory. */
final class MemoryLots extends MemoryAggregates<Lot> implements Lots {
    MemoryLots(MemoryPlatform platform) {
        super(platform, "lots", Lot.Absent::new);
    }

    List<Lot.Open> open() {
        List<Lot.Open> open = new ArrayList<>();
        states().values()
                .forEach(lot -> {
                    if (lot instanceof Lot.Open s) {
                        open.add(s);
                    }
                });
        return open;
    }

    @Override
    public Stream<Current<Lot>> all() {
        return super.all();
    }

    @Override
    public List<Available> available() {
        List<Available> available = new ArrayList<>();
        all().forEach(lot -> {
            if (lot.state() instanceof Lot.Open s && s.available() > 0) {
                available.add(new Available(lot.id(), lot.version(), s.available()));
            }
        });
        return available;
    }

    @Override
    public int latestTranche(String family) {
        return open().stream()
                .filter(lot -> lot.key().family().equals(family))
                .mapToInt(lot -> lot.key().tranche())
                .max()
                .orElse(0);
    }

    @Override
    public List<Sum> sums() {
        Map<String, Sum> sums = new TreeMap<>();
        for (Lot.Open lot : open()) {
            Resource resource = lot.key().resource();
            sums.merge(
                    resource.code(),
                    new Sum(
                            resource.code(),
                            resource.unitName(),
                            lot.given(),
                            lot.available(),
                            lot.reserved(),
                            lot.paid()),
                    (a, b) ->
                            new Sum(
                                    a.code(),
                                    a.unit(),
                                    a.given() + b.given(),
                                    a.available() + b.available(),
                                    a.reserved() + b.reserved(),
                                    a.paid() + b.paid()));
        }
        return List.copyOf(sums.values());
    }
}
