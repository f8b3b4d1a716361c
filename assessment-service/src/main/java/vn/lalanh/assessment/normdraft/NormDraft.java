package vn.lalanh.assessment.normdraft;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.normdraft.DraftCommand.DraftBook;
import vn.lalanh.assessment.normdraft.DraftCommand.PromulgateDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordCheck;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordSimulation;
import vn.lalanh.assessment.normdraft.DraftCommand.ReturnDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.RewriteBook;
import vn.lalanh.assessment.normdraft.DraftCommand.SubmitDraft;
import vn.lalanh.assessment.normdraft.DraftEvent.BookDrafted;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.assessment.normdraft.Steps.Submission;
import vn.lalanh.platform.decision.Decision;

/** A norm book from its first text to its promulgation. Approved table: {@code src/test/approved/norm-draft-transitions.md}. */
public sealed interface NormDraft {

    String id();

    /** Nobody has drafted a book of this name. */
    record Absent(String id) implements NormDraft {}

    /**
     * Somebody writes it.
     *
     * @param simulation of this very text, where it was tried before it was checked
     */
    record Drafted(String id, Manuscript manuscript, @Nullable Simulation simulation)
            implements Written {}

    /** Its check has found what it finds. */
    record Checked(String id, Manuscript manuscript, Check check) implements Written {}

    /** Checked, and tried on cases. */
    record Simulated(String id, Manuscript manuscript, Check check, Simulation simulation)
            implements Written {}

    /** Waits for a second person. */
    record Submitted(
            String id,
            Manuscript manuscript,
            Check check,
            @Nullable Simulation simulation,
            Submission submission)
            implements Written {}

    /** A book for ever. */
    record Promulgated(
            String id,
            Manuscript manuscript,
            Check check,
            @Nullable Simulation simulation,
            Submission submission,
            Promulgation promulgation)
            implements Written {}

    /** Every state with a text. */
    sealed interface Written extends NormDraft {
        Manuscript manuscript();
    }

    /** A state and what it is told. */
    record Step(NormDraft draft, DraftCommand command) {}

    /** The whole life cycle. */
    static Decision<DraftEvent> decide(NormDraft draft, DraftCommand command) {
        return switch (new Step(draft, command)) {
            case Step(Absent _, DraftBook c) ->
                    c.nameTaken()
                            ? refuse(DraftRefusal.NAME_TAKEN)
                            : accept(new BookDrafted(c.text(), c.by(), c.at()));
            case Step(Absent _, DraftCommand _) -> refuse(DraftRefusal.NO_SUCH_DRAFT);

            case Step(Drafted s, DraftBook c) -> Writing.again(s, c);
            case Step(Drafted s, RewriteBook c) -> Writing.rewrite(s, c);
            case Step(Drafted s, RecordCheck c) -> Writing.check(s, null, c);
            case Step(Drafted s, RecordSimulation c) -> Writing.simulation(s, s.simulation(), c);
            case Step(Drafted _, SubmitDraft _) -> refuse(DraftRefusal.NOT_CHECKED);
            case Step(Drafted _, DraftCommand _) -> refuse(DraftRefusal.NOT_SUBMITTED);

            case Step(Checked s, DraftBook c) -> Writing.again(s, c);
            case Step(Checked s, RewriteBook c) -> Writing.rewrite(s, c);
            case Step(Checked s, RecordCheck c) -> Writing.check(s, s.check(), c);
            case Step(Checked s, RecordSimulation c) -> Writing.simulation(s, null, c);
            case Step(Checked s, SubmitDraft c) -> Resolving.submit(s.check(), null, c);
            case Step(Checked _, DraftCommand _) -> refuse(DraftRefusal.NOT_SUBMITTED);

            case Step(Simulated s, DraftBook c) -> Writing.again(s, c);
            case Step(Simulated s, RewriteBook c) -> Writing.rewrite(s, c);
            case Step(Simulated s, RecordCheck c) -> Writing.check(s, s.check(), c);
            case Step(Simulated s, RecordSimulation c) -> Writing.simulation(s, s.simulation(), c);
            case Step(Simulated s, SubmitDraft c) -> Resolving.submit(s.check(), s.simulation(), c);
            case Step(Simulated _, DraftCommand _) -> refuse(DraftRefusal.NOT_SUBMITTED);

            case Step(Submitted s, DraftBook c) -> Writing.again(s, c);
            case Step(Submitted s, SubmitDraft c) when Resolving.same(s.submission(), c) ->
                    alreadyDone();
            case Step(Submitted _, ReturnDraft c) -> accept(new DraftEvent.DraftReturned(c.why()));
            case Step(Submitted s, PromulgateDraft c) -> Resolving.promulgate(s, c);
            case Step(Submitted _, DraftCommand _) -> refuse(DraftRefusal.SUBMITTED);

            case Step(Promulgated s, DraftBook c) -> Writing.again(s, c);
            case Step(Promulgated s, PromulgateDraft c) when Resolving.same(s.promulgation(), c) ->
                    alreadyDone();
            case Step(Promulgated _, DraftCommand _) -> refuse(DraftRefusal.PROMULGATED);
        };
    }

    /** Builds the next state. */
    static NormDraft evolve(NormDraft draft, DraftEvent event) {
        return Evolution.of(draft, event);
    }
}
