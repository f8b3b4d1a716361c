package vn.lalanh.assessment.normdraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.bookcheck.Finding;
import vn.lalanh.assessment.form.file.ShippedForms;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.assessment.normdraft.NormDraft.Checked;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDraft.Simulated;
import vn.lalanh.assessment.normdraft.NormDraft.Submitted;
import vn.lalanh.assessment.normdraft.persistence.Joined;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.memory.MemoryPlatform;

class NormDraftServiceTest {

    private static final Cause ASKED = Cause.Step.of("test");
    private static final LocalDate SIGNED = LocalDate.parse("2026-09-20");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-10-01T05:00:00Z"));

    private final MemoryPlatform platform = MemoryPlatform.of("/assessment-service");
    private final MemoryNormDrafts drafts = new MemoryNormDrafts(platform);
    private final AllBooks books = Joined.books(drafts);
    private final NormDraftService service = service(false);

    @Test
    void decisionsFollowAPromulgatedBookAtOnceHereAndSoonElsewhere() {
        AllBooks elsewhere = Joined.books(drafts);
        String id = submitted(service, Books.province());

        assertThat(books.inForce("99", "inc-1", DAY, DAY).orElseThrow().id())
                .isEqualTo("ND335-2026");
        promulgate(id);

        assertThat(books.inForce("99", "inc-1", DAY, DAY).orElseThrow().bookIds())
                .containsExactly("ND9-2025", "ND335-2026", "NQ12-2026");
        assertThat(books.inForce("98", "inc-1", DAY, DAY).orElseThrow().bookIds())
                .containsExactly("ND9-2025", "ND335-2026");
        assertThat(elsewhere.all()).hasSize(3);
        assertThat(elsewhere.look()).isFalse();
        assertThat(elsewhere.all()).isEqualTo(books.all()).contains(Books.province());
        assertThat(Joined.books(drafts).all()).isEqualTo(books.all());
    }

    @Test
    void aSuccessorHoldsInsteadFromItsFirstDayOn() {
        promulgate(submitted(service, Books.province()));
        NormBook next =
                Books.of(
                        Books.provinceText()
                                .replace("id: NQ12-2026", "id: NQ1-2027")
                                .replace("buildsOn:", "replaces: [NQ12-2026]\nbuildsOn:")
                                .replace("{from: 2026-10-05}", "{from: 2027-01-01}"));
        promulgate(submitted(service, next));

        LocalDate newYear = LocalDate.parse("2027-01-01");
        assertThat(books.inForce("99", "inc-1", DAY, newYear.minusDays(1)).orElseThrow().id())
                .isEqualTo("NQ12-2026");
        assertThat(books.inForce("99", "inc-1", DAY, newYear).orElseThrow().bookIds())
                .containsExactly("ND9-2025", "ND335-2026", "NQ1-2027");
        assertThat(Standing.of(Books.province(), books.all(), newYear.minusDays(1)))
                .isEqualTo(
                        new Standing(
                                Standing.Kind.IN_FORCE,
                                LocalDate.parse("2026-10-05"),
                                null,
                                newYear,
                                "NQ1-2027"));
        assertThat(Standing.of(Books.province(), books.all(), newYear).kind())
                .isEqualTo(Standing.Kind.SUPERSEDED);
        assertThat(Standing.of(next, books.all(), DAY).kind()).isEqualTo(Standing.Kind.NOT_YET);
        assertThat(Standing.of(Books.nd20(), books.all(), DAY).supersededBy())
                .isEqualTo("ND335-2026");
    }

    @Test
    void twoDraftsThatCollideAreNotBothPromulgated() {
        NormBook other = Books.of(Books.provinceText().replace("id: NQ12-2026", "id: NQ13-2026"));
        String first = submitted(service, Books.province());
        String second = submitted(service, other);
        promulgate(first);

        Outcome<NormDraft, DraftEvent> outcome =
                service.promulgate(second, "13/2026/NQ-HĐND", SIGNED, "sub-chair", ASKED);

        assertThat(outcome.decided()).isEqualTo(Decision.refuse(DraftRefusal.FINDS_MORE_NOW));
        assertThat(books.all()).extracting(NormBook::id).doesNotContain("NQ13-2026");
    }

