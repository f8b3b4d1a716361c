package vn.lalanh.assessment.decisiondocument.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.decisiondocument.PaperRefusal;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Who may see a decision: whoever may see its case. Leaves the rows that say who did. */
@Component
class DecisionAccess {

    private final Cases cases;
    private final AuditTrail audit;
    private final InstantSource clock;

    DecisionAccess(Cases cases, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case, if the caller may act on it: 404 without one, 403 outside the territory. */
    Case.Known requireMine(String caseId, Caller caller) {
        if (Answers.found(cases.find(caseId)).state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
            return known;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(PaperRefusal.NO_SUCH_CASE);
    }

    /** Printing is reading: of a protected case not without a row in the audit trail. */
    void recordReading(Report report, Caller caller) {
        if (report.shielded()) {
            record(List.of(report.caseId()), "decision-printed", "print", caller);
        }
    }

    /** Durable before the answer leaves. */
    void record(List<String> caseIds, String action, String purpose, Caller caller) {
        audit.record(
                caseIds.stream()
                        .distinct()
                        .map(id -> AuditRow.of(caller, clock.instant(), action, id, purpose))
                        .toList());
    }
}
