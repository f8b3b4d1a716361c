package vn.lalanh.assessment.incident;

import java.time.Instant;
import vn.lalanh.assessment.incident.Incident.Happening;

/** What can happen to an incident. */
public sealed interface IncidentEvent {

    record IncidentDeclared(Happening what, Instant at) implements IncidentEvent {}

    record IncidentClosed(Instant at) implements IncidentEvent {}
}
