package vn.lalanh.disbursement.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import vn.lalanh.platform.aggregate.Addressed;

/**
 * Calls to the channel that are under way, one for a payout at most. Whoever starts them does not wait: a call without an
 * answer keeps its own place until it times out, and nobody else's. Started and collected by one thread.
 */
final class Calls {

    private final int atMost;
    private final Executor threads;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Queue<Addressed<PayoutCommand>> heard = new ConcurrentLinkedQueue<>();

    Calls(int atMost, Executor threads) {
        this.atMost = atMost;
        this.threads = threads;
    }

    /** How many more may be started now. */
    int free() {
        return atMost - underWay.size();
    }

    boolean isUnderWay(String payoutId) {
        return underWay.contains(payoutId);
    }

    /**
     * Returns at once.
     *
     * @param call what the channel said, as a command to the payout; empty if it did not say
     */
    void start(String payoutId, Supplier<Optional<Addressed<PayoutCommand>>> call) {
        underWay.add(payoutId);
        threads.execute(() -> {
            try {
                call.get().ifPresent(heard::add);
            } finally {
                underWay.remove(payoutId);
            }
        });
    }

    /** What was heard since the last time. What its taker then loses is found by asking the channel again. */
    List<Addressed<PayoutCommand>> answers() {
        List<Addressed<PayoutCommand>> answers = new ArrayList<>();
        for (var one = heard.poll(); one != null; one = heard.poll()) {
            answers.add(one);
        }
        return answers;
    }
}
