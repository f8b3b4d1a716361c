package vn.lalanh.resources;

import java.util.List;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.resources.donorinput.DonorInput;
import vn.lalanh.resources.donorinput.DonorInputs;

/** The port in memory. */
final class MemoryInputs extends MemoryAggregates<DonorInput> implements DonorInputs {
    MemoryInputs(MemoryPlatform platform) {
        super(platform, "donorInputs", DonorInput.Absent::new);
    }

    @Override
    public List<Current<DonorInput>> toYield(int limit) {
        return all().filter(i -> i.state() instanceof DonorInput.Recorded s && !s.yielded())
                .limit(limit)
                .toList();
    }
}
