package vn.lalanh.assessment.simulation;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.time.Instant;
import java.util.List;
import vn.lalanh.assessment.simulation.SimulationCommand.CancelSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.FailSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.FinishSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.ReleaseSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.RequestSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TakeSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TellProgress;
import vn.lalanh.assessment.simulation.SimulationCommand.Work;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationCancelled;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationFailed;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationFinished;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationProgressed;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationReleased;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationRequested;
import vn.lalanh.assessment.simulation.SimulationEvent.SimulationTaken;
import vn.lalanh.platform.decision.Decision;

/**
 * One trial of a book, from the request to its kept result. Approved table: {@code
 * src/test/approved/simulation-transitions.md}.
 *
 * <p>One process works on it and says so by a counter that moves. Where it does not move any more, because the process was
 * ended, another one begins anew: what it was to reckon is in the document and reckoning changes nothing. After {@link
 * #MOST_RUNS} such beginnings it has failed.
 */
public sealed interface Simulation {

    /** So often a simulation is begun; one that ends its process each time must not go on for ever. */
    int MOST_RUNS = 3;

    /** Nobody has asked for it. */
    record Absent(String id) implements Simulation {}

    /**
     * Nobody works on it.
     *
     * @param runs how often it was begun before
     */
    record Waiting(Trial trial, Asked asked, int runs) implements Known {}

    /** A process works on it. */
    record Running(Trial trial, Asked asked, Run run) implements Known {}

    /** Its result stands. */
    record Finished(Trial trial, Asked asked, Instant at, long tookMillis, List<Comparison> results)
            implements Known {
        public Finished {
            results = List.copyOf(results);
        }
    }

    /** Somebody has ended it. */
    record Cancelled(Trial trial, Asked asked, Instant at) implements Known {}

    /** It cannot be done. */
    record Failed(Trial trial, Asked asked, Instant at, Failure why) implements Known {}

    /** Every state with a trial. */
    sealed interface Known extends Simulation {
        Trial trial();

        Asked asked();
    }

    /** By whom (a digest of a token's subject) and when. */
    record Asked(String by, Instant at) {}

    /** Why it cannot be done. */
    enum Failure {
        /** The processes that worked on it ended each time. */
        BEGUN_TOO_OFTEN,
        /** Something broke, see the log. */
        BROKEN
    }

    /**
     * One process at work.
     *
     * @param number counts from 1; with the worker, what tells this run from an earlier one
     * @param worker unique for a process and its start
     * @param beat moves while it works
     * @param done of {@code total} households; total is 0 until they are counted
     */
    record Run(int number, String worker, long beat, long done, long total, Instant startedAt) {
        boolean isOf(Work work) {
            return number == work.run() && worker.equals(work.worker());
        }
    }

    /** A state and what it is told. */
    record Step(Simulation state, SimulationCommand command) {}

    /** The whole life cycle. Each state ends with its own line for all other commands. */
    static Decision<SimulationEvent> decide(Simulation state, SimulationCommand command) {
        return switch (new Step(state, command)) {
            case Step(Absent _, RequestSimulation c) ->
                    accept(new SimulationRequested(c.trial(), c.asked()));
            case Step(Absent _, SimulationCommand _) ->
                    refuse(SimulationRefusal.NO_SUCH_SIMULATION);

            case Step(Known s, RequestSimulation c) when s.trial().equals(c.trial()) ->
                    alreadyDone();
            case Step(Known _, RequestSimulation _) ->
                    refuse(SimulationRefusal.REQUESTED_DIFFERENTLY);

            case Step(Waiting s, TakeSimulation c) ->
                    accept(taken(new Run(s.runs(), "", 0, 0, 0, c.at()), c));
            case Step(Waiting _, CancelSimulation c) -> accept(new SimulationCancelled(c.at()));
            case Step(Waiting _, SimulationCommand _) -> refuse(SimulationRefusal.NOT_YOUR_RUN);

            case Step(Running s, TakeSimulation c) when s.run().beat() == c.standingAt() ->
                    accept(taken(s.run(), c));
            case Step(Running _, TakeSimulation _) -> refuse(SimulationRefusal.BEING_RUN);
            case Step(Running _, CancelSimulation c) -> accept(new SimulationCancelled(c.at()));
            case Step(Running s, Work c) when !s.run().isOf(c) ->
                    refuse(SimulationRefusal.NOT_YOUR_RUN);
            case Step(Running _, TellProgress c) ->
                    accept(new SimulationProgressed(c.done(), c.total()));
            case Step(Running _, FinishSimulation c) ->
                    accept(new SimulationFinished(c.results(), c.at()));
            case Step(Running _, FailSimulation c) -> accept(new SimulationFailed(c.why(), c.at()));
            case Step(Running _, ReleaseSimulation _) -> accept(new SimulationReleased());

            case Step(Finished _, CancelSimulation _) -> refuse(SimulationRefusal.ALREADY_ENDED);
            case Step(Finished _, SimulationCommand _) -> refuse(SimulationRefusal.NOT_YOUR_RUN);

            case Step(Cancelled _, CancelSimulation _) -> alreadyDone();
            case Step(Cancelled _, SimulationCommand _) -> refuse(SimulationRefusal.NOT_YOUR_RUN);

            case Step(Failed _, CancelSimulation _) -> refuse(SimulationRefusal.ALREADY_ENDED);
            case Step(Failed _, SimulationCommand _) -> refuse(SimulationRefusal.NOT_YOUR_RUN);
        };
    }

    private static SimulationEvent taken(Run before, TakeSimulation c) {
        return before.number() >= MOST_RUNS
                ? new SimulationFailed(Failure.BEGUN_TOO_OFTEN, c.at())
                : new SimulationTaken(before.number() + 1, c.worker(), before.beat() + 1, c.at());
    }

    /** Builds the next state. */
    static Simulation evolve(Simulation state, SimulationEvent event) {
        return switch (event) {
            case SimulationRequested e -> new Waiting(e.trial(), e.asked(), 0);
            case SimulationTaken e ->
                    new Running(
                            known(state).trial(),
                            known(state).asked(),
                            new Run(e.run(), e.worker(), e.beat(), 0, 0, e.at()));
            case SimulationProgressed e -> {
                Running s = running(state);
                Run run = s.run();
                yield new Running(
                        s.trial(),
                        s.asked(),
                        new Run(
                                run.number(),
                                run.worker(),
                                run.beat() + 1,
                                e.done(),
                                e.total(),
                                run.startedAt()));
            }
            case SimulationReleased _ ->
                    new Waiting(
                            known(state).trial(),
                            known(state).asked(),
                            running(state).run().number() - 1);
            case SimulationFinished e ->
                    new Finished(
                            known(state).trial(),
                            known(state).asked(),
                            e.at(),
                            e.at().toEpochMilli() - running(state).run().startedAt().toEpochMilli(),
                            e.results());
            case SimulationCancelled e ->
                    new Cancelled(known(state).trial(), known(state).asked(), e.at());
            case SimulationFailed e ->
                    new Failed(known(state).trial(), known(state).asked(), e.at(), e.why());
        };
    }

    private static Known known(Simulation state) {
        if (state instanceof Known known) {
            return known;
        }
        throw new IllegalStateException("not asked for: " + state);
    }

    private static Running running(Simulation state) {
        if (state instanceof Running running) {
            return running;
        }
        throw new IllegalStateException("nobody works on it: " + state);
    }
}
