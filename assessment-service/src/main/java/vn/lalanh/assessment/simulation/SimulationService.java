package vn.lalanh.assessment.simulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.simulation.BooksToTry.Found;
import vn.lalanh.assessment.simulation.Trial.Draft;
import vn.lalanh.assessment.simulation.Trial.Side;
import vn.lalanh.assessment.simulation.Trial.Side.ByBook;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;

/** Takes simulations and changes their state; {@link SimulationRuns} works on them. */
@Service
public class SimulationService {

    private final Simulations simulations;
    private final List<BooksToTry> sources;
    private final NormBooks books;
    private final BookTexts texts;

    SimulationService(
            Simulations simulations, List<BooksToTry> sources, NormBooks books, BookTexts texts) {
        this.simulations = simulations;
        this.sources = List.copyOf(sources);
        this.books = books;
        this.texts = texts;
    }

    /** One outcome a command, in order; nothing of it is announced. */
    public List<Outcome<Simulation, SimulationEvent>> handle(
            List<Addressed<SimulationCommand>> commands) {
        return simulations.change(
                commands, Simulation::decide, Simulation::evolve, (_, _) -> List.of());
    }

    /** A book in force, or a draft by its id; empty where there is none of that name. */
    public Optional<Found> book(String name) {
        return sources.stream().flatMap(source -> source.named(name).stream()).findFirst();
    }

    /**
     * A side of a trial, with the book as it stands now.
     *
     * @param instead names of further books whose place it takes, beside its own earlier self and those it says it replaces
     */
    public ByBook side(Found found, List<String> instead) {
        NormBook book = found.book();
        return new ByBook(
                book.id(),
                texts.write(book),
                Stream.concat(Stream.of(book.id()), instead.stream()).distinct().sorted().toList(),
                found.draft());
    }

    /** Whether there is a law on both sides for a population made up so. */
    public boolean coversPopulation(Trial trial, Population population) {
        Sample first = Draw.of(population, 0);
        return law(trial.against()).of(first).isPresent()
                && law(trial.tried()).of(first).isPresent();
    }

    /**
     * Tells whoever keeps the draft that its simulation can be read. A crash just before this loses no more than the word: the
     * draft is simulated once more.
     */
    void tellKeeper(Trial trial, String id) {
        if (trial.tried() instanceof ByBook by && by.draft() != null) {
            Draft draft = by.draft();
            sources.forEach(source -> source.tried(draft, id));
        }
    }

    SideLaw law(Side side) {
        return switch (side) {
            case Side.InForce _ -> SideLaw.inForce(books);
            case ByBook by -> SideLaw.of(read(by), by, books);
        };
    }

    private NormBook read(ByBook side) {
        return switch (texts.read(side.text())) {
            case BookTexts.Read.Usable(var book) -> book;
            case BookTexts.Read.Faulty(var faults) ->
                    throw new IllegalStateException(
                            "the book %s is no longer one: %s".formatted(side.name(), faults));
        };
    }

    /** Names of the books whose place another may take. */
    public List<String> namesInForce() {
        return books.all().stream().map(NormBook::id).toList();
    }
}
