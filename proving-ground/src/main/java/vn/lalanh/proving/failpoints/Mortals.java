package vn.lalanh.proving.failpoints;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lalanh.runner.Service;

/** Services that end at the point they are armed with. */
interface Mortals {

    /** From now on the service counts its passings of the point, and ends at the given one. */
    void arm(Fault fault);

    boolean goneWithin(Service service, Duration patience) throws InterruptedException;

    /** Starts the service again, armed from its first moment where there is a next fault. Returns once it answers. */
    void revive(Service service, @Nullable Fault next);
}
