package vn.lalanh.assessment.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lalanh.assessment.incident.Incident.Happening;

/** What can happen to an incident. */
public sealed interface IncidentEvent {

    record IncidentDeclared(Happening what, Instant at) implements IncidentEvent {}

    /** Other communes or dates; {@code joined} as in the state. */
    record IncidentChanged(Happening what, Map<String, Instant> joined, Instant at)
            implements IncidentEvent {
        public IncidentChanged {
            joined = Map.copyOf(joined);
        }
    }

    /** Another incident is part of this one; {@code merged} and {@code joined} as in the state. */
    record IncidentIncluded(
            List<String> merged, Happening what, Map<String, Instant> joined, Instant at)
            implements IncidentEvent {
        public IncidentIncluded {
            merged = List.copyOf(merged);
            joined = Map.copyOf(joined);
        }
    }

    record IncidentClosed(Instant at) implements IncidentEvent {}

    record IncidentReopened(String reasonCode, Instant at) implements IncidentEvent {}

    record MergeBegun(String into, Instant at) implements IncidentEvent {}

    record MergeGivenUp() implements IncidentEvent {}

    record IncidentMerged(String into, Instant at) implements IncidentEvent {}
}
