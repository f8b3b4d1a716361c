package vn.lalanh.assessment.simulation;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.simulation.Simulation.Asked;
import vn.lalanh.assessment.simulation.Simulation.Failure;

/** What happened to a simulation; none of it is announced to other services. */
public sealed interface SimulationEvent {

    record SimulationRequested(Trial trial, Asked asked) implements SimulationEvent {}

    record SimulationTaken(int run, String worker, long beat, Instant at)
            implements SimulationEvent {}

    record SimulationProgressed(long done, long total) implements SimulationEvent {}

    record SimulationReleased() implements SimulationEvent {}

    record SimulationFinished(List<Comparison> results, Instant at) implements SimulationEvent {}

    record SimulationCancelled(Instant at) implements SimulationEvent {}

    record SimulationFailed(Failure why, Instant at) implements SimulationEvent {}
}
