package vn.lalanh.disbursement;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import vn.lalanh.disbursement.payout.Dispatch;
import vn.lalanh.disbursement.payout.PayeeDirectory;
import vn.lalanh.disbursement.payout.PaymentChannel;
import vn.lalanh.disbursement.payout.PayoutService;
import vn.lalanh.disbursement.payout.PayoutServices;
import vn.lalanh.disbursement.payout.PayoutSettings;
import vn.lalanh.disbursement.recovery.RecoveryService;
import vn.lalanh.disbursement.recovery.RecoveryServices;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.kafka.Inboxes;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryProcess;

/** The whole service on memory, for proofs that run all services together. */
public final class DisbursementOnMemory {

    private static final URI NOWHERE = URI.create("http://localhost");
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration ASK_AFTER = Duration.ofSeconds(2);
    private static final int AT_ONCE = 4;

    private final MemoryProcess process;
    private final PayoutService payouts;
    private final RecoveryService recoveries;

    public DisbursementOnMemory(
            MemoryPlatform platform,
            PayeeDirectory directory,
            PaymentChannel channel,
            Executor threads) {
        PayoutServices services = new PayoutServices(platform);
        payouts = services.service();
        recoveries = new RecoveryServices(platform).service();
        Dispatch dispatch =
                services.dispatch(
                        directory,
                        channel,
                        new PayoutSettings(NOWHERE, NOWHERE, AT_ONCE, PAUSE, ASK_AFTER),
                        threads);
        Inboxes inboxes = platform.inboxes();
        process =
                new MemoryProcess(inboxes)
                        .listening(
                                "disbursement",
                                List.of(Topics.RESERVATIONS),
                                new DisbursementSubscriptions().reservations(inboxes, payouts))
                        .listening(
                                "disbursement-cases",
                                List.of(Topics.CASES),
                                new DisbursementSubscriptions().cases(inboxes, recoveries))
                        .turning("dispatch", PAUSE, dispatch::turn);
    }

    public MemoryProcess process() {
        return process;
    }

    public RecoveryService recoveries() {
        return recoveries;
    }

    public PayoutService payouts() {
        return payouts;
    }
}
