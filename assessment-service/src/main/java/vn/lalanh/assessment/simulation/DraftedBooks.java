package vn.lalanh.assessment.simulation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.normdraft.Drafts;
import vn.lalanh.assessment.simulation.Trial.Draft;
import vn.lalanh.platform.aggregate.Cause;

/** Drafts, by their ids. */
@Component
class DraftedBooks implements BooksToTry {

    private final Drafts drafts;

    DraftedBooks(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Found> named(String name) {
        return drafts.book(name)
                .map(draft -> new Found(draft.book(), new Draft(name, draft.digest())));
    }

    /** Where the text was changed meanwhile the draft refuses it, and is to be simulated anew. */
    @Override
    public void tried(Draft draft, String simulationId) {
        var _ =
                drafts.simulated(
                        draft.id(), draft.digest(), simulationId, Cause.Step.of("simulation"));
    }
}
