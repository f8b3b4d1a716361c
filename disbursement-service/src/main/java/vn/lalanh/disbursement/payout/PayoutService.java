package vn.lalanh.disbursement.payout;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;

/** Decides and saves, a batch at a time. */
@Service
public class PayoutService {

    private final Payouts payouts;
    private final PayoutAnnouncements announcements;

    PayoutService(Payouts payouts, PayoutAnnouncements announcements) {
        this.payouts = payouts;
        this.announcements = announcements;
    }

    /** One outcome a command, in order. Idempotent by the causes of the commands. */
    public List<Outcome<Payout, PayoutEvent>> handle(List<Addressed<PayoutCommand>> commands) {
        return payouts.change(commands, Payout::decide, Payout::evolve, announcements::of);
    }

    /**
     * Goods given out, by payouts, and by cases all goods of each. A case without any answers for itself: no such payout.
     *
     * @param receipt number of the signed paper; null where there is none
     */
    public List<Outcome<Payout, PayoutEvent>> handOver(
            Collection<String> payoutIds,
            Collection<String> caseIds,
            @Nullable String receipt,
            Instant at,
            Cause cause) {
        Set<String> ids = new LinkedHashSet<>(payoutIds);
        Set<String> without = new LinkedHashSet<>(caseIds);
        if (!caseIds.isEmpty()) {
            for (Current<Payout> payout : payouts.goodsOf(caseIds)) {
                if (payout.state() instanceof Payout.Ordered ordered) {
                    ids.add(payout.id());
                    without.remove(ordered.order().caseId());
                }
            }
        }
        ids.addAll(without);
        return handle(
                ids.stream()
                        .map(id ->
                                new Addressed<PayoutCommand>(
                                        id, new PayoutCommand.HandOver(at, receipt), cause))
                        .toList());
    }
}
