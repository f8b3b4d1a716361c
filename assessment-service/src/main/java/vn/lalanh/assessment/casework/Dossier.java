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
 */
public record Dossier(
        Report report,
        Triage triage,
        Progress progress,
        List<String> unfollowed,
        List<Stage> overdue,
        boolean settledTold,
        Decisions decisions,
        Statements statements) {

    public Dossier {
        unfollowed = List.copyOf(unfollowed);
        overdue = List.copyOf(overdue);
        decisions = Decisions.orNone(decisions);
        statements = Statements.orNone(statements);
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
                Statements.NONE);
    }

    Dossier with(Triage other) {
        return new Dossier(
                report, other, progress, unfollowed, overdue, settledTold, decisions, statements);
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
                statements);
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
                statements);
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
                statements);
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
                statements);
    }

    Dossier settled() {
        return new Dossier(
                report, triage, progress, unfollowed, overdue, true, decisions, statements);
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
                statements);
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
                statements);
    }

    Dossier with(Decisions other) {
        return new Dossier(
                report, triage, progress, unfollowed, overdue, settledTold, other, statements);
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
                other, triage, progress, unfollowed, overdue, settledTold, decisions, said);
    }

    static List<String> added(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().sorted().toList();
    }
}
