package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.bookcheck.Finding;
import vn.lalanh.assessment.bookcheck.Finding.Weight;
import vn.lalanh.assessment.norm.Sentence;
import vn.lalanh.assessment.normdraft.DraftCommand.PromulgateDraft;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.assessment.normdraft.Steps.Submission;

/** Drafts of an invented resolution. */
final class DraftFixtures {

    static final Instant NOON = Instant.parse("2026-11-18T05:00:00Z");
    static final LocalDate LATER = LocalDate.parse("2027-01-01");
    static final String ID = BookText.draftIdOf("NQ12-2026");
    static final BookText FIRST = text("NQ12-2026", "first");
    static final BookText SECOND = text("NQ12-2026", "second");
    static final Finding WARNING = finding("dates-gap:/validity", Weight.WARNING);
    static final Finding ERROR = finding("unknown-book:/buildsOn:ND1", Weight.ERROR);
    static final Check CHECK = new Check(FIRST.digest(), List.of(WARNING), NOON);
    static final Check CHECK_WITH_ERROR = new Check(FIRST.digest(), List.of(ERROR, WARNING), NOON);
    static final Simulation SIMULATION = new Simulation(FIRST.digest(), "sim-1", NOON);
    static final Submission SUBMISSION =
            new Submission(Set.of(WARNING.id()), "sub-submitter", NOON);

    private DraftFixtures() {}

    static BookText text(String bookId, String said) {
        return new BookText(
                bookId,
                new Sentence("Nghị quyết (ví dụ)", "Resolution (example)"),
                "99",
                LATER,
                said,
                "digest-of-" + said);
    }

    static PromulgateDraft promulgate(String by, LocalDate signedOn, Finding... found) {
        return new PromulgateDraft("12/2026/NQ-HĐND", signedOn, List.of(found), by, NOON);
    }

    private static Finding finding(String id, Weight weight) {
        return new Finding(id, weight, "/validity", new Sentence("thấy", "seen"));
    }
}
