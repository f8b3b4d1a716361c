package vn.lalanh.assessment.evidence.web;

import java.time.InstantSource;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.evidence.EvidenceRefusal;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Whose evidence it is and who may see it: whoever may see the case. Leaves the rows that say who did. */
@Component
class EvidenceAccess {

    private final Cases cases;
    private final AuditTrail audit;
    private final InstantSource clock;

    EvidenceAccess(Cases cases, AuditTrail audit, InstantSource clock) {
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case, if the caller may act on it: 404 without one, 403 outside the territory. */
    Report requireMine(String caseId, Caller caller) {
        Current<Case> current = Answers.found(cases.find(caseId));
        if (current.state() instanceof Case.Known known) {
            Report report = known.dossier().report();
            caller.requireIn(report.communeCode());
            return report;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(EvidenceRefusal.NO_SUCH_CASE);
    }

    /** Durable before the answer leaves; found by the case and by each piece of evidence. */
    void record(Caller caller, String action, String purpose, String... subjects) {
        audit.record(
                Arrays.stream(subjects)
                        .distinct()
                        .map(subject ->
                                AuditRow.of(caller, clock.instant(), action, subject, purpose))
                        .toList());
    }
}
