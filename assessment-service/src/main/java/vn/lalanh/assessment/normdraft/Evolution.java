package vn.lalanh.assessment.normdraft;

import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.normdraft.DraftEvent.BookDrafted;
import vn.lalanh.assessment.normdraft.DraftEvent.BookPromulgated;
import vn.lalanh.assessment.normdraft.DraftEvent.BookRewritten;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftChecked;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftReturned;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftSimulated;
import vn.lalanh.assessment.normdraft.DraftEvent.DraftSubmitted;
import vn.lalanh.assessment.normdraft.NormDraft.Checked;
import vn.lalanh.assessment.normdraft.NormDraft.Drafted;
import vn.lalanh.assessment.normdraft.NormDraft.Promulgated;
import vn.lalanh.assessment.normdraft.NormDraft.Simulated;
import vn.lalanh.assessment.normdraft.NormDraft.Submitted;
import vn.lalanh.assessment.normdraft.NormDraft.Written;
import vn.lalanh.assessment.normdraft.Steps.Check;
import vn.lalanh.assessment.normdraft.Steps.Simulation;

/** From a state and an event to the next state. */
final class Evolution {

    private Evolution() {}

    static NormDraft of(NormDraft draft, DraftEvent event) {
        if (event instanceof BookDrafted e) {
            return new Drafted(draft.id(), Manuscript.of(e.text(), e.by(), e.at()), null);
        }
        if (!(draft instanceof Written s)) {
            throw new IllegalArgumentException("nobody has drafted it");
        }
        Manuscript manuscript = s.manuscript();
        return switch (event) {
            case BookDrafted _ -> s;
            case BookRewritten e ->
                    new Drafted(s.id(), manuscript.rewritten(e.text(), e.by(), e.at()), null);
            case DraftChecked e -> prepared(s.id(), manuscript, e.check(), simulation(s));
            case DraftSimulated e -> simulated(s, e.simulation());
            case DraftSubmitted e ->
                    new Submitted(s.id(), manuscript, check(s), simulation(s), e.submission());
            case DraftReturned e ->
                    prepared(s.id(), manuscript.sentBack(e.why()), check(s), simulation(s));
            case BookPromulgated e -> promulgated(s, e);
        };
    }

    private static NormDraft prepared(
            String id, Manuscript manuscript, Check check, @Nullable Simulation simulation) {
        return simulation == null
                ? new Checked(id, manuscript, check)
                : new Simulated(id, manuscript, check, simulation);
    }

    private static NormDraft simulated(Written s, Simulation simulation) {
        return s instanceof Drafted
                ? new Drafted(s.id(), s.manuscript(), simulation)
                : new Simulated(s.id(), s.manuscript(), check(s), simulation);
    }

    private static NormDraft promulgated(Written s, BookPromulgated e) {
        if (s instanceof Submitted submitted) {
            return new Promulgated(
                    s.id(),
                    s.manuscript(),
                    submitted.check(),
                    submitted.simulation(),
                    submitted.submission(),
                    e.promulgation());
        }
        throw new IllegalArgumentException("nobody has submitted it");
    }

    private static Check check(Written state) {
        return switch (state) {
            case Checked s -> s.check();
            case Simulated s -> s.check();
            case Submitted s -> s.check();
            case Promulgated s -> s.check();
            case Drafted _ -> throw new IllegalArgumentException("nobody has checked it");
        };
    }

    private static @Nullable Simulation simulation(Written state) {
        return switch (state) {
            case Drafted s -> s.simulation();
            case Checked _ -> null;
            case Simulated s -> s.simulation();
            case Submitted s -> s.simulation();
            case Promulgated s -> s.simulation();
        };
    }
}
