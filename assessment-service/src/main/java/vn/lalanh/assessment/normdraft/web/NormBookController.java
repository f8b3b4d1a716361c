package vn.lalanh.assessment.normdraft.web;

import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.normdraft.AllBooks;
import vn.lalanh.assessment.normdraft.BookText;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDrafts;
import vn.lalanh.assessment.normdraft.Standing;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.time.WorkingDays;
import vn.lalanh.platform.web.Answers;

/** The law as this replica decides by it, for everybody who has to explain an amount. */
@RestController
@RequestMapping("/norm-books")
@RolesAllowed({
    Role.COMMUNE_OFFICER,
    Role.SOCIAL_WORKER,
    Role.APPROVER,
    Role.CHAIR,
    Role.ADMIN,
    Role.AUDITOR
})
class NormBookController {

    private final AllBooks books;
    private final NormDrafts drafts;
    private final BookTexts texts;
    private final InstantSource clock;

    NormBookController(AllBooks books, NormDrafts drafts, BookTexts texts, InstantSource clock) {
        this.books = books;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    /** Central ones first; where each stands today, or on another day. */
    @GetMapping
    Map<String, List<BookView>> list(@RequestParam @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE) : on;
        List<NormBook> all = books.all();
        Map<String, Promulgation> resolutions =
                drafts.findAll(drafts.promulgated()).values().stream()
                        .map(current -> current.state())
                        .filter(Promulgated.class::isInstance)
                        .map(Promulgated.class::cast)
                        .collect(
                                Collectors.toMap(
                                        book -> book.manuscript().text().bookId(),
                                        Promulgated::promulgation));
        return Map.of(
                "items",
                all.stream()
                        .map(book ->
                                BookView.of(
                                        book,
                                        Standing.of(book, all, day),
                                        view(resolutions.get(book.id()))))
                        .toList());
    }

    private static DraftView.@Nullable PromulgationView view(@Nullable Promulgation one) {
        return one == null
                ? null
                : new DraftView.PromulgationView(one.resolutionNumber(), one.signedOn(), one.at());
    }

    /** The whole book, canonical; its ETag is the SHA-256 of the text. */
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> text(@PathVariable String id) {
        NormBook book =
                Answers.found(books.all().stream().filter(one -> one.id().equals(id)).findFirst());
        String text =
                drafts.find(BookText.draftIdOf(id))
                        .map(current -> current.state())
                        .filter(Promulgated.class::isInstance)
                        .map(Promulgated.class::cast)
                        .map(kept -> kept.manuscript().text().canonical())
                        .orElseGet(() -> texts.write(book));
        return ResponseEntity.ok().eTag('"' + Ids.sha256(text) + '"').body(BookView.bytes(text));
    }
}
