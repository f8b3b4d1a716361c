package vn.lalanh.assessment.decisiondocument.web;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.decisiondocument.PaperRefusal;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Who may see a decision: whoever may see its case. Leaves the rows that say who did. */
@Component
class DecisionAccess {

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR
    };

    private final Shield shield;
    private final AuditTrail audit;
    private final InstantSource clock;

    DecisionAccess(Shield shield, AuditTrail audit, InstantSource clock) {
        this.shield = shield;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The case, if the caller may act on it: 404 without one and for one that is not there for the caller, 403 outside the
     * territory.
     */
    Case.Known requireMine(String caseId, Caller caller) {
        if (Answers.found(shield.find(caseId, sight(caller))).state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
            return known;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(PaperRefusal.NO_SUCH_CASE);
    }

    private static Sight sight(Caller caller) {
        return Sight.of(
                Ids.derive("sub", caller.subject()), caller.roles(), caller.communes(), ORDINARY);
    }

    /** Those that are there for the caller, by id, in whatever territory; with one query. */
    Map<String, Case> all(Collection<String> caseIds, Caller caller) {
        Map<String, Case> found = new HashMap<>();
        shield.findAll(caseIds, sight(caller))
                .forEach((id, current) -> found.put(id, current.state()));
        return found;
    }

    /** Why a case may not be in a caller's list; null if it may. */
    static @Nullable Refusal hindrance(Case.Known state, Caller caller) {
        Report report = state.dossier().report();
        if (!caller.mayActIn(report.communeCode())) {
            return PaperRefusal.OUTSIDE_TERRITORY;
        }
        return report.shielded() ? PaperRefusal.PROTECTED_ALONE : null;
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
