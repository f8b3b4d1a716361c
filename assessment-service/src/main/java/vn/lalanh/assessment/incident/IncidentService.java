package vn.lalanh.assessment.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand.NarrowIncident;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.identity.Ids;

/** Decides and saves, a batch at a time. */
@Service
public class IncidentService {

    private final Incidents incidents;
    private final IncidentAnnouncements announcements;
    private final OpenCases openCases;
    private final InstantSource clock;

    IncidentService(
            Incidents incidents,
            IncidentAnnouncements announcements,
            OpenCases openCases,
            InstantSource clock) {
        this.incidents = incidents;
        this.announcements = announcements;
        this.openCases = openCases;
        this.clock = clock;
    }

    /** One outcome a command, in order. */
    public List<Outcome<Incident, IncidentEvent>> handle(
            List<Addressed<IncidentCommand>> commands) {
        return incidents.change(commands, Incident::decide, Incident::evolve, announcements::of);
    }

    /**
     * Removes communes where no case is under way. A case that is being reported at this very moment may still come to be
     * there; it goes on like any other, and the figures show it.
     */
    public Outcome<Incident, IncidentEvent> narrow(
            String id, Set<String> communeCodes, @Nullable LocalDate endedOn, Cause cause) {
        Instant now = clock.instant();
        Map<String, Long> open =
                communeCodes.isEmpty()
                        ? Map.of()
                        : incidents
                                .find(id)
                                .map(Current::state)
                                .map(state -> state instanceof Declared s ? openAt(s) : null)
                                .orElse(Map.of());
        IncidentCommand narrow = new NarrowIncident(communeCodes, endedOn, open, now);
        return handle(List.of(new Addressed<>(id, narrow, cause))).getFirst();
    }

    private Map<String, Long> openAt(Declared incident) {
        return openCases.of(incident.ids());
    }

    /** The same incident declared twice, by two officers or by a client that repeats, has the same id. */
    public static String idOf(@Nullable String idempotencyKey, Happening what) {
        return idempotencyKey != null
                ? Ids.derive("inc", idempotencyKey)
                : Ids.derive("inc", what.name(), what.occurredOn().toString(), what.provinceCode());
    }
}
