package vn.lalanh.assessment.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident.Growth;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.CompleteMerge;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentCommand.GiveUpMerge;
import vn.lalanh.assessment.incident.IncidentCommand.IncludeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.assessment.incident.IncidentCommand.NarrowIncident;
import vn.lalanh.assessment.incident.IncidentCommand.ReopenIncident;
import vn.lalanh.assessment.incident.IncidentCommand.WidenIncident;
import vn.lalanh.platform.test.TransitionTable;

class IncidentTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-18T05:00:00Z");
    private static final Happening FLOOD = happening("Lũ (ví dụ)");
    private static final LocalDate BEFORE = FLOOD.occurredOn().minusDays(1);
    private static final Map<String, Long> OPEN = Map.of("99003", 2L);

    private static final Growth GROWN =
            new Growth(Map.of("99002", NOON), List.of("inc-2", "inc-3"));
    private static final Incident.Open OTHER = new Incident.Open("inc-4", FLOOD, NOON);

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Incident.class, IncidentCommand.class, Incident::decide, Incident::evolve)
                .state(new Incident.Absent("inc-1"))
                .state(new Incident.Open("inc-1", FLOOD, NOON))
                .state("whole province", new Incident.Open("inc-1", flood(List.of()), NOON))
                .state("includes inc-2", new Incident.Open("inc-1", FLOOD, NOON, GROWN))
                .state(new Incident.Closed("inc-1", FLOOD, NOON, NOON, Growth.NONE))
                .state("includes inc-2", new Incident.Closed("inc-1", FLOOD, NOON, NOON, GROWN))
                .state(merging(null))
                .state("was closed", merging(NOON))
                .state(new Incident.Merged("inc-1", FLOOD, NOON, Growth.NONE, "inc-4", NOON))
                .command(new DeclareIncident(FLOOD, NOON))
                .command("other content", new DeclareIncident(happening("Bão (ví dụ)"), NOON))
                .command(new WidenIncident(Set.of("99001", "99002"), null, NOON))
                .command("nothing new", new WidenIncident(Set.of("99001"), null, NOON))
                .command("longer", new WidenIncident(Set.of(), FLOOD.occurredOn(), NOON))
                .command("wrong end", new WidenIncident(Set.of(), BEFORE, NOON))
                .command(new NarrowIncident(Set.of("99003"), null, Map.of("99001", 2L), NOON))
                .command("open cases", new NarrowIncident(Set.of("99003"), null, OPEN, NOON))
                .command("all", new NarrowIncident(Set.of("99001", "99003"), null, OPEN, NOON))
                .command(new MergeIncident(OTHER, NOON))
                .command("itself", new MergeIncident(new Incident.Open("inc-1", FLOOD, NOON), NOON))
                .command("into none", new MergeIncident(new Incident.Absent("inc-4"), NOON))
                .command("into a fire", new MergeIncident(fire(), NOON))
                .command("into a third", new MergeIncident(third(), NOON))
                .command(new IncludeIncident(new Incident.Open("inc-2", FLOOD, NOON), NOON))
                .command(new CompleteMerge(NOON))
                .command(new GiveUpMerge())
                .command(new CloseIncident(NOON))
                .command(new ReopenIncident("CASES_FOUND_LATER", NOON))
                .matches("incident-transitions");
    }

    private static Incident.Merging merging(@Nullable Instant closedAt) {
        return new Incident.Merging("inc-1", FLOOD, NOON, Growth.NONE, "inc-4", NOON, closedAt);
    }

    private static Incident.Open third() {
        return new Incident.Open("inc-5", FLOOD, NOON);
    }

    private static Incident.Open fire() {
        return new Incident.Open(
                "inc-4",
                new Happening("Cháy", Cause.FIRE, "99", List.of(), FLOOD.occurredOn()),
                NOON);
    }

    private static Happening flood(List<String> communes) {
        return new Happening(
                "Lũ (ví dụ)", Cause.NATURAL_DISASTER, "99", communes, LocalDate.of(2026, 11, 18));
    }

    private static Happening happening(String name) {
        return new Happening(
                name,
                Cause.NATURAL_DISASTER,
                "99",
                List.of("99001", "99003"),
                LocalDate.of(2026, 11, 18));
    }
}
