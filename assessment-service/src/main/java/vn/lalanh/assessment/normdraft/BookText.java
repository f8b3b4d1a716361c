package vn.lalanh.assessment.normdraft;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.platform.identity.Ids;

/**
 * A book as it is kept: its text in one form for ever, whatever form it was sent in, and what lists say of it.
 *
 * @param province null for the whole country
 * @param firstDay on which it can decide anything
 * @param canonical the book as JSON, sets and maps sorted, without what it does not say
 * @param digest SHA-256 of {@code canonical}: the same digest is the same book
 */
public record BookText(
        String bookId,
        Sentence decree,
        @Nullable String province,
        LocalDate firstDay,
        String canonical,
        String digest) {

    static BookText of(NormBook book, BookTexts texts) {
        String canonical = texts.write(book);
        return new BookText(
                book.id(),
                book.decree(),
                book.reach().province(),
                book.firstDay(),
                canonical,
                Ids.sha256(canonical));
    }

    /** Whether the text is the one that was digested: nobody has changed it where it is kept. */
    public boolean isIntact() {
        return Ids.sha256(canonical).equals(digest);
    }

    /** One draft for one name, so that no two books are promulgated under it; names that differ in case only are one. */
    public static String draftIdOf(String bookId) {
        return Ids.derive("nbd", bookId.toLowerCase(Locale.ROOT));
    }
}
