package vn.lalanh.registry.household;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a household. */
public interface HouseholdAnnouncements {
    List<Announcement> of(Household household, HouseholdEvent event);
}
