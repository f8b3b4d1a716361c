package vn.lalanh.assessment.incident.messaging;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentAnnouncements;
import vn.lalanh.assessment.incident.IncidentEvent;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentClosed;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentDeclared;
import vn.lalanh.events.Cause;
import vn.lalanh.events.IncidentEvent.IncidentClosedV1;
import vn.lalanh.events.IncidentEvent.IncidentDeclaredV1;
import vn.lalanh.platform.aggregate.Announcement;

/** Domain event to contract event, one switch. */
@Component
class OutboxIncidentAnnouncements implements IncidentAnnouncements {

    /** What an incident of violence, trafficking or a child alone is called outside: its own name could tell too much. */
    private static final String SHIELDED_NAME = "Bảo vệ khẩn cấp";

    @Override
    public List<Announcement> of(Incident incident, IncidentEvent event) {
        return switch (incident) {
            case Incident.Absent _ -> List.of();
            case Incident.Open s -> of(s.id(), event);
            case Incident.Closed s -> of(s.id(), event);
        };
    }

    private static List<Announcement> of(String id, IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> List.of(Announcement.of(id, declared(id, e)));
            case IncidentClosed e -> List.of(Announcement.of(id, new IncidentClosedV1(id, e.at())));
        };
    }

    private static IncidentDeclaredV1 declared(String id, IncidentDeclared event) {
        Happening what = event.what();
        boolean shielded = what.cause().shielded();
        return new IncidentDeclaredV1(
                id,
                shielded ? SHIELDED_NAME : what.name(),
                shielded ? Cause.PROTECTED : Cause.valueOf(what.cause().name()),
                what.provinceCode(),
                shielded ? List.of() : what.communeCodes(),
                what.occurredOn(),
                event.at());
    }
}
