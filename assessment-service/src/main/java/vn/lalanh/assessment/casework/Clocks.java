package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is due in a case: its stage, unless its time stands still, an answer to an appeal, an assessment after it, a regularisation. */
final class Clocks {

    private Clocks() {}

    /** The soonest first. */
    static List<Due> of(Case.Known state) {
        List<Due> due = new ArrayList<>();
        if (state instanceof Case.Timed timed && state.dossier().decisions().pause() == null) {
            due.add(timed.due());
        }
        if (state instanceof Case.Approvable) {
            Decisions decisions = state.dossier().decisions();
            decisions.pending().map(Appeal::decideBy).ifPresent(due::add);
            decisions.irregular().map(FastLane::regulariseBy).ifPresent(due::add);
            Due reviewBy = decisions.reviewBy();
            if (reviewBy != null) {
                due.add(reviewBy);
            }
        }
        due.sort(Comparator.comparing(Due::at).thenComparing(Due::stage));
        return due;
    }

    /** Those whose passing was not told. */
    static List<Due> untold(Case.Known state) {
        return of(state).stream()
                .filter(due -> !state.dossier().overdue().contains(due.stage()))
                .toList();
    }
}
