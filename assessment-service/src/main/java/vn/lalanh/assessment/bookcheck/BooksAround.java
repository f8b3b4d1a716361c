package vn.lalanh.assessment.bookcheck;

import java.time.LocalDate;
import java.util.List;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.norm.NormBook;

/**
 * In what a draft is checked.
 *
 * @param books all others that were ever in force
 * @param forms by which assessors answer what books ask
 * @param today in Vietnam
 */
public record BooksAround(List<NormBook> books, Forms forms, LocalDate today) {

    public BooksAround {
        books = List.copyOf(books);
    }

    /** Those that hold on some day together with this one, without those that it replaces. */
    List<NormBook> together(NormBook draft) {
        return books.stream()
                .filter(book -> book.central() || book.reach().equals(draft.reach()))
                .filter(book -> !book.replacedBy(draft) && Days.overlap(book, draft))
                .toList();
    }
}
