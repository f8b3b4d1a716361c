package vn.lalanh.assessment.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.simulation.Simulation.Failed;
import vn.lalanh.assessment.simulation.Simulation.Failure;
import vn.lalanh.assessment.simulation.Simulation.Finished;
import vn.lalanh.assessment.simulation.Simulation.Running;
import vn.lalanh.assessment.simulation.SimulationCommand.CancelSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TakeSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TellProgress;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class SimulationRunsTest {

    private static final String ID = "sim-1";
    private static final Instant NOW = MemoryPlatform.NOW;

    private final Simulated simulated = new Simulated();

    @Test
    void oneThatWaitsIsWorkedOnAndItsResultKept() throws InterruptedException {
        simulated.request(ID, simulated.trial(1_000));

        assertThat(simulated.runs().turn("worker-1")).isTrue();
        assertThat(simulated.state(ID))
                .isInstanceOfSatisfying(
                        Finished.class,
                        state -> {
                            assertThat(state.results()).hasSize(1);
                            assertThat(state.results().getFirst().total().households().value())
                                    .isEqualTo(1_000);
                        });
        assertThat(simulated.runs().turn("worker-1")).isFalse();
    }

    @Test
    void anotherReplicaLeavesOneAloneThatIsWorkedOn() throws InterruptedException {
        simulated.request(ID, simulated.trial(10));
        taken();
        SimulationRuns other = simulated.runs();

        for (int minute = 0; minute < 5; minute++) {
            simulated.tell(ID, new TellProgress("worker-1", 1, minute, 10));
            assertThat(other.turn("worker-2")).isFalse();
            simulated.advance(Duration.ofMinutes(1));
        }
        assertThat(simulated.state(ID))
                .isInstanceOfSatisfying(
                        Running.class,
                        state -> assertThat(state.run().worker()).isEqualTo("worker-1"));
    }

    @Test
    void oneWhoseProcessEndedInTheMiddleIsBegunAnew() throws InterruptedException {
        simulated.request(ID, simulated.trial(10));
        taken();
        simulated.tell(ID, new TellProgress("worker-1", 1, 5, 10));
        SimulationRuns afterTheRestart = simulated.runs();

        assertThat(afterTheRestart.turn("worker-2")).isFalse();
        simulated.advance(Duration.ofSeconds(61));
        assertThat(afterTheRestart.turn("worker-2")).isTrue();
        assertThat(simulated.state(ID)).isInstanceOf(Finished.class);

        simulated.tell(ID, new TellProgress("worker-1", 1, 6, 10)); // it was only asleep
        assertThat(simulated.state(ID)).isInstanceOf(Finished.class);
    }

    @Test
    void oneThatEndsItsProcessEachTimeHasFailed() throws InterruptedException {
        simulated.request(ID, simulated.trial(10));
        taken();
        for (int run = 1; run < Simulation.MOST_RUNS; run++) {
            long beat = ((Running) simulated.state(ID)).run().beat();
            simulated.tell(ID, new TakeSimulation("worker-" + run, beat, NOW));
        }
        SimulationRuns last = simulated.runs();
        var _ = last.turn("worker-9");
        simulated.advance(Duration.ofSeconds(61));
        var _ = last.turn("worker-9");

        assertThat(simulated.state(ID))
                .isInstanceOfSatisfying(
                        Failed.class,
                        state -> assertThat(state.why()).isEqualTo(Failure.BEGUN_TOO_OFTEN));
    }

    @Test
    void aCancelledOneIsGivenUpWithinABeat() throws InterruptedException {
        simulated.request(ID, simulated.trial(Population.MOST));
        Thread canceller =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!(simulated.state(ID) instanceof Running)) {
                                Thread.onSpinWait();
                            }
                            simulated.tell(ID, new CancelSimulation(NOW));
                        });

        assertThat(simulated.runs().turn("worker-1")).isTrue();
        canceller.join();
        assertThat(simulated.state(ID)).isInstanceOf(Simulation.Cancelled.class);
    }

    @Test
    void aProcessThatIsStoppedGivesItBack() {
        simulated.request(ID, simulated.trial(Population.MOST));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> simulated.runs().turn("worker-1"))
                .isInstanceOf(InterruptedException.class);
        assertThat(simulated.state(ID))
                .isInstanceOfSatisfying(
                        Simulation.Waiting.class, state -> assertThat(state.runs()).isZero());
    }

    @Test
    void whoeverKeepsADraftIsToldWhenItsSimulationCanBeRead() throws InterruptedException {
        SimulationService service = simulated.service();
        Trial trial =
                new Trial(
                        service.side(service.book("draft-1").orElseThrow(), List.of()),
                        service.side(service.book("ND335-2026").orElseThrow(), List.of()),
                        List.of(),
                        Simulated.population(100),
                        Map.of());
        simulated.request(ID, trial);
        simulated.request("sim-2", simulated.trial(100));

        while (simulated.runs().turn("worker-1")) {
            assertThat(simulated.told().size()).isLessThan(2);
        }
        assertThat(simulated.told()).containsExactly("draft-1 digest-1 " + ID);
    }

    @Test
    void oneThatBreaksHasFailedAndTheNextOneGoesOn() throws InterruptedException {
        FrozenFacts broken =
                new FrozenFacts() {
                    @Override
                    public List<String> ids(Collection<String> incidentIds) {
                        return List.of("case-1");
                    }

                    @Override
                    public List<Frozen> of(Collection<String> caseIds) {
                        throw new IllegalStateException("planted");
                    }
                };
        Simulated on = new Simulated(MemoryPlatform.of("/assessment-service"), broken);
        Trial made = on.trial(100);
        String incident = on.declared();
        on.request(ID, new Trial(made.tried(), made.against(), List.of(incident), null, Map.of()));
        on.request("sim-2", made);
        SimulationRuns runs = on.runs();

        assertThat(runs.turn("worker-1")).isTrue();
        assertThat(runs.turn("worker-1")).isTrue();
        assertThat(on.state(ID))
                .isInstanceOfSatisfying(
                        Failed.class, state -> assertThat(state.why()).isEqualTo(Failure.BROKEN));
        assertThat(on.state("sim-2")).isInstanceOf(Finished.class);
    }

    private void taken() {
        simulated.tell(ID, new TakeSimulation("worker-1", -1, NOW));
    }
}
