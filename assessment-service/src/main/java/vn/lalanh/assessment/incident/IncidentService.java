package vn.lalanh.assessment.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.identity.Ids;

/** Decides and saves, a batch at a time. */
@Service
public class IncidentService {

    private final Incidents incidents;
    private final IncidentAnnouncements announcements;

    IncidentService(Incidents incidents, IncidentAnnouncements announcements) {
        this.incidents = incidents;
        this.announcements = announcements;
    }

    /** One outcome a command, in order. */
    public List<Outcome<Incident, IncidentEvent>> handle(
            List<Addressed<IncidentCommand>> commands) {
        return incidents.change(commands, Incident::decide, Incident::evolve, announcements::of);
    }

    /** The same incident declared twice, by two officers or by a client that repeats, has the same id. */
    public static String idOf(@Nullable String idempotencyKey, Happening what) {
        return idempotencyKey != null
                ? Ids.derive("inc", idempotencyKey)
                : Ids.derive("inc", what.name(), what.occurredOn().toString(), what.provinceCode());
    }
}
