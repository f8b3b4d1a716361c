package vn.lalanh.assessment.simulation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.simulation.Simulation.Failure;
import vn.lalanh.assessment.simulation.Simulation.Run;
import vn.lalanh.assessment.simulation.Simulation.Running;
import vn.lalanh.assessment.simulation.Simulation.Waiting;
import vn.lalanh.assessment.simulation.SimulationCommand.FailSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.FinishSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.ReleaseSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TakeSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.TellProgress;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;

/**
 * Works on simulations, one after the other in one process. Replicas share them by the state of each: who takes one has it.
 * One whose counter did not move for {@link SimulationSettings#abandonedAfter} of this process's own time was left by a
 * process that has ended, and is begun anew.
 */
@Service
public class SimulationRuns {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationRuns.class);
    private static final int AT_ONCE = 100;
    private static final long NEVER_SEEN = -1;

    private final Simulations simulations;
    private final SimulationService service;
    private final FrozenFacts recorded;
    private final Incidents incidents;
    private final SimulationSettings settings;
    private final InstantSource clock;
    private final Map<String, Sight> seen = new HashMap<>();

    /** A run of another process, and since when it stands at this beat. */
    private record Sight(Run run, Instant since) {
        boolean isOf(Run other) {
            return run.number() == other.number() && run.beat() == other.beat();
        }
    }

    SimulationRuns(
            Simulations simulations,
            SimulationService service,
            FrozenFacts recorded,
            Incidents incidents,
            SimulationSettings settings,
            InstantSource clock) {
        this.simulations = simulations;
        this.service = service;
        this.recorded = recorded;
        this.incidents = incidents;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Works on one that nobody works on; whether there may be more.
     *
     * @param worker unique for this process and start
     */
    public boolean turn(String worker) throws InterruptedException {
        List<Current<Simulation>> open = simulations.open(AT_ONCE);
        seen.keySet().retainAll(open.stream().map(Current::id).toList());
        for (Current<Simulation> one : open) {
            Optional<Long> standing = abandoned(one);
            if (standing.isPresent()) {
                TakeSimulation take = new TakeSimulation(worker, standing.get(), clock.instant());
                var taken = tell(one.id(), take);
                if (taken.accepted() && taken.state() instanceof Running running) {
                    work(one.id(), running);
                    return true;
                }
            }
        }
        return false;
    }

    /** The beat at which it stands, where nobody works on it. */
    private Optional<Long> abandoned(Current<Simulation> one) {
        if (one.state() instanceof Waiting) {
            return Optional.of(NEVER_SEEN);
        }
        if (!(one.state() instanceof Running running)) {
            return Optional.empty();
        }
        Run run = running.run();
        Sight sight = seen.get(one.id());
        Instant now = clock.instant();
        if (sight == null || !sight.isOf(run)) {
            seen.put(one.id(), new Sight(run, now));
            return Optional.empty();
        }
        return now.isBefore(sight.since().plus(settings.abandonedAfter()))
                ? Optional.empty()
                : Optional.of(run.beat());
    }

    private void work(String id, Running running) throws InterruptedException {
        Run run = running.run();
        Trial trial = running.trial();
        LOG.info("simulation {} run {} begins", id, run.number());
        try {
            Optional<List<Comparison>> results =
                    new Trying(recorded, settings.cores(), settings.batch(), settings.beatEvery())
                            .run(
                                    trial,
                                    keptUnder(trial.incidents()),
                                    new Trying.Laws(
                                            () -> service.law(trial.against()),
                                            () -> service.law(trial.tried())),
                                    (done, total) ->
                                            tell(
                                                            id,
                                                            new TellProgress(
                                                                    run.worker(),
                                                                    run.number(),
                                                                    done,
                                                                    total))
                                                    .accepted());
            if (results.isPresent()) {
                var finish =
                        new FinishSimulation(
                                run.worker(), run.number(), results.get(), clock.instant());
                if (tell(id, finish).accepted()) {
                    service.tellKeeper(trial, id);
                }
            }
            LOG.info("simulation {} {}", id, results.isPresent() ? "done" : "given up");
        } catch (InterruptedException ending) {
            var _ = tell(id, new ReleaseSimulation(run.worker(), run.number()));
            throw ending;
        } catch (RuntimeException broken) {
            LOG.error("simulation {} broke", id, broken);
            var _ =
                    tell(
                            id,
                            new FailSimulation(
                                    run.worker(), run.number(), Failure.BROKEN, clock.instant()));
        }
    }

    private Outcome<Simulation, SimulationEvent> tell(String id, SimulationCommand command) {
        return service.handle(List.of(new Addressed<>(id, command, Cause.Step.of("simulation"))))
                .getFirst();
    }

    /** With those that were merged into them. */
    private List<String> keptUnder(List<String> asked) {
        return incidents.findAll(asked).values().stream()
                .flatMap(current ->
                        current.state() instanceof Declared declared
                                ? declared.ids().stream()
                                : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }
}
