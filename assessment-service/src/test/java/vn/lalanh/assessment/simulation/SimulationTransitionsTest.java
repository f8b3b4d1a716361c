package vn.lalanh.assessment.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.simulation.Simulation.Asked;
import vn.lalanh.assessment.simulation.Simulation.Failure;
import vn.lalanh.assessment.simulation.Simulation.Run;
import vn.lalanh.assessment.simulation.SimulationCommand.CancelSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.FailSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.FinishSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.ReleaseSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.RequestSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TakeSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TellProgress;
import vn.lalanh.assessment.simulation.Trial.Side;
import vn.lalanh.platform.test.TransitionTable;

class SimulationTransitionsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Trial TRIAL = trial("NQ13-2026");
    private static final Asked ASKED = new Asked("sub-1", NOON);

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        Simulation.class,
                        SimulationCommand.class,
                        Simulation::decide,
                        Simulation::evolve)
                .state(new Simulation.Absent("sim-1"))
                .state(new Simulation.Waiting(TRIAL, ASKED, 0))
                .state("run 2 of worker-1, beat 5", running(2))
                .state("run 3 of worker-1, beat 5", running(3))
                .state(new Simulation.Finished(TRIAL, ASKED, NOON, 1_000, List.of()))
                .state(new Simulation.Cancelled(TRIAL, ASKED, NOON))
                .state(new Simulation.Failed(TRIAL, ASKED, NOON, Failure.BROKEN))
                .command(new RequestSimulation(TRIAL, ASKED))
                .command("other content", new RequestSimulation(trial("NQ14-2026"), ASKED))
                .command(new TakeSimulation("worker-2", -1, NOON))
                .command("stands at beat 5", new TakeSimulation("worker-2", 5, NOON))
                .command("stood at beat 4", new TakeSimulation("worker-2", 4, NOON))
                .command("run 2", new TellProgress("worker-1", 2, 10, 20))
                .command("of another", new TellProgress("worker-2", 2, 10, 20))
                .command("run 2", new FinishSimulation("worker-1", 2, List.of(), NOON))
                .command("run 2", new FailSimulation("worker-1", 2, Failure.BROKEN, NOON))
                .command("run 2", new ReleaseSimulation("worker-1", 2))
                .command(new CancelSimulation(NOON))
                .matches("simulation-transitions");
    }

    private static Simulation running(int run) {
        return new Simulation.Running(TRIAL, ASKED, new Run(run, "worker-1", 5, 0, 20, NOON));
    }

    private static Trial trial(String book) {
        return new Trial(
                new Side.ByBook(book, "{}", List.of(), null),
                new Side.InForce(),
                List.of("inc-1"),
                null,
                Map.of());
    }
}
