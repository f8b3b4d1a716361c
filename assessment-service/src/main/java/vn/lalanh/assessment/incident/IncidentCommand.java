package vn.lalanh.assessment.incident;

import java.time.Instant;
import vn.lalanh.assessment.incident.Incident.Happening;

/** What an incident can be told. */
public sealed interface IncidentCommand {

    /** It has happened; cases may be reported from now on. */
    record DeclareIncident(Happening what, Instant at) implements IncidentCommand {}

    /** No new cases any more. */
    record CloseIncident(Instant at) implements IncidentCommand {}
}
