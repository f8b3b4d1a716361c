package vn.lalanh.assessment.casework.web;

import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** Answers to decisions, each with its row in the audit trail. */
@Component
class Audited {

    private final CaseLookup lookup;
    private final AuditTrail audit;
    private final InstantSource clock;

    Audited(CaseLookup lookup, AuditTrail audit, InstantSource clock) {
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
    }

    /** The row is durable before the answer leaves; a repeat that finds it done leaves one too, in case the first could not. */
    ResponseEntity<CaseView> answer(
            String action, String purpose, Outcome<Case, CaseEvent> outcome, Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(row(action, outcome.id(), purpose, caller)));
        return Answers.ok(outcome, lookup::view);
    }

    /** A row for each line that stands. */
    List<LineResult> lines(String action, String purpose, List<LineResult> results, Caller caller) {
        audit.record(
                results.stream()
                        .filter(LineResult::stands)
                        .map(line -> row(action, line.id(), purpose, caller))
                        .toList());
        return results;
    }

    /** Reading a protected case leaves a row, too; durable before the case is shown. */
    void read(String action, List<Case> shown, Caller caller) {
        audit.record(
                shown.stream()
                        .filter(Sight::isShielded)
                        .map(Case.Known.class::cast)
                        .map(known -> known.dossier().report().caseId())
                        .map(id -> row(action, id, "reading", caller))
                        .toList());
    }

    private AuditRow row(String action, String caseId, String purpose, Caller caller) {
        return AuditRow.of(caller, clock.instant(), action, caseId, purpose);
    }

    /** Who decides, as cases keep it. */
    static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
