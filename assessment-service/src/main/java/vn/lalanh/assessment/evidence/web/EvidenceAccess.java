package vn.lalanh.assessment.evidence.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.evidence.EvidenceRefusal;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Whose evidence it is and who may see it: whoever may see the case. Leaves the rows that say who did. */
@Component
class EvidenceAccess {

    private final Shield shield;
    private final AuditTrail audit;
    private final InstantSource clock;

    EvidenceAccess(Shield shield, AuditTrail audit, InstantSource clock) {
        this.shield = shield;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The case, if the caller may act on it: 404 without one and for one that is not there for the caller, 403 outside the
     * territory.
     *
     * @param ordinary roles of which one is needed for a case without protection
     */
    Report requireMine(String caseId, Caller caller, String... ordinary) {
        Current<Case> current =
                Answers.found(
                        shield.find(
                                caseId,
                                Sight.of(
                                        Ids.derive("sub", caller.subject()),
                                        caller.roles(),
                                        caller.communes(),
                                        ordinary)));
        if (current.state() instanceof Case.Known known) {
            Report report = known.dossier().report();
            caller.requireIn(report.communeCode());
            return report;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(EvidenceRefusal.NO_SUCH_CASE);
    }

    /**
     * Durable before the answer leaves; found by the case and by each piece of evidence. Of a protected case it is found by the
     * case alone, where the veil over it hides it.
     */
    void record(Caller caller, String action, String purpose, Report report, String... evidence) {
        List<String> subjects = new ArrayList<>(List.of(report.caseId()));
        String why = purpose;
        if (report.shielded()) {
            why =
                    String.join(
                            " ",
                            Stream.concat(Stream.of(purpose), Arrays.stream(evidence)).toList());
        } else {
            subjects.addAll(List.of(evidence));
        }
        String said = why;
        audit.record(
                subjects.stream()
                        .distinct()
                        .map(subject -> AuditRow.of(caller, clock.instant(), action, subject, said))
                        .toList());
    }
}
