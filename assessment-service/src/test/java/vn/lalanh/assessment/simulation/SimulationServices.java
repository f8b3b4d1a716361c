package vn.lalanh.assessment.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.fact.Findings;

/** A province's book tried against the State's alone, for measurements outside this package. */
public final class SimulationServices {

    private static final int BATCH = 1_000;
    private static final Duration BEAT = Duration.ofSeconds(1);

    private SimulationServices() {}

    /** Of the made up household of this number, with what the registry would know of it. */
    public static Findings findings(int number) {
        return Draw.of(Simulated.population(Population.MOST), number).facts().findings();
    }

    /** On all cases kept under an incident. */
    public static Comparison recorded(FrozenFacts recorded, String incident, int threads)
            throws InterruptedException {
        Trial trial =
                new Trial(
                        new Trial.Side.InForce(),
                        new Trial.Side.InForce(),
                        List.of(incident),
                        null,
                        Map.of());
        return run(new Trying(recorded, threads, BATCH, BEAT), trial);
    }

    /** On a population of this size. */
    public static Comparison population(int size, int threads) throws InterruptedException {
        return run(
                new Trying(new Simulated.Kept(), threads, BATCH, BEAT),
                new Simulated().trial(size));
    }

    private static Comparison run(Trying trying, Trial trial) throws InterruptedException {
        return trying.run(trial, trial.incidents(), Simulated.laws(), (_, _) -> true)
                .orElseThrow()
                .getFirst();
    }
}
