package vn.lalanh.assessment.normdraft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Period;
import vn.lalanh.assessment.norm.NormBook.Validity;

/**
 * Where a book stands on a day. Never stored: it follows from the books alone.
 *
 * @param from its first day
 * @param until its last day by itself; null where it names none
 * @param supersededFrom the first day of the book that replaces it; null where none does
 * @param supersededBy that book
 */
public record Standing(
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate supersededFrom,
        @Nullable String supersededBy) {

    /** Public API. */
    public enum Kind {
        NOT_YET,
        IN_FORCE,
        SUPERSEDED,
        EXPIRED
    }

    /** Of one book among all. */
    public static Standing of(NormBook book, List<NormBook> all, LocalDate day) {
        Optional<NormBook> next =
                all.stream()
                        .filter(other -> book.replacedBy(other) && coversAll(other, book))
                        .min(Comparator.comparing(NormBook::firstDay));
        LocalDate until = until(book);
        LocalDate from = book.firstDay();
        LocalDate supersededFrom = next.map(NormBook::firstDay).orElse(null);
        Kind kind;
        if (day.isBefore(from)) {
            kind = Kind.NOT_YET;
        } else if (supersededFrom != null && !day.isBefore(supersededFrom)) {
            kind = Kind.SUPERSEDED;
        } else {
            kind = until != null && day.isAfter(until) ? Kind.EXPIRED : Kind.IN_FORCE;
        }
        return new Standing(kind, from, until, supersededFrom, next.map(NormBook::id).orElse(null));
    }

    /** A book for some incidents takes the place of a general one for those only, which goes on. */
    private static boolean coversAll(NormBook other, NormBook book) {
        return other.incidents().isEmpty()
                || (!book.incidents().isEmpty() && other.incidents().containsAll(book.incidents()));
    }

    private static @Nullable LocalDate until(NormBook book) {
        Validity validity = book.validity();
        Period period =
                validity.decides() == Validity.By.EVENT ? validity.event() : validity.decision();
        return period == null ? null : period.until();
    }
}
