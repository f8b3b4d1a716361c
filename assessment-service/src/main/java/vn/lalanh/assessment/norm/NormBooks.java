package vn.lalanh.assessment.norm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All norm books that were ever in force, by which every decision can be made again. */
public interface NormBooks {

    /** Central ones first. */
    List<NormBook> all();

    /**
     * What is in force.
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
                ? Optional.of(Law.of(books))
                : Optional.empty();
    }

    /** The deadlines of a day: every day has some, the newest central book's where none is in force. */
    default Law deadlinesOn(LocalDate day) {
        List<NormBook> central = all().stream().filter(NormBook::central).toList();
        List<NormBook> inForce =
                central.stream().filter(book -> book.validity().covers(day, day)).toList();
        return Law.of(inForce.isEmpty() ? List.of(central.getLast()) : inForce);
    }
}
