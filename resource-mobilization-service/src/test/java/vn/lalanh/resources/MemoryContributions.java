package vn.lalanh.resources;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.contribution.Contributions;
import vn.lalanh.resources.lot.Resource;

/** The port in memory. */
final class MemoryContributions extends MemoryAggregates<Contribution> implements Contributions {
    MemoryContributions(MemoryPlatform platform) {
        super(platform, "contributions", Contribution.Absent::new);
    }

    @Override
    public List<Current<Contribution>> toPlace(int limit) {
        return all().filter(c -> c.state() instanceof Contribution.Recorded).limit(limit).toList();
    }

    @Override
    public List<Sum> sums() {
        Map<String, Sum> sums = new TreeMap<>();
        states().values()
                .forEach(c -> {
                    if (c instanceof Contribution.Known s) {
                        long units = s.gift().units();
                        boolean received = c instanceof Contribution.Received;
                        Resource resource = s.gift().resource();
                        sums.merge(
                                resource.code(),
                                new Sum(
                                        resource.code(),
                                        resource.unitName(),
                                        received ? units : 0,
                                        received ? 0 : units),
                                (a, b) ->
                                        new Sum(
                                                a.code(),
                                                a.unit(),
                                                a.received() + b.received(),
                                                a.onTheWay() + b.onTheWay()));
                    }
                });
        return List.copyOf(sums.values());
    }
}
