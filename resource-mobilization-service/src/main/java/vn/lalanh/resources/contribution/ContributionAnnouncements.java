package vn.lalanh.resources.contribution;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a contribution. */
public interface ContributionAnnouncements {
    List<Announcement> of(Contribution contribution, ContributionEvent event);
}
