package vn.lalanh.registry.household;

import vn.lalanh.platform.test.memory.MemoryPlatform;

class MemoryHouseholdsTest implements HouseholdsContract {

    private final MemoryHouseholds households = new MemoryHouseholds(MemoryPlatform.of("/test"));

    @Override
    public Households households() {
        return households;
    }
}
