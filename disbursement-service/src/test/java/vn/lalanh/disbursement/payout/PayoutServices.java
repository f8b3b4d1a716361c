package vn.lalanh.disbursement.payout;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.lalanh.disbursement.payout.messaging.RealAnnouncements;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** A payout service on memory, for tests outside this package. */
public final class PayoutServices {

    private final MemoryPlatform platform;
    private final MemoryPayouts payouts;

    public PayoutServices(MemoryPlatform platform) {
        this.platform = platform;
        payouts = new MemoryPayouts(platform);
    }

    public PayoutService service() {
        return new PayoutService(payouts, RealAnnouncements.announcements());
    }

    /** All of them. */
    public Payouts payouts() {
        return payouts;
    }

    /** The loop that pays. */
    public Dispatch dispatch(
            PayeeDirectory directory,
            PaymentChannel channel,
            PayoutSettings settings,
            Executor threads) {
        return new Dispatch(
                payouts, service(), directory, channel, settings, platform.clock(), threads);
    }

    /** Every state by id. */
    public Supplier<Map<String, Payout>> states() {
        return () -> payouts.all().collect(Collectors.toMap(Current::id, Current::state));
    }
}
