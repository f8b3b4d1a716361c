package vn.lalanh.assessment.simulation;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.simulation.Simulation.Asked;
import vn.lalanh.assessment.simulation.Simulation.Failure;

/** What can be asked of a simulation. */
public sealed interface SimulationCommand {

    /** By a person. */
    record RequestSimulation(Trial trial, Asked asked) implements SimulationCommand {}

    /** By a person. */
    record CancelSimulation(Instant at) implements SimulationCommand {}

    /**
     * A process begins to work on it.
     *
     * @param standingAt the beat at which another process's run has stood for too long; -1 where none was seen
     */
    record TakeSimulation(String worker, long standingAt, Instant at)
            implements SimulationCommand {}

    /** Whatever a process says that works on it. */
    sealed interface Work extends SimulationCommand {
        String worker();

        int run();
    }

    /** It goes on. */
    record TellProgress(String worker, int run, long done, long total) implements Work {}

    /** It is done. */
    record FinishSimulation(String worker, int run, List<Comparison> results, Instant at)
            implements Work {}

    /** It cannot be done. */
    record FailSimulation(String worker, int run, Failure why, Instant at) implements Work {}

    /** The process is ending; somebody else is to begin anew. */
    record ReleaseSimulation(String worker, int run) implements Work {}
}
