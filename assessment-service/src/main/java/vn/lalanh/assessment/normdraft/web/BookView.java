package vn.lalanh.assessment.normdraft.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormBook.Validity;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.normdraft.Standing;

/**
 * A book and where it stands.
 *
 * @param provinceCode absent for the whole country
 * @param decides whose day decides, the incident's or the decision's
 * @param until its last day by itself
 * @param promulgated by which resolution; absent for a book that came with the service
 */
record BookView(
        String id,
        Sentence decree,
        @Nullable String provinceCode,
        Set<String> buildsOn,
        Set<String> replaces,
        Set<String> incidents,
        Validity.By decides,
        Standing.Kind standing,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate supersededFrom,
        @Nullable String supersededBy,
        DraftView.@Nullable PromulgationView promulgated) {

    static BookView of(
            NormBook book, Standing standing, DraftView.@Nullable PromulgationView promulgated) {
        return new BookView(
                book.id(),
                book.decree(),
                book.reach().province(),
                book.buildsOn(),
                book.replaces(),
                book.incidents(),
                book.validity().decides(),
                standing.kind(),
                standing.from(),
                standing.until(),
                standing.supersededFrom(),
                standing.supersededBy(),
                promulgated);
    }

    /** A text that is JSON already. */
    static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
