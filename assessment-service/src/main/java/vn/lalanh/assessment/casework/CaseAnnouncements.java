package vn.lalanh.assessment.casework;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of a case. */
public interface CaseAnnouncements {
    List<Announcement> of(Case state, CaseEvent event);
}
