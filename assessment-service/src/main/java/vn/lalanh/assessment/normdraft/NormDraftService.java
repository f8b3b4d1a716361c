package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.bookcheck.BookCheck;
import vn.lalanh.assessment.bookcheck.BooksAround;
import vn.lalanh.assessment.bookcheck.Finding;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.norm.BookTexts;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.normdraft.DraftCommand.DraftBook;
import vn.lalanh.assessment.normdraft.DraftCommand.PromulgateDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordCheck;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordSimulation;
import vn.lalanh.assessment.normdraft.DraftCommand.ReturnDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.RewriteBook;
import vn.lalanh.assessment.normdraft.DraftCommand.SubmitDraft;
import vn.lalanh.assessment.normdraft.Manuscript.Return;
import vn.lalanh.assessment.normdraft.NormDraft.Written;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.time.WorkingDays;

/** Brings a draft from its text to the book that decisions follow. {@code by} is an opaque id. */
@Service
public class NormDraftService implements Drafts {

    private final NormDrafts drafts;
    private final AllBooks books;
    private final BookTexts texts;
    private final Forms forms;
    private final DraftSettings settings;
    private final InstantSource clock;

    NormDraftService(
            NormDrafts drafts,
            AllBooks books,
            BookTexts texts,
            Forms forms,
            DraftSettings settings,
            InstantSource clock) {
        this.drafts = drafts;
        this.books = books;
        this.texts = texts;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first text of a book. */
    public Outcome<NormDraft, DraftEvent> draft(NormBook book, String by, Cause cause) {
        boolean taken =
                books.files().stream().anyMatch(file -> file.id().equalsIgnoreCase(book.id()));
        return tell(
                BookText.draftIdOf(book.id()),
                new DraftBook(BookText.of(book, texts), taken, by, now()),
                cause);
    }

    public Outcome<NormDraft, DraftEvent> rewrite(
            String id, NormBook book, String by, Cause cause) {
        return tell(id, new RewriteBook(BookText.of(book, texts), by, now()), cause);
    }

    /** Looks for all that is wrong with a draft among the books of today. */
    public Outcome<NormDraft, DraftEvent> check(String id, Cause cause) {
        DraftedBook readable = book(id).orElse(null);
        String digest = readable == null ? "" : readable.digest();
        return tell(id, new RecordCheck(new Check(digest, findings(readable), now())), cause);
    }

    @Override
    public Outcome<NormDraft, DraftEvent> simulated(
            String draftId, String digest, String simulationId, Cause cause) {
        return tell(
                draftId, new RecordSimulation(new Simulation(digest, simulationId, now())), cause);
    }

    public Outcome<NormDraft, DraftEvent> submit(
            String id, Set<String> acknowledged, String by, Cause cause) {
        return tell(
                id, new SubmitDraft(acknowledged, settings.simulationNeeded(), by, now()), cause);
    }

    public Outcome<NormDraft, DraftEvent> sendBack(
            String id, String reasonCode, @Nullable String remark, String by, Cause cause) {
        return tell(id, new ReturnDraft(new Return(reasonCode, remark, by, now())), cause);
    }

    /** From the answer on, this process decides by the book; the others soon after, see {@link AllBooks#look}. */
    public Outcome<NormDraft, DraftEvent> promulgate(
            String id, String resolutionNumber, LocalDate signedOn, String by, Cause cause) {
        List<Finding> found = findings(book(id).orElse(null));
        Outcome<NormDraft, DraftEvent> outcome =
                tell(id, new PromulgateDraft(resolutionNumber, signedOn, found, by, now()), cause);
        if (outcome.state() instanceof NormDraft.Promulgated) {
            books.look();
        }
        return outcome;
    }

    @Override
    public Optional<DraftedBook> book(String draftId) {
        return drafts.find(draftId)
                .map(Current::state)
                .filter(Written.class::isInstance)
                .map(Written.class::cast)
                .map(written -> written.manuscript().text())
                .map(text -> new DraftedBook(read(text), text.digest()));
    }

    private NormBook read(BookText text) {
        return switch (texts.read(text.canonical())) {
            case BookTexts.Read.Usable(var book) -> book;
            case BookTexts.Read.Faulty(var faults) ->
                    throw new IllegalStateException(
                            "the kept text of %s cannot be used any more: %s"
                                    .formatted(text.bookId(), faults));
        };
    }

    private List<Finding> findings(@Nullable DraftedBook readable) {
        if (readable == null) {
            return List.of();
        }
        NormBook draft = readable.book();
        List<NormBook> others =
                books.all().stream().filter(book -> !book.id().equals(draft.id())).toList();
        return BookCheck.of(
                draft,
                new BooksAround(others, forms, LocalDate.ofInstant(now(), WorkingDays.ZONE)));
    }

    private Instant now() {
        return clock.instant();
    }

    private Outcome<NormDraft, DraftEvent> tell(String id, DraftCommand command, Cause cause) {
        return drafts.change(
                        List.of(new Addressed<>(id, command, cause)),
                        NormDraft::decide,
                        NormDraft::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }
}
