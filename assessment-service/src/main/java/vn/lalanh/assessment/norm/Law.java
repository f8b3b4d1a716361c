package vn.lalanh.assessment.norm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.norm.NormBook.Deadline;
import vn.lalanh.assessment.norm.NormBook.PostingPeriod;

/**
 * The books in force for one place, incident and day, made ready to decide by: for each cause its rules, each of them one
 * benefit with all books that give it.
 */
public final class Law {

    private final List<NormBook> books;

    /** Made when first asked for: whoever wants a deadline needs none. */
    private final Map<Cause, List<Rule>> rules = new ConcurrentHashMap<>();

    /** One benefit, by every book that gives it for a cause; central ones first. */
    record Rule(int place, String id, List<Variant> variants) {

        /** Whether the two are never given together. */
        boolean excludes(Rule other) {
            return place != other.place
                    && variants.stream()
                            .anyMatch(one ->
                                    other.variants.stream()
                                            .anyMatch(
                                                    two -> one.excludes(two) || two.excludes(one)));
        }
    }

    /** A norm with what its book says by name. */
    record Variant(
            NormBook book,
            Norm norm,
            List<Condition> conditions,
            @Nullable Condition each,
            List<Factor> factors) {

        static Variant of(NormBook book, Norm norm) {
            return new Variant(
                    book,
                    norm,
                    norm.conditions().stream().map(name -> condition(book, name)).toList(),
                    norm.each() == null ? null : condition(book, norm.each()),
                    norm.factors().stream().map(name -> book.factor(name).orElseThrow()).toList());
        }

        private static Condition condition(NormBook book, String name) {
            return Objects.requireNonNull(book.conditions().get(name), name);
        }

        boolean excludes(Variant other) {
            String content = norm.content();
            return norm.exclusiveWith().contains(other.norm.id())
                    || (content != null
                            && book.highestOf().contains(content)
                            && content.equals(other.norm.content()));
        }
    }

    private Law(List<NormBook> books) {
        this.books = books;
    }

    /**
     * Of books without faults.
     *
     * @param books one central one at least
     */
    public static Law of(List<NormBook> books) {
        List<NormBook> centralFirst =
                Stream.concat(
                                books.stream().filter(NormBook::central),
                                books.stream().filter(book -> !book.central()))
                        .toList();
        return new Law(centralFirst);
    }

    private static List<Rule> rules(List<NormBook> books, Cause cause) {
        Map<String, List<Variant>> byId = new LinkedHashMap<>();
        for (NormBook book : books) {
            for (Norm norm : book.norms()) {
                if (norm.causes().contains(cause)) {
                    byId.computeIfAbsent(norm.id(), _ -> new ArrayList<>())
                            .add(Variant.of(book, norm));
                }
            }
        }
        List<Rule> rules = new ArrayList<>();
        byId.forEach(
                (id, variants) -> rules.add(new Rule(rules.size(), id, List.copyOf(variants))));
        return List.copyOf(rules);
    }

    /** By which the most particular book's name a decision is filed: a province's before the State's. */
    public String id() {
        return books.getLast().id();
    }

    /** Names of all books, central ones first. */
    public List<String> bookIds() {
        return books.stream().map(NormBook::id).toList();
    }

    public List<NormBook> books() {
        return books;
    }

    List<Rule> rules(Cause cause) {
        return rules.computeIfAbsent(cause, asked -> rules(books, asked));
    }

    /** Whether nothing about a case of this cause may leave the service. */
    public boolean shields(Cause cause) {
        return cause.shielded()
                || books.stream().anyMatch(book -> book.protectedCauses().contains(cause));
    }

    /** Of the most particular book that names one. */
    public Deadline deadline(Stage stage) {
        return books.reversed().stream()
                .flatMap(book -> book.deadlines().stream())
                .filter(deadline -> deadline.stage() == stage)
                .findFirst()
                .orElseThrow(); // a central book without it has a fault
    }

    /** The longest that a book sets, of equal ones that of the most particular book; empty where none does. */
    public Optional<PostingPeriod> posting() {
        return books.stream()
                .map(NormBook::posting)
                .filter(Objects::nonNull)
                .reduce((one, other) -> one.workingDays() > other.workingDays() ? one : other);
    }

    /** Whether a book names this reason for which the time of a stage may stand still. */
    public boolean allowsPause(String reasonCode) {
        return books.stream()
                .map(NormBook::pauses)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .anyMatch(reason -> reason.code().equals(reasonCode));
    }

    /** The shortest deadline that a book sets for deciding any of these norms; null where none does. */
    public @Nullable Integer decisionWorkingDays(Set<String> normIds) {
        return books.stream()
                .flatMap(book -> book.norms().stream())
                .filter(norm -> normIds.contains(norm.id()))
                .map(Norm::decisionWorkingDays)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
