package vn.lalanh.assessment.casework;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;
import static vn.lalanh.platform.decision.Decision.refuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.casework.CaseCommand.ReportCase;
import vn.lalanh.assessment.casework.CaseEvent.CaseReported;
import vn.lalanh.assessment.casework.CaseEvent.CaseTriaged;
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
            case Incident.Open open ->
                    open.what().reaches(c.communeCode())
                            ? reported(caseId, open, c, null)
                            : refuse(CaseRefusal.OUTSIDE_INCIDENT);
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
                        list);
        Triage triage = Triage.of(report.shielded(), c.household(), c.groups(), null);
        return accept(List.of(new CaseReported(report), new CaseTriaged(triage, c.assessBy())));
    }

    /** The same household, incident and content: the same case, if it says the same. */
    static Decision<CaseEvent> again(Report report, ReportCase c) {
        boolean same =
                report.communeCode().equals(c.communeCode())
                        && report.shielded() == (c.shielded() || report.cause().shielded());
        return same ? alreadyDone() : refuse(CaseRefusal.REPORTED_DIFFERENTLY);
    }
}
