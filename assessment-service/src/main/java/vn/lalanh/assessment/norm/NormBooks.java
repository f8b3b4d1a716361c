package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All norm books that were ever in force, by which every decision can be made again. */
public interface NormBooks {

    /** The order in which laws and deadlines take them: central ones first, the newest last. */
    static List<NormBook> inOrder(Collection<NormBook> books) {
        return books.stream()
                .sorted(
                        Comparator.comparing(NormBook::central)
                                .reversed()
                                .thenComparing(NormBook::firstDay)
                                .thenComparing(NormBook::id))
                .toList();
    }

    /** {@linkplain #inOrder In order}. */
    List<NormBook> all();

    /**
     * What is in force: books that hold there, for that and then, without those that one of them replaces.
     *
     * @param provinceCode and {@code incidentId}: where and for what
     * @return empty where no central book covers the days
     */
    default Optional<Law> inForce(
            String provinceCode, String incidentId, LocalDate occurredOn, LocalDate decidedOn) {
        List<NormBook> books =
                all().stream()
                        .filter(book ->
                                book.reach().covers(provinceCode)
                                        && (book.incidents().isEmpty()
                                                || book.incidents().contains(incidentId))
                                        && book.validity().covers(occurredOn, decidedOn))
                        .toList();
        return books.stream().anyMatch(NormBook::central)
                ? Optional.of(Law.of(withoutReplaced(books)))
                : Optional.empty();
    }

    /** The deadlines of a day: every day has some, the newest central book's where none is in force. */
    default Law deadlinesOn(LocalDate day) {
        List<NormBook> central = all().stream().filter(NormBook::central).toList();
        List<NormBook> inForce =
                central.stream().filter(book -> book.validity().covers(day, day)).toList();
        return Law.of(inForce.isEmpty() ? List.of(central.getLast()) : withoutReplaced(inForce));
    }

    private static List<NormBook> withoutReplaced(List<NormBook> books) {
        return books.stream().filter(book -> books.stream().noneMatch(book::replacedBy)).toList();
    }
}
