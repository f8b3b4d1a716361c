package vn.lalanh.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Topic {@code assessment.incidents}, key: the incident's id. */
public sealed interface IncidentEvent extends ContractEvent
        permits IncidentEvent.IncidentDeclaredV1, IncidentEvent.IncidentClosedV1, Unrecognized {

    /** Something has happened for which cases can be reported. */
    record IncidentDeclaredV1(
            String incidentId,
            String name,
            Cause cause,
            String provinceCode,
            List<String> communeCodes,
            LocalDate occurredOn,
            Instant declaredAt)
            implements IncidentEvent {
        public IncidentDeclaredV1 {
            communeCodes = List.copyOf(communeCodes);
        }
    }

    /** No new cases; open ones go on. */
    record IncidentClosedV1(String incidentId, Instant closedAt) implements IncidentEvent {}
}
