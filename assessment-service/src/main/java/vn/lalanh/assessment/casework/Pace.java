package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.platform.time.WorkingDays;

/**
 * How fast one case went, as far as its document keeps it: the days of its latest assessment, of its approval and of its
 * settlement; not when it was sent back, nor when its funds were reserved. Protected cases have none. As with {@link Counted},
 * cases that are alike are counted together.
 *
 * @param again whether it was assessed more than once: when it was sent back is not kept
 * @param passed stages that it is through, the last time where it went through one again
 * @param missed stages whose due time has passed before they were over
 * @param dueAt of the stage it waits in; null while its time stands still
 */
public record Pace(
        String communeCode,
        LocalDate reportedOn,
        @Nullable LocalDate assessedOn,
        boolean again,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate settledOn,
        Set<Stage> passed,
        Set<Stage> missed,
        @Nullable Instant dueAt) {

    public Pace {
        passed = Set.copyOf(passed);
        missed = Set.copyOf(missed);
    }

    /** Null for a protected case. */
    public static @Nullable Pace of(Case.Known state) {
        Report report = state.dossier().report();
        if (report.shielded()) {
            return null;
        }
        Assessment assessment = state.assessed();
        Approval approval = state instanceof Case.Approvable s ? s.approval() : null;
        Instant settledAt = settledAt(state);
        return new Pace(
                report.communeCode(),
                day(report.reportedAt()),
                assessment == null ? null : day(assessment.at()),
                assessment != null && assessment.number() > 1,
                approval == null ? null : day(approval.since()),
                settledAt == null ? null : day(settledAt),
                passed(state),
                Set.copyOf(state.dossier().overdue()),
                state instanceof Case.Timed timed && state.dossier().decisions().pause() == null
                        ? timed.due().at()
                        : null);
    }

    private static @Nullable Instant settledAt(Case.Known state) {
        if (state instanceof Case.Settled settled) {
            return settled.at();
        }
        return state instanceof Case.Closed closed ? closed.at() : null;
    }

    private static Set<Stage> passed(Case.Known state) {
        Set<Stage> passed = new TreeSet<>();
        Stage waiting = state instanceof Case.Timed timed ? timed.due().stage() : null;
        if (state.assessed() != null && waiting != Stage.ASSESSMENT) {
            passed.add(Stage.ASSESSMENT);
        }
        if (state instanceof Case.Approvable) {
            passed.add(Stage.APPROVAL);
            if (waiting != Stage.FUNDING) {
                passed.add(Stage.FUNDING);
            }
            if (waiting == null) {
                passed.add(Stage.PAYMENT);
            }
        }
        return passed;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingDays.ZONE);
    }
}
