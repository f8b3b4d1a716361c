package vn.lalanh.assessment.incident.messaging;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentAnnouncements;
import vn.lalanh.assessment.incident.IncidentEvent;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentChanged;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentClosed;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentDeclared;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentIncluded;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentMerged;
import vn.lalanh.assessment.incident.IncidentEvent.IncidentReopened;
import vn.lalanh.assessment.incident.IncidentEvent.MergeBegun;
import vn.lalanh.assessment.incident.IncidentEvent.MergeGivenUp;
import vn.lalanh.events.Cause;
import vn.lalanh.events.IncidentEvent.IncidentChangedV1;
import vn.lalanh.events.IncidentEvent.IncidentClosedV1;
import vn.lalanh.events.IncidentEvent.IncidentDeclaredV1;
import vn.lalanh.events.IncidentEvent.IncidentMergedV1;
import vn.lalanh.events.IncidentEvent.IncidentReopenedV1;
import vn.lalanh.platform.aggregate.Announcement;

/** Domain event to contract event, one switch. */
@Component
class OutboxIncidentAnnouncements implements IncidentAnnouncements {

    /** What an incident of violence, trafficking or a child alone is called outside: its own name could tell too much. */
    private static final String SHIELDED_NAME = "Bảo vệ khẩn cấp";

    @Override
    public List<Announcement> of(Incident incident, IncidentEvent event) {
        return incident instanceof Declared declared ? of(declared, event) : List.of();
    }

    private static List<Announcement> of(Declared incident, IncidentEvent event) {
        String id = incident.id();
        return switch (event) {
            case IncidentDeclared e -> say(id, declared(id, e));
            case IncidentChanged e -> changed(id, e.what(), e.at());
            case IncidentIncluded e -> changed(id, e.what(), e.at());
            case IncidentClosed e -> say(id, new IncidentClosedV1(id, e.at()));
            case IncidentReopened e -> say(id, new IncidentReopenedV1(id, e.reasonCode(), e.at()));
            case IncidentMerged e -> say(id, new IncidentMergedV1(id, e.into(), e.at()));
            case MergeBegun _, MergeGivenUp _ -> List.of(); // nothing has come of it
        };
    }

    /** Of a protected incident nobody outside knows the communes, so a change of them is nobody's business either. */
    private static List<Announcement> changed(String id, Happening what, Instant at) {
        return what.cause().shielded()
                ? List.of()
                : say(
                        id,
                        new IncidentChangedV1(
                                id, what.communeCodes(), what.occurredOn(), at, what.endedOn()));
    }

    private static List<Announcement> say(String id, vn.lalanh.events.IncidentEvent event) {
        return List.of(Announcement.of(id, event));
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
