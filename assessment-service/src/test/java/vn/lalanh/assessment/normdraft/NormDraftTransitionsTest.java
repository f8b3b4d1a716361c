package vn.lalanh.assessment.normdraft;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.normdraft.DraftFixtures.CHECK;
import static vn.lalanh.assessment.normdraft.DraftFixtures.CHECK_WITH_ERROR;
import static vn.lalanh.assessment.normdraft.DraftFixtures.ERROR;
import static vn.lalanh.assessment.normdraft.DraftFixtures.FIRST;
import static vn.lalanh.assessment.normdraft.DraftFixtures.ID;
import static vn.lalanh.assessment.normdraft.DraftFixtures.LATER;
import static vn.lalanh.assessment.normdraft.DraftFixtures.NOON;
import static vn.lalanh.assessment.normdraft.DraftFixtures.SECOND;
import static vn.lalanh.assessment.normdraft.DraftFixtures.SIMULATION;
import static vn.lalanh.assessment.normdraft.DraftFixtures.SUBMISSION;
import static vn.lalanh.assessment.normdraft.DraftFixtures.WARNING;
import static vn.lalanh.assessment.normdraft.DraftFixtures.promulgate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.normdraft.DraftCommand.DraftBook;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordCheck;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordSimulation;
import vn.lalanh.assessment.normdraft.DraftCommand.ReturnDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.RewriteBook;
import vn.lalanh.assessment.normdraft.DraftCommand.SubmitDraft;
import vn.lalanh.assessment.normdraft.Manuscript.Return;
import vn.lalanh.assessment.normdraft.NormDraft.Checked;
import vn.lalanh.assessment.normdraft.NormDraft.Drafted;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDraft.Simulated;
import vn.lalanh.assessment.normdraft.NormDraft.Submitted;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.platform.decision.Decision;
import vn.lalanh.platform.test.TransitionTable;

class NormDraftTransitionsTest {

    private static final Set<String> WARNED = Set.of(WARNING.id());
    private static final Manuscript MANUSCRIPT = Manuscript.of(FIRST, "sub-writer", NOON);
    private static final Instant LATER_NOON = NOON.plusSeconds(3_600);
    private static final Check OTHER_CHECK = new Check(SECOND.digest(), List.of(), NOON);
    private static final Submitted SUBMITTED =
            new Submitted(ID, MANUSCRIPT, CHECK, null, SUBMISSION);

    @Test
    void matchesTheApprovedTable() {
        TransitionTable.of(
                        NormDraft.class, DraftCommand.class, NormDraft::decide, NormDraft::evolve)
                .state(new NormDraft.Absent(ID))
                .state(new Drafted(ID, MANUSCRIPT, null))
                .state("tried before", new Drafted(ID, MANUSCRIPT, SIMULATION))
                .state(new Checked(ID, MANUSCRIPT, CHECK))
                .state("with an error", new Checked(ID, MANUSCRIPT, CHECK_WITH_ERROR))
                .state(new Simulated(ID, MANUSCRIPT, CHECK, SIMULATION))
                .state(SUBMITTED)
                .state(
                        new Promulgated(
                                ID,
                                MANUSCRIPT,
                                CHECK,
                                SIMULATION,
                                SUBMISSION,
                                new Promulgation("12/2026/NQ-HĐND", LATER, "sub-chair", NOON)))
                .command(new DraftBook(FIRST, false, "sub-writer", NOON))
                .command("another text", new DraftBook(SECOND, false, "sub-writer", NOON))
                .command("of a file's name", new DraftBook(SECOND, true, "sub-writer", NOON))
                .command(new RewriteBook(SECOND, "sub-other", NOON))
                .command("the same", new RewriteBook(FIRST, "sub-other", NOON))
                .command(
                        "another book",
                        new RewriteBook(DraftFixtures.text("NQ13-2026", "x"), "sub-other", NOON))
                .command("a warning", new RecordCheck(CHECK))
                .command("an error", new RecordCheck(CHECK_WITH_ERROR))
                .command("another text", new RecordCheck(OTHER_CHECK))
                .command(new RecordSimulation(SIMULATION))
                .command(
                        "another text",
                        new RecordSimulation(new Simulation(SECOND.digest(), "sim-1", NOON)))
                .command("acknowledged", new SubmitDraft(WARNED, false, "sub-writer", NOON))
                .command("not all", new SubmitDraft(Set.of(), false, "sub-writer", NOON))
                .command("if simulated", new SubmitDraft(WARNED, true, "sub-writer", NOON))
                .command(new ReturnDraft(new Return("COST_TOO_HIGH", null, "sub-chair", NOON)))
                .command(promulgate("sub-chair", LATER, WARNING))
                .command("by the writer", promulgate("sub-writer", LATER, WARNING))
                .command("by the submitter", promulgate("sub-submitter", LATER, WARNING))
                .command("signed too late", promulgate("sub-chair", LATER.plusDays(1), WARNING))
                .command("finds more now", promulgate("sub-chair", LATER, WARNING, ERROR))
                .matches("norm-draft-transitions");
    }

    @Test
    void whatWasCheckedAndTriedIsForgottenWithTheText() {
        NormDraft after =
                after(
                        new Simulated(ID, MANUSCRIPT, CHECK, SIMULATION),
                        new RewriteBook(SECOND, "sub-other", LATER_NOON));

        assertThat(after)
                .isEqualTo(
                        new Drafted(
                                ID,
                                new Manuscript(
                                        SECOND,
                                        Set.of("sub-writer", "sub-other"),
                                        LATER_NOON,
                                        null),
                                null));
    }

    @Test
    void aReturnedDraftIsWhatItWasAndSaysWhy() {
        Return why = new Return("COST_TOO_HIGH", "xem lại Điều 8", "sub-chair", NOON);

        assertThat(after(SUBMITTED, new ReturnDraft(why)))
                .isEqualTo(new Checked(ID, MANUSCRIPT.sentBack(why), CHECK));
        assertThat(
                        after(
                                new Submitted(ID, MANUSCRIPT, CHECK, SIMULATION, SUBMISSION),
                                new ReturnDraft(why)))
                .isEqualTo(new Simulated(ID, MANUSCRIPT.sentBack(why), CHECK, SIMULATION));
    }

    @Test
    void whoeverWroteASingleWordOfItMayNotPromulgateIt() {
        NormDraft rewritten =
                after(
                        new Drafted(ID, MANUSCRIPT, null),
                        new RewriteBook(SECOND, "sub-chair", NOON));
        NormDraft checked = after(rewritten, new RecordCheck(OTHER_CHECK));
        NormDraft submitted =
                after(checked, new SubmitDraft(Set.of(), false, "sub-submitter", NOON));

        assertThat(NormDraft.decide(submitted, promulgate("sub-chair", LATER)))
                .isEqualTo(Decision.refuse(DraftRefusal.SAME_PERSON));
    }

    private static NormDraft after(NormDraft draft, DraftCommand command) {
        return ((Decision.Accepted<DraftEvent>) NormDraft.decide(draft, command))
                .events().stream().reduce(draft, NormDraft::evolve, (_, b) -> b);
    }
}
