package vn.lalanh.assessment.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.Incident.Merged;
import vn.lalanh.assessment.incident.Incident.Merging;
import vn.lalanh.assessment.incident.Incident.Open;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentCommand.MergeIncident;
import vn.lalanh.events.IncidentEvent.IncidentChangedV1;
import vn.lalanh.events.IncidentEvent.IncidentMergedV1;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class MergesTest {

    private static final Instant NOW = MemoryPlatform.NOW;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final vn.lalanh.platform.aggregate.Cause.Step WHY =
            vn.lalanh.platform.aggregate.Cause.Step.of("test");

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final IncidentServices services = new IncidentServices(platform);
    private final Merges merges = services.merges(InstantSource.fixed(NOW));
    private final Merges later =
            services.merges(InstantSource.fixed(NOW.plus(Duration.ofMinutes(2))));

    @Test
    void keepsTheCasesOfAllUnderTheOneThatGoesOn() {
        declare("inc-1", "99001", DAY);
        declare("inc-2", "99002", DAY.minusDays(1));
        declare("inc-3", "99003", DAY);

        merges.merge("inc-1", "inc-2", WHY);
        merges.merge("inc-2", "inc-3", WHY);

        assertThat(state("inc-1")).isInstanceOf(Merged.class);
        assertThat(state("inc-2")).isInstanceOf(Merged.class);
        Open left = (Open) state("inc-3");
        assertThat(left.ids()).containsExactly("inc-3", "inc-1", "inc-2");
        assertThat(left.what().communeCodes()).containsExactly("99001", "99002", "99003");
        assertThat(left.what().occurredOn()).isEqualTo(DAY.minusDays(1));
        assertThat(left.growth().joined()).containsOnlyKeys("99001", "99002");
        assertThat(services.events())
                .filteredOn(event -> event instanceof IncidentMergedV1)
                .hasSize(2);
        assertThat(services.events())
                .filteredOn(event -> event instanceof IncidentChangedV1)
                .hasSize(2);
    }

    @Test
    void isHarmlessToRepeat() {
        declare("inc-1", "99001", DAY);
        declare("inc-2", "99002", DAY);

        merges.merge("inc-1", "inc-2", WHY);
        var again = merges.merge("inc-1", "inc-2", WHY);

        assertThat(again.decided()).isInstanceOf(Decision.AlreadyDone.class);
        assertThat(again.state()).isInstanceOf(Merged.class);
    }

    @Test
    void isAsBeforeWhereTheOtherOneWasClosedMeanwhile() {
        declare("inc-1", "99001", DAY);
        declare("inc-2", "99002", DAY);
        begin("inc-1", "inc-2");
        tell("inc-2", new CloseIncident(NOW));

        var outcome = merges.merge("inc-1", "inc-2", WHY);

        assertThat(outcome.decided()).isEqualTo(Decision.refuse(IncidentRefusal.TARGET_NOT_OPEN));
        assertThat(state("inc-1")).isInstanceOf(Open.class);
    }

    @Test
    void endsTwoMergesIntoEachOtherWithoutOne() {
        declare("inc-1", "99001", DAY);
        declare("inc-2", "99002", DAY);
        Incident one = state("inc-1");
        begin("inc-1", "inc-2");
        tell("inc-2", new MergeIncident(one, NOW));

        merges.merge("inc-1", "inc-2", WHY);

        assertThat(state("inc-1")).isInstanceOf(Open.class);
        assertThat(state("inc-2")).isInstanceOf(Merging.class);
        later.turn();
        assertThat(state("inc-2")).isInstanceOf(Merged.class);
    }

    @Test
    void finishesWhatACrashLeftBehindAndNothingYounger() {
        declare("inc-1", "99001", DAY);
        declare("inc-2", "99002", DAY);
        begin("inc-1", "inc-2");

        merges.turn();
        assertThat(state("inc-1")).isInstanceOf(Merging.class);
        later.turn();

        assertThat(state("inc-1")).isInstanceOf(Merged.class);
        assertThat(((Open) state("inc-2")).ids()).containsExactly("inc-2", "inc-1");
    }

    @Test
    void announcesNoCommuneOfAProtectedIncident() {
        declare("inc-1", "99001", DAY, Cause.TRAFFICKING);
        declare("inc-2", "99002", DAY, Cause.TRAFFICKING);

        merges.merge("inc-1", "inc-2", WHY);

        assertThat(services.events())
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("99001", "99002"));
    }

    private void begin(String id, String into) {
        tell(id, new MergeIncident(state(into), NOW));
    }

    private void declare(String id, String commune, LocalDate day) {
        declare(id, commune, day, Cause.NATURAL_DISASTER);
    }

    private void declare(String id, String commune, LocalDate day, Cause cause) {
        Happening what = new Happening("Lũ (ví dụ)", cause, "99", List.of(commune), day);
        tell(id, new DeclareIncident(what, NOW));
    }

    private void tell(String id, IncidentCommand command) {
        services.service().handle(List.of(new Addressed<>(id, command, WHY)));
    }

    private Incident state(String id) {
        return services.incidents().find(id).orElseThrow().state();
    }
}
