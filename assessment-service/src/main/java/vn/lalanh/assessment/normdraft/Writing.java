package vn.lalanh.assessment.normdraft;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.normdraft.DraftCommand.DraftBook;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordCheck;
import vn.lalanh.assessment.normdraft.DraftCommand.RecordSimulation;
import vn.lalanh.assessment.normdraft.DraftCommand.RewriteBook;
import vn.lalanh.assessment.normdraft.DraftEvent.BookRewritten;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftChecked;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftSimulated;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDraft.Written;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.platform.decision.Decision;

/** While a draft may still be changed. */
final class Writing {

    private Writing() {}

    static Decision<DraftEvent> again(Written s, DraftBook c) {
        if (s.manuscript().says(c.text().digest())) {
            return alreadyDone();
        }
        return refuse(
                s instanceof Promulgated
                        ? DraftRefusal.NAME_TAKEN
                        : DraftRefusal.DRAFTED_DIFFERENTLY);
    }

    static Decision<DraftEvent> rewrite(Written s, RewriteBook c) {
        BookText text = s.manuscript().text();
        if (!text.bookId().equals(c.text().bookId())) {
            return refuse(DraftRefusal.ANOTHER_BOOK);
        }
        return text.digest().equals(c.text().digest())
                ? alreadyDone()
                : accept(new BookRewritten(c.text(), c.by(), c.at()));
    }

    static Decision<DraftEvent> check(Written s, @Nullable Check before, RecordCheck c) {
        if (!s.manuscript().says(c.check().digest())) {
            return refuse(DraftRefusal.TEXT_CHANGED);
        }
        return before != null && before.findings().equals(c.check().findings())
                ? alreadyDone()
                : accept(new DraftChecked(c.check()));
    }

    static Decision<DraftEvent> simulation(
            Written s, @Nullable Simulation before, RecordSimulation c) {
        if (!s.manuscript().says(c.simulation().digest())) {
            return refuse(DraftRefusal.TEXT_CHANGED);
        }
        return before != null && before.simulationId().equals(c.simulation().simulationId())
                ? alreadyDone()
                : accept(new DraftSimulated(c.simulation()));
    }
}
