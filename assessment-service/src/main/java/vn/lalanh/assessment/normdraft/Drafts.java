package vn.lalanh.assessment.normdraft;

import java.util.Optional;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** What another capability that tries drafts on cases may know of them and tell them. */
public interface Drafts {

    /**
     * A draft as it reads now.
     *
     * @param digest of its text: what is simulated is this text, and not what it becomes meanwhile
     */
    record DraftedBook(NormBook book, String digest) {}

    /** Empty where there is no such draft. */
    Optional<DraftedBook> book(String draftId);

    /**
     * A simulation of that very text is there to be read. Refused with {@code text-changed} where the draft reads otherwise
     * by now; safe to repeat.
     */
    Outcome<NormDraft, DraftEvent> simulated(
            String draftId, String digest, String simulationId, Cause cause);
}
