package vn.lalanh.assessment.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.platform.test.TransitionTable;

class IncidentTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-18T05:00:00Z");
    private static final Happening FLOOD = happening("Lũ (ví dụ)");

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Incident.class, IncidentCommand.class, Incident::decide, Incident::evolve)
                .state(new Incident.Absent("inc-1"))
                .state(new Incident.Open("inc-1", FLOOD, NOON))
                .state(new Incident.Closed("inc-1", FLOOD, NOON, NOON))
                .command(new DeclareIncident(FLOOD, NOON))
                .command("other content", new DeclareIncident(happening("Bão (ví dụ)"), NOON))
                .command(new CloseIncident(NOON))
                .matches("incident-transitions");
    }

    private static Happening happening(String name) {
        return new Happening(
                name, Cause.NATURAL_DISASTER, "99", List.of("99001"), LocalDate.of(2026, 11, 18));
    }
}
