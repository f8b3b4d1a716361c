package vn.lalanh.assessment.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.FrozenFacts;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentServices;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.simulation.BooksToTry.Found;
import vn.lalanh.assessment.simulation.Simulation.Asked;
import vn.lalanh.assessment.simulation.SimulationCommand.RequestSimulation;
import vn.lalanh.assessment.simulation.Trial.Draft;
import vn.lalanh.assessment.simulation.Trial.Side;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** Simulations on memory, with books as production reads them. */
final class Simulated {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final List<NormBook> CENTRAL = List.of(Books.nd20(), Books.nd9(), Books.nd335());
    private static final NormBook PROVINCE = Books.province();
    private static final List<NormBook> WITH_PROVINCE =
            List.of(Books.nd20(), Books.nd9(), Books.nd335(), PROVINCE);

    private final MemorySimulations simulations;
    private final SimulationService service;
    private final FrozenFacts recorded;
    private final IncidentServices incidents;
    private final List<String> told = new ArrayList<>();
    private Instant now = MemoryPlatform.NOW;

    Simulated() {
        this(MemoryPlatform.of("/assessment-service"), new Kept());
    }

    Simulated(MemoryPlatform platform, FrozenFacts recorded) {
        this.recorded = recorded;
        incidents = new IncidentServices(platform);
        simulations = new MemorySimulations(platform);
        service =
                new SimulationService(
                        simulations,
                        List.of(new KnownBooks(books()), new Keeper()),
                        books(),
                        Books.texts());
    }

    static NormBooks books() {
        return () -> WITH_PROVINCE;
    }

    static NormBooks centralBooks() {
        return () -> CENTRAL;
    }

    SimulationService service() {
        return service;
    }

    Simulation state(String id) {
        return simulations.find(id).map(Current::state).orElseThrow();
    }

    /** Lets time pass. */
    void advance(Duration by) {
        now = now.plus(by);
    }

    /** Of another process, or of this one after another start. */
    SimulationRuns runs() {
        return new SimulationRuns(
                simulations,
                service,
                recorded,
                incidents.incidents(),
                new SimulationSettings(
                        Duration.ofSeconds(2), Duration.ofMillis(5), Duration.ofMinutes(1), 2, 100),
                () -> now);
    }

    /** The province's book against the State's alone, on so many households. */
    Trial trial(int size) {
        return new Trial(
                service.side(new Found(PROVINCE, null), List.of()),
                service.side(new Found(Books.nd335(), null), List.of("NQ12-2026")),
                List.of(),
                population(size),
                Map.of());
    }

    static Population population(int size) {
        return new Population(size, 7, "99", DAY, Population.usualCommunes("99"));
    }

    static Trying.Laws laws() {
        Side.ByBook province =
                new Side.ByBook(
                        "NQ12-2026", Books.texts().write(PROVINCE), List.of("NQ12-2026"), null);
        Supplier<SideLaw> tried = () -> SideLaw.of(PROVINCE, province, books());
        return new Trying.Laws(() -> SideLaw.inForce(centralBooks()), tried);
    }

    /** Id of an incident that somebody has declared. */
    String declared() {
        Happening what =
                new Happening(
                        "Lũ (ví dụ)",
                        vn.lalanh.assessment.fact.Cause.NATURAL_DISASTER,
                        "99",
                        List.of(),
                        DAY);
        incidents
                .service()
                .handle(
                        List.of(
                                new Addressed<>(
                                        "inc-1",
                                        new DeclareIncident(what, Instant.EPOCH),
                                        Cause.Step.of("test"))));
        return "inc-1";
    }

    void request(String id, Trial trial) {
        tell(id, new RequestSimulation(trial, new Asked("sub-1", Instant.EPOCH)));
    }

    Simulation tell(String id, SimulationCommand command) {
        return service.handle(List.of(new Addressed<>(id, command, Cause.Step.of("test"))))
                .getFirst()
                .state();
    }

    /** What the keeper of drafts was told. */
    List<String> told() {
        return told;
    }

    /** Of the one draft there is. */
    private final class Keeper implements BooksToTry {
        @Override
        public Optional<Found> named(String name) {
            return name.equals("draft-1")
                    ? Optional.of(new Found(PROVINCE, new Draft(name, "digest-1")))
                    : Optional.empty();
        }

        @Override
        public void tried(Draft draft, String simulationId) {
            told.add(draft.id() + " " + draft.digest() + " " + simulationId);
        }
    }

    /** Cases by id. */
    static final class Kept implements FrozenFacts {
        private final Map<String, Frozen> cases = new LinkedHashMap<>();

        Kept with(Frozen one) {
            cases.put("case-" + cases.size(), one);
            return this;
        }

        @Override
        public List<String> ids(Collection<String> all, Collection<String> few) {
            return cases.entrySet().stream()
                    .filter(one ->
                            all.contains(one.getValue().incidentId())
                                    || (few.contains(one.getValue().incidentId())
                                            && !one.getValue().shielded()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public List<Frozen> of(Collection<String> caseIds) {
            List<Frozen> found = new ArrayList<>();
            caseIds.forEach(id -> {
                Frozen one = cases.get(id);
                if (one != null) {
                    found.add(one);
                }
            });
            return found;
        }
    }

    private static final class MemorySimulations extends MemoryAggregates<Simulation>
            implements Simulations {
        MemorySimulations(MemoryPlatform platform) {
            super(platform, "simulations", Simulation.Absent::new);
        }

        @Override
        public List<Current<Simulation>> list(@Nullable String after, int limit) {
            return all().limit(limit).toList();
        }

        @Override
        public List<Current<Simulation>> open(int limit) {
            return all().filter(one ->
                            one.state() instanceof Simulation.Waiting
                                    || one.state() instanceof Simulation.Running)
                    .limit(limit)
                    .toList();
        }
    }
}
