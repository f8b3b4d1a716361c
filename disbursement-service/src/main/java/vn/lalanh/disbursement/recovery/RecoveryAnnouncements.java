package vn.lalanh.disbursement.recovery;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a claim. */
public interface RecoveryAnnouncements {
    List<Announcement> of(Recovery recovery, RecoveryEvent event);
}
