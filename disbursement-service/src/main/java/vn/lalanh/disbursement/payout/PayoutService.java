package vn.lalanh.disbursement.payout;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.platform.aggregate.Addressed;
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
}
