package vn.lalanh.assessment.casework;

import java.time.Instant;
import java.util.List;
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
        return new Dossier(
                report,
                other,
                progress,
                unfollowed,
                overdue,
                settledTold,
                decisions,
                statements,
                assignments);
    }

    Dossier with(CaseCommand.Fact fact) {
        return new Dossier(
                report,
                triage,
                progress.with(fact),
                unfollowed,
                overdue,
                settledTold,
                decisions,
                statements,
                assignments);
    }

    Dossier noting(String contradiction) {
        return new Dossier(
                report,
                triage,
                progress,
                added(unfollowed, contradiction),
                overdue,
                settledTold,
                decisions,
                statements,
                assignments);
    }

    Dossier overdueAt(Stage stage) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                Stream.concat(overdue.stream(), Stream.of(stage)).distinct().sorted().toList(),
                settledTold,
                decisions,
                statements,
                assignments);
    }

    /** The stage begins anew: passing its new due time is told again. */
    Dossier notOverdueAt(Stage stage) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue.stream().filter(told -> told != stage).toList(),
                settledTold,
                decisions,
                statements,
                assignments);
    }

    Dossier settled() {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue,
                true,
                decisions,
                statements,
                assignments);
    }

    /** A new approval is settled and told anew. */
    Dossier approved(int number, Instant appealBy) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue,
                false,
                decisions.approved(number, appealBy),
                statements,
                assignments);
    }

    /** Funding and payment begin anew. */
    Dossier corrected(Approval approval, Instant appealBy) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue.stream().filter(s -> s != Stage.FUNDING && s != Stage.PAYMENT).toList(),
                false,
                decisions.corrected(approval, appealBy),
                statements,
                assignments);
    }

    Dossier with(Decisions other) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue,
                settledTold,
                other,
                statements,
                assignments);
    }

    Dossier with(Assignments other) {
        return new Dossier(
                report,
                triage,
                progress,
                unfollowed,
                overdue,
                settledTold,
                decisions,
                statements,
                other);
    }

    /** One more statement. */
    Dossier with(Statement statement) {
        return with(report, statements.with(statement));
    }

    Dossier linkedTo(String householdId) {
        return with(report.linkedTo(householdId), statements);
    }

    private Dossier with(Report other, Statements said) {
        return new Dossier(
                other,
                triage,
                progress,
                unfollowed,
                overdue,
                settledTold,
                decisions,
                said,
                assignments);
    }

    static List<String> added(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().sorted().toList();
    }
}
