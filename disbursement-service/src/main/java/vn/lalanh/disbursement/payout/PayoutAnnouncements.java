package vn.lalanh.disbursement.payout;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a payout. */
public interface PayoutAnnouncements {
    List<Announcement> of(Payout payout, PayoutEvent event);
}
