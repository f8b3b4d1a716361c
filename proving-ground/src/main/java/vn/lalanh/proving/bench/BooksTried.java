package vn.lalanh.proving.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.lalanh.assessment.casework.persistence.RecordedCases;
import vn.lalanh.assessment.simulation.Comparison;
import vn.lalanh.assessment.simulation.SimulationServices;
import vn.lalanh.platform.mongo.MongoPlatform;
import vn.lalanh.platform.outbox.Relay;
import vn.lalanh.platform.outbox.RelaySettings;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Figures.Bar;
import vn.lalanh.proving.report.Figures.Row;

/** A province's book tried against the State's alone: on recorded cases in a store, and on a population that is made up. */
public final class BooksTried implements Benchmark {

    private static final int HOUSEHOLDS = 100_000;
    private static final Duration MUST = Duration.ofSeconds(30);
    private static final String DATABASE = "tried";

    @Override
    public Figures run(Conditions conditions, Consumer<String> progress) {
        int many = conditions.size(HOUSEHOLDS);
        int cores = Runtime.getRuntime().availableProcessors();
        List<String> violations = new ArrayList<>();
        try (Servers servers = Servers.storeOnly(conditions);
                MongoClient client = MongoClients.create(servers.mongoUri(DATABASE))) {
            Relay silent =
                    new Relay(
                            (_, _) -> {}, (_, _) -> {}, System::nanoTime, RelaySettings.defaults());
            MongoPlatform platform = Core.platform(client.getDatabase(DATABASE), silent);
            RecordedCases cases = new RecordedCases(platform);
            progress.accept("recording");
            int taken = cases.record(many, SimulationServices::findings);
            if (taken != many) {
                violations.add("%,d of %,d cases were recorded".formatted(taken, many));
            }
            progress.accept("warming up");
            var _ = SimulationServices.population(Math.max(10, many / 10), cores);
            progress.accept("recorded cases");
            Meter recording = Meter.start();
            Comparison recorded =
                    SimulationServices.recorded(cases.facts(), RecordedCases.INCIDENT, cores);
            Row first = recording.stop("recorded cases", "case", many);
            progress.accept("a population");
            Meter making = Meter.start();
            Comparison population = SimulationServices.population(many, cores);
            Row second = making.stop("a population", "household", many);
            requireAll(recorded, many, violations);
            requireAll(population, many, violations);
            return new Figures(
                    "Norm books tried",
                    conditions.store(),
                    List.of(first, second),
                    List.of(bar(first, many), bar(second, many)),
                    List.of(
                            "Each household by two laws, the State's and a province's four factors on top, over %d threads, with results ready to be shown."
                                    .formatted(cores),
                            "Memory is the peak of this process's heap, the driver and the results included; the store is another process."),
                    violations);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void requireAll(Comparison result, int many, List<String> violations) {
        long counted = result.total().households().value();
        if (counted != many) {
            violations.add("%,d of %,d households were compared".formatted(counted, many));
        }
    }

    /** Of fewer, or more, than is asked for, in proportion. */
    private static Bar bar(Row row, int many) {
        Duration must = MUST.multipliedBy(many).dividedBy(HOUSEHOLDS);
        return new Bar(
                row.name(),
                "%,d in %.1f s".formatted(many, must.toMillis() / 1e3),
                "%.1f s".formatted(row.took().toMillis() / 1e3),
                row.took().compareTo(must) < 0);
    }
}
