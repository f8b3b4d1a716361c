package vn.lalanh.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code assessment.incidents}, key: the incident's id. */
public sealed interface IncidentEvent extends ContractEvent
        permits IncidentEvent.IncidentDeclaredV1,
                IncidentEvent.IncidentChangedV1,
                IncidentEvent.IncidentClosedV1,
                IncidentEvent.IncidentReopenedV1,
                IncidentEvent.IncidentMergedV1,
                Unrecognized {

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

    /** Where and when it is as known now; replaces what was announced of that before. */
    record IncidentChangedV1(
            String incidentId,
            List<String> communeCodes,
            LocalDate occurredOn,
            Instant changedAt,
            @Nullable LocalDate endedOn)
            implements IncidentEvent {
        public IncidentChangedV1 {
            communeCodes = List.copyOf(communeCodes);
        }
    }

    /** No new cases; open ones go on. */
    record IncidentClosedV1(String incidentId, Instant closedAt) implements IncidentEvent {}

    /** Takes new cases again. */
    record IncidentReopenedV1(String incidentId, String reasonCode, Instant reopenedAt)
            implements IncidentEvent {}

    /** Part of another incident, for ever; its cases keep the id they have. */
    record IncidentMergedV1(String incidentId, String intoIncidentId, Instant mergedAt)
            implements IncidentEvent {}
}
