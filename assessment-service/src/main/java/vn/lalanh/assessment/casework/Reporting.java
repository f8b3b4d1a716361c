package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
import vn.lalanh.assessment.casework.CaseEvent.StatementTaken;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentMergedRefusal;
import vn.lalanh.platform.decision.Decision;

/** How a report is decided: it and its triage in one. */
final class Reporting {

    private Reporting() {}

    static Decision<CaseEvent> decide(String caseId, ReportCase c) {
        return switch (c.incident()) {
            case Incident.Absent _ -> refuse(CaseRefusal.INCIDENT_NOT_DECLARED);
            case Incident.Closed _ -> refuse(CaseRefusal.INCIDENT_CLOSED);
            case Incident.Merging merged -> refuse(new IncidentMergedRefusal(merged.into()));
            case Incident.Merged merged -> refuse(new IncidentMergedRefusal(merged.into()));
            case Incident.Open open when !open.what().reaches(c.communeCode()) ->
                    refuse(CaseRefusal.OUTSIDE_INCIDENT);
            case Incident.Open _ when !c.mayOpen() -> refuse(CaseRefusal.EARLIER_CASE_MISSING);
            case Incident.Open open -> reported(caseId, open, c, null);
        };
    }

    /** {@code list} is null where it is reported by itself. */
    static Decision<CaseEvent> reported(
            String caseId, Incident.Declared incident, ReportCase c, @Nullable String list) {
        Happening what = incident.what();
        Report report =
                new Report(
                        caseId,
                        incident.id(),
                        c.householdId(),
                        what.provinceCode(),
                        c.communeCode(),
                        what.cause(),
                        c.content(),
                        c.ordinal(),
                        c.shielded() || what.cause().shielded(),
                        what.occurredOn(),
                        c.at(),
                        c.salt(),
                        list,
                        null);
        Triage triage =
                Triage.of(
                        report.shielded(),
                        c.household(),
                        Statements.NONE.with(c.said()).groups(),
                        null);
        return accept(
                List.of(
                        new CaseReported(report),
                        new CaseTriaged(triage, c.assessBy()),
                        new StatementTaken(c.said())));
    }

    /** The same household, incident and content is the same case: what is new is attached to it. */
    static Decision<CaseEvent> again(Case.Known state, ReportCase c) {
        Report report = state.dossier().report();
        if (report.shielded()) {
            return againInSilence(state, c);
        }
        if (c.shielded() || !report.communeCode().equals(c.communeCode())) {
            return refuse(CaseRefusal.REPORTED_DIFFERENTLY);
        }
        Statements statements = state.dossier().statements().with(c.said());
        if (statements.equals(state.dossier().statements())) {
            return alreadyDone();
        }
        return state.takesReports()
                ? accept(attached(state, statements, c))
                : refuse(CaseRefusal.ENDED_REPORT_ANEW);
    }

    /** Whoever is known to the registry is triaged by what it says; others by what was said last. */
    private static List<CaseEvent> attached(Case.Known state, Statements statements, ReportCase c) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new StatementTaken(c.said()));
        if (state instanceof Case.Triaged waiting && c.household() == null) {
            Triage triage =
                    Triage.of(
                            waiting.dossier().report().shielded(), null, statements.groups(), null);
            if (!triage.equals(waiting.dossier().triage())) {
                events.add(new CaseTriaged(triage, null));
            }
        }
        return events;
    }

    /**
     * Who reports a protected case again must not learn that it is there: what would have refused the first report refuses this
     * one, and nothing else does. What is new is attached; where the case has ended, it is let go without a word.
     */
    private static Decision<CaseEvent> againInSilence(Case.Known state, ReportCase c) {
        if (decide(state.dossier().report().caseId(), c)
                instanceof Decision.Refused<CaseEvent> refused) {
            return refused;
        }
        Statements statements = state.dossier().statements().with(c.said());
        return state.takesReports() && !statements.equals(state.dossier().statements())
                ? accept(attached(state, statements, c))
                : alreadyDone();
    }
}
