package vn.lalanh.assessment.bookcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.norm.NormBook;

/**
 * In what a draft is checked.
 *
 * @param books all others that were ever in force
 * @param questions what is asked or known of every household whether a book asks for it or not
 * @param today in Vietnam
 */
public record BooksAround(List<NormBook> books, Set<String> questions, LocalDate today) {

    public BooksAround {
        books = List.copyOf(books);
        questions = Set.copyOf(questions);
    }

    /** Those that hold on some day together with this one, without those that it replaces. */
    List<NormBook> together(NormBook draft) {
        return books.stream()
                .filter(book -> book.central() || book.reach().equals(draft.reach()))
                .filter(book -> !book.replacedBy(draft) && Days.overlap(book, draft))
                .toList();
    }
}
