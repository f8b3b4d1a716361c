package vn.lalanh.assessment.normdraft;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.normdraft.DraftCommand.PromulgateDraft;
import vn.lalanh.assessment.normdraft.DraftCommand.SubmitDraft;
import vn.lalanh.assessment.normdraft.DraftEvent.BookPromulgated;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftSubmitted;
import vn.lalanh.assessment.normdraft.NormDraft.Submitted;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Promulgation;
import vn.lalanh.assessment.normdraft.Steps.Simulation;
import vn.lalanh.assessment.normdraft.Steps.Submission;
import vn.lalanh.platform.decision.Decision;

/** From a draft to a book: one person stands up for it, another one promulgates it. */
final class Resolving {

    private Resolving() {}

    static Decision<DraftEvent> submit(
            Check check, @Nullable Simulation simulation, SubmitDraft c) {
        if (check.failed()) {
            return refuse(DraftRefusal.CHECK_FAILED);
        }
        if (!check.acknowledgedBy(c.acknowledged())) {
            return refuse(DraftRefusal.NOT_ACKNOWLEDGED);
        }
        return c.simulationNeeded() && simulation == null
                ? refuse(DraftRefusal.NOT_SIMULATED)
                : accept(new DraftSubmitted(new Submission(c.acknowledged(), c.by(), c.at())));
    }

    static boolean same(Submission submission, SubmitDraft c) {
        return submission.by().equals(c.by()) && submission.acknowledged().equals(c.acknowledged());
    }

    static Decision<DraftEvent> promulgate(Submitted s, PromulgateDraft c) {
        BookText text = s.manuscript().text();
        if (s.submission().by().equals(c.by()) || s.manuscript().writers().contains(c.by())) {
            return refuse(DraftRefusal.SAME_PERSON);
        }
        if (text.province() != null && c.signedOn().isAfter(text.firstDay())) {
            return refuse(DraftRefusal.SIGNED_AFTER_IT_BEGINS);
        }
        Set<String> known = s.submission().acknowledged();
        return c.found().stream().anyMatch(f -> f.error() || !known.contains(f.id()))
                ? refuse(DraftRefusal.FINDS_MORE_NOW)
                : accept(
                        new BookPromulgated(
                                new Promulgation(
                                        c.resolutionNumber(), c.signedOn(), c.by(), c.at())));
    }

    static boolean same(Promulgation promulgation, PromulgateDraft c) {
        return promulgation.resolutionNumber().equals(c.resolutionNumber())
                && promulgation.signedOn().equals(c.signedOn())
                && promulgation.by().equals(c.by());
    }
}
