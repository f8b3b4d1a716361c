package vn.lalanh.platform.test.memory;

import vn.lalanh.platform.inbox.Held;
import vn.lalanh.platform.test.core.HeldContract;

class MemoryHeldTest extends HeldContract {

    @Override
    protected Held fresh() {
        return new MemoryHeld();
    }
}
