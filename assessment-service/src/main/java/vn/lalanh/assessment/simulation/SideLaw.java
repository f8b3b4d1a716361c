package vn.lalanh.assessment.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.norm.Law;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Period;
import vn.lalanh.assessment.norm.NormBook.Validity;
import vn.lalanh.assessment.norm.NormBooks;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.simulation.Trial.Side.ByBook;

/**
 * The law of one side, for each place, incident and days looked up once. A book that is tried counts for every incident of
 * its province; where its days do not cover those of a case, the case is decided as on the nearest day that they cover, so
 * that a book of next year can be tried on the storm of last year. Books that it replaces do not hold beside it, nor those
 * that came after it and replace it. Not thread-safe.
 */
final class SideLaw {

    private static final Period EVER = new Period(LocalDate.of(1900, 1, 1), null);

    private final NormBooks books;
    private final @Nullable Validity tried;
    private final Map<List<Object>, Optional<Applied>> known = new HashMap<>();
    private final Set<String> used = new TreeSet<>();
    private final Map<String, Sentence> names = new TreeMap<>();

    /**
     * What one case is decided by.
     *
     * @param central the State's books alone
     * @param occurredOn and {@code decidedOn}: moved where the book demands it
     */
    record Applied(Law law, Law central, LocalDate occurredOn, LocalDate decidedOn) {

        boolean onlyCentral() {
            return law.books().size() == central.books().size();
        }

        Facts facts(Facts facts) {
            return occurredOn.equals(facts.occurredOn()) && decidedOn.equals(facts.decidedOn())
                    ? facts
                    : new Facts(facts.cause(), occurredOn, decidedOn, facts.findings());
        }
    }

    private SideLaw(NormBooks books, @Nullable Validity tried) {
        this.books = books;
        this.tried = tried;
    }

    static SideLaw inForce(NormBooks books) {
        return new SideLaw(books, null);
    }

    static SideLaw of(NormBook book, ByBook side, NormBooks others) {
        NormBook always =
                new NormBook(
                        book.id(),
                        book.decree(),
                        book.reach(),
                        book.buildsOn(),
                        book.replaces(),
                        Set.of(),
                        new Validity(book.validity().decides(), EVER, EVER),
                        book.standardLevels(),
                        book.conditions(),
                        book.factors(),
                        book.norms(),
                        book.highestOf(),
                        book.deadlines(),
                        book.posting(),
                        book.pauses(),
                        book.protectedCauses());
        List<NormBook> all =
                Stream.concat(
                                others.all().stream()
                                        .filter(other ->
                                                !side.instead().contains(other.id())
                                                        && !other.replaces().contains(book.id())),
                                Stream.of(always))
                        .toList();
        return new SideLaw(() -> all, book.validity());
    }

    /** Empty where no central book covers the days. */
    Optional<Applied> of(Sample sample) {
        Facts facts = sample.facts();
        return known.computeIfAbsent(
                List.of(
                        sample.provinceCode(),
                        sample.incidentId(),
                        facts.occurredOn(),
                        facts.decidedOn()),
                _ -> applied(sample));
    }

    /** Names of the books that anything was decided by. */
    Set<String> used() {
        return used;
    }

    /** What people call the norms of these books. */
    Map<String, Sentence> names() {
        return names;
    }

    private Optional<Applied> applied(Sample sample) {
        LocalDate occurredOn =
                nearest(tried == null ? null : tried.event(), sample.facts().occurredOn());
        LocalDate decidedOn =
                nearest(tried == null ? null : tried.decision(), sample.facts().decidedOn());
        Optional<Law> law =
                books.inForce(sample.provinceCode(), sample.incidentId(), occurredOn, decidedOn);
        law.ifPresent(found -> {
            used.addAll(found.bookIds());
            found.books().stream()
                    .flatMap(book -> book.norms().stream())
                    .forEach(norm -> names.put(norm.id(), norm.name()));
        });
        return law.map(found -> {
            List<NormBook> central = found.books().stream().filter(NormBook::central).toList();
            return new Applied(found, Law.of(central), occurredOn, decidedOn);
        });
    }

    private static LocalDate nearest(@Nullable Period period, LocalDate day) {
        if (period == null) {
            return day;
        }
        LocalDate until = period.until();
        return day.isBefore(period.from())
                ? period.from()
                : until != null && day.isAfter(until) ? until : day;
    }
}
