package vn.lalanh.assessment.incident.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.platform.web.Caller;

/**
 * An incident as officers see it.
 *
 * @param communeCodes where; of a protected incident only those in which the caller may act
 * @param mergedInto the incident that goes on instead of this one
 * @param merged ids of the incidents that are part of this one
 */
record IncidentView(
        String id,
        String state,
        @Nullable String name,
        @Nullable Cause cause,
        @Nullable String provinceCode,
        List<String> communeCodes,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate endedOn,
        @Nullable Instant declaredAt,
        @Nullable Instant closedAt,
        @Nullable String mergedInto,
        List<String> merged) {

    static IncidentView of(Incident incident, Caller caller) {
        return switch (incident) {
            case Incident.Absent s ->
                    new IncidentView(
                            s.id(), "Absent", null, null, null, List.of(), null, null, null, null,
                            null, List.of());
            case Incident.Open s -> of(s, "Open", null, null, caller);
            case Incident.Closed s -> of(s, "Closed", s.closedAt(), null, caller);
            case Incident.Merging s -> of(s, "Merging", s.closedAt(), s.into(), caller);
            case Incident.Merged s -> of(s, "Merged", s.mergedAt(), s.into(), caller);
        };
    }

    private static IncidentView of(
            Declared incident,
            String state,
            @Nullable Instant closedAt,
            @Nullable String mergedInto,
            Caller caller) {
        Happening what = incident.what();
        return new IncidentView(
                incident.id(),
                state,
                what.name(),
                what.cause(),
                what.provinceCode(),
                what.cause().shielded()
                        ? what.communeCodes().stream().filter(caller::mayActIn).toList()
                        : what.communeCodes(),
                what.occurredOn(),
                what.endedOn(),
                incident.declaredAt(),
                closedAt,
                mergedInto,
                incident.growth().merged());
    }
}
