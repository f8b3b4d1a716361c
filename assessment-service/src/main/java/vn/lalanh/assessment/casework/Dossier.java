package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.lalanh.assessment.norm.Stage;

/**
 * What stays with a case through all its states.
 *
 * @param progress what the money side has told, whenever it came
 * @param unfollowed facts that contradict: a work list for people; sorted, so that the order of arrival does not show
 * @param overdue stages whose passing has been announced
 * @param settledTold whether the settlement has been announced
 * @param decisions what people have decided, beyond the state
 * @param statements what was said of the need, by whom
 * @param assignments who is to assess it, while it waits for that
 */
public record Dossier(
        Report report,
        Triage triage,
        Progress progress,
        List<String> unfollowed,
        List<Stage> overdue,
        boolean settledTold,
        Decisions decisions,
        Statements statements,
        Assignments assignments) {

    public Dossier {
        unfollowed = List.copyOf(unfollowed);
        overdue = List.copyOf(overdue);
        decisions = Decisions.orNone(decisions);
        statements = Statements.orNone(statements);
        assignments = Assignments.orNone(assignments);
    }

    static Dossier opened(Report report, Triage triage, Progress progress) {
        return new Dossier(
                report,
                triage,
                progress,
                List.of(),
                List.of(),
                false,
                Decisions.NONE,
                Statements.NONE,
                Assignments.NONE);
    }

    Dossier with(Triage other) {
        return with(change -> change.triage = other);
    }

    Dossier with(CaseCommand.Fact fact) {
        return with(change -> change.progress = progress.with(fact));
    }

    Dossier noting(String contradiction) {
        return with(change -> change.unfollowed = added(unfollowed, contradiction));
    }

    Dossier overdueAt(Stage stage) {
        return with(change ->
                change.overdue =
                        Stream.concat(overdue.stream(), Stream.of(stage))
                                .distinct()
                                .sorted()
                                .toList());
    }

    /** The stage begins anew: passing its new due time is told again. */
    Dossier notOverdueAt(Stage stage) {
        return with(change -> change.overdue = overdueBut(Set.of(stage)));
    }

    private List<Stage> overdueBut(Set<Stage> begunAnew) {
        return overdue.stream().filter(told -> !begunAnew.contains(told)).toList();
    }

    Dossier settled() {
        return with(change -> change.settledTold = true);
    }

    /** A new approval is settled and told anew. */
    Dossier approved(int number, Instant appealBy) {
        return with(change -> {
            change.settledTold = false;
            change.decisions = decisions.approved(number, appealBy);
        });
    }

    /** Funding and payment begin anew. */
    Dossier corrected(Approval approval, Instant appealBy) {
        return with(change -> {
            change.overdue = overdueBut(Set.of(Stage.FUNDING, Stage.PAYMENT));
            change.settledTold = false;
            change.decisions = decisions.corrected(approval, appealBy);
        });
    }

    Dossier with(Decisions other) {
        return with(change -> change.decisions = other);
    }

    Dossier with(Assignments other) {
        return with(change -> change.assignments = other);
    }

    /** One more statement. */
    Dossier with(Statement statement) {
        return with(change -> change.statements = statements.with(statement));
    }

    Dossier linkedTo(String householdId) {
        return with(change -> change.report = report.linkedTo(householdId));
    }

    static List<String> added(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().sorted().toList();
    }

    private Dossier with(Consumer<Change> what) {
        Change change = new Change(this);
        what.accept(change);
        return change.made();
    }

    /** The same once more, of which whatever is not set stays as it was. */
    private static final class Change {

        private Report report;
        private Triage triage;
        private Progress progress;
        private List<String> unfollowed;
        private List<Stage> overdue;
        private boolean settledTold;
        private Decisions decisions;
        private Statements statements;
        private Assignments assignments;

        Change(Dossier of) {
            report = of.report;
            triage = of.triage;
            progress = of.progress;
            unfollowed = of.unfollowed;
            overdue = of.overdue;
            settledTold = of.settledTold;
            decisions = of.decisions;
            statements = of.statements;
            assignments = of.assignments;
        }

        Dossier made() {
            return new Dossier(
                    report,
                    triage,
                    progress,
                    unfollowed,
                    overdue,
                    settledTold,
                    decisions,
                    statements,
                    assignments);
        }
    }
}
