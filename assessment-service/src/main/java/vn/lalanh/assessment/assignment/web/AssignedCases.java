package vn.lalanh.assessment.assignment.web;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseRefusal;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Which cases a caller may see here, and the rows that say who did. */
@Component
class AssignedCases {

    private final Shield shield;
    private final AuditTrail audit;
    private final InstantSource clock;

    AssignedCases(Shield shield, AuditTrail audit, InstantSource clock) {
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
    Report requireMine(String id, Caller caller, String... ordinary) {
        Current<Case> current = Answers.found(shield.find(id, sight(caller, ordinary)));
        if (current.state() instanceof Case.Known known) {
            Report report = known.dossier().report();
            caller.requireIn(report.communeCode());
            return report;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(CaseRefusal.NO_SUCH_CASE);
    }

    /** Which cases are there for the caller, within a commune if one is asked for: 403 outside the territory. */
    static Sight sightIn(@Nullable String commune, Caller caller, String... ordinary) {
        Sight all = sight(caller, ordinary);
        if (commune == null) {
            return all;
        }
        caller.requireIn(commune);
        return all.within(commune);
    }

    private static Sight sight(Caller caller, String... ordinary) {
        return Sight.of(opaque(caller), caller.roles(), caller.communes(), ordinary);
    }

    /** Reading a protected case leaves a row; durable before it is shown. */
    void read(List<Case> shown, Caller caller) {
        audit.record(
                shown.stream()
                        .filter(Sight::isShielded)
                        .map(Case.Known.class::cast)
                        .map(known -> known.dossier().report().caseId())
                        .map(id -> row("case-listed", id, "reading", caller))
                        .toList());
    }

    void record(String action, String caseId, String purpose, Caller caller) {
        audit.record(List.of(row(action, caseId, purpose, caller)));
    }

    private AuditRow row(String action, String caseId, String purpose, Caller caller) {
        return AuditRow.of(caller, clock.instant(), action, caseId, purpose);
    }

    /** As cases keep who works on them, and the roster who is on it. */
    static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