    @Test
    void namesThatDifferInCaseOnlyAreOne() {
        NormBook alike = Books.of(Books.provinceText().replace("id: NQ12-2026", "id: nq12-2026"));
        NormBook central =
                Books.of(Books.provinceText().replace("id: NQ12-2026", "id: nd335-2026"));
        service.draft(Books.province(), "sub-writer", ASKED);

        assertThat(service.draft(alike, "sub-writer", ASKED).decided())
                .isEqualTo(Decision.refuse(DraftRefusal.DRAFTED_DIFFERENTLY));
        assertThat(service.draft(central, "sub-writer", ASKED).decided())
                .isEqualTo(Decision.refuse(DraftRefusal.NAME_TAKEN));
    }

    @Test
    void whereASimulationIsNeededNothingElseWillDo() {
        NormDraftService strict = service(true);
        String id = strict.draft(Books.province(), "sub-writer", ASKED).id();
        Checked checked = (Checked) strict.check(id, ASKED).state();
        String digest = strict.book(id).orElseThrow().digest();

        Outcome<NormDraft, DraftEvent> untried =
                strict.submit(id, ids(checked.check().findings()), "sub-writer", ASKED);
        Outcome<NormDraft, DraftEvent> other =
                strict.simulated(id, "digest-of-another", "sim-1", ASKED);
        Outcome<NormDraft, DraftEvent> tried = strict.simulated(id, digest, "sim-1", ASKED);
        Outcome<NormDraft, DraftEvent> again = strict.simulated(id, digest, "sim-1", ASKED);

        assertThat(strict.book(id).orElseThrow().book()).isEqualTo(Books.province());
        assertThat(untried.decided()).isEqualTo(Decision.refuse(DraftRefusal.NOT_SIMULATED));
        assertThat(other.decided()).isEqualTo(Decision.refuse(DraftRefusal.TEXT_CHANGED));
        assertThat(tried.state()).isInstanceOf(Simulated.class);
        assertThat(again.decided()).isEqualTo(Decision.alreadyDone());
        assertThat(strict.submit(id, ids(checked.check().findings()), "sub-writer", ASKED).state())
                .isInstanceOf(Submitted.class);
    }

    @Test
    void whatCannotBeReadAnyMoreKeepsTheServiceFromDeciding() {
        String id = DraftFixtures.ID;
        for (DraftCommand command :
                List.of(
                        new DraftCommand.DraftBook(
                                DraftFixtures.FIRST, false, "sub-writer", DraftFixtures.NOON),
                        new DraftCommand.RecordCheck(DraftFixtures.CHECK),
                        new DraftCommand.SubmitDraft(
                                Set.of(DraftFixtures.WARNING.id()),
                                false,
                                "sub-submitter",
                                DraftFixtures.NOON),
                        DraftFixtures.promulgate("sub-chair", SIGNED, DraftFixtures.WARNING))) {
            assertThat(
                            drafts.change(
                                            List.of(new Addressed<>(id, command, ASKED)),
                                            NormDraft::decide,
                                            NormDraft::evolve,
                                            (_, _) -> List.of())
                                    .getFirst()
                                    .accepted())
                    .isTrue();
        }

        assertThatThrownBy(() -> Joined.books(drafts)).hasMessageContaining(id);
        assertThatThrownBy(books::look).hasMessageContaining(id);
        assertThat(books.all()).isEqualTo(Books.all().all());
    }

    @Test
    void errorsBlockASubmission() {
        String id =
                service.draft(
                                Books.of(Books.provinceText().replace("ND9-2025]", "ND99-2025]")),
                                "sub-writer",
                                ASKED)
                        .id();
        Checked checked = (Checked) service.check(id, ASKED).state();

        assertThat(
                        service.submit(id, ids(checked.check().findings()), "sub-writer", ASKED)
                                .decided())
                .isEqualTo(Decision.refuse(DraftRefusal.CHECK_FAILED));
    }

    private NormDraftService service(boolean simulationNeeded) {
        return new NormDraftService(
                drafts,
                books,
                Books.texts(),
                ShippedForms.forms(),
                new DraftSettings(simulationNeeded, Duration.ofSeconds(10)),
                NOW);
    }

    private static String submitted(NormDraftService service, NormBook book) {
        String id = service.draft(book, "sub-writer", ASKED).id();
        Checked checked = (Checked) service.check(id, ASKED).state();
        Outcome<NormDraft, DraftEvent> outcome =
                service.submit(id, ids(checked.check().findings()), "sub-writer", ASKED);
        assertThat(outcome.state()).isInstanceOf(Submitted.class);
        return id;
    }

    private void promulgate(String id) {
        Outcome<NormDraft, DraftEvent> outcome =
                service.promulgate(id, "12/2026/NQ-HĐND", SIGNED, "sub-chair", ASKED);
        assertThat(outcome.state()).isInstanceOf(Promulgated.class);
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.toSet());
    }
}
