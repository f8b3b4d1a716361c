package vn.lalanh.assessment.simulation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.norm.NormBooks;

/** The books that are or were in force. */
@Component
class KnownBooks implements BooksToTry {

    private final NormBooks books;

    KnownBooks(NormBooks books) {
        this.books = books;
    }

    @Override
    public Optional<Found> named(String name) {
        return books.all().stream()
                .filter(book -> book.id().equals(name))
                .findFirst()
                .map(book -> new Found(book, null));
    }
}
