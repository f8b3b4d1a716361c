package vn.lalanh.assessment.normdraft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.bookcheck.Finding;
import vn.lalanh.assessment.normdraft.Manuscript.Return;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Simulation;

/** What a draft can be told. Who says so is an opaque id. */
public sealed interface DraftCommand {

    /**
     * The first text of a book.
     *
     * @param nameTaken whether a book of this name came with the service's files
     */
    record DraftBook(BookText text, boolean nameTaken, String by, Instant at)
            implements DraftCommand {}

    /** The text is another one from now on; what was found and simulated of the old one counts no more. */
    record RewriteBook(BookText text, String by, Instant at) implements DraftCommand {}

    record RecordCheck(Check check) implements DraftCommand {}

    record RecordSimulation(Simulation simulation) implements DraftCommand {}

    /**
     * This is what the council is to resolve.
     *
     * @param simulationNeeded whether nobody may submit what was never tried
     */
    record SubmitDraft(Set<String> acknowledged, boolean simulationNeeded, String by, Instant at)
            implements DraftCommand {
        public SubmitDraft {
            acknowledged = Set.copyOf(acknowledged);
        }
    }

    /** It must be changed. */
    record ReturnDraft(Return why) implements DraftCommand {}

    /**
     * It is law.
     *
     * @param found what its check finds now: other books may have come since it was submitted
     */
    record PromulgateDraft(
            String resolutionNumber, LocalDate signedOn, List<Finding> found, String by, Instant at)
            implements DraftCommand {
        public PromulgateDraft {
            found = List.copyOf(found);
        }
    }
}
