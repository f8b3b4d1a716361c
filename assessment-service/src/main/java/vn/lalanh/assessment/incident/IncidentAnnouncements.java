package vn.lalanh.assessment.incident;

import java.util.List;
import vn.lalanh.platform.aggregate.Announcement;

/** What the others are told of an incident. */
public interface IncidentAnnouncements {
    List<Announcement> of(Incident incident, IncidentEvent event);
}
