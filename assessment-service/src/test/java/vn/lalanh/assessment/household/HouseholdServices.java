package vn.lalanh.assessment.household;

import java.util.Map;
import java.util.function.Supplier;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Known households on memory, for tests outside this package. */
public final class HouseholdServices {

    private final MemoryHouseholds households;

    public HouseholdServices(MemoryPlatform platform) {
        households = new MemoryHouseholds(platform);
    }

    public Households households() {
        return households;
    }

    public HouseholdService service() {
        return new HouseholdService(households);
    }

    public Supplier<Map<String, KnownHousehold>> states() {
        return households::states;
    }

    private static final class MemoryHouseholds extends MemoryAggregates<KnownHousehold>
            implements Households {
        MemoryHouseholds(MemoryPlatform platform) {
            super(platform, "households", KnownHousehold.Absent::new);
        }
    }
}
