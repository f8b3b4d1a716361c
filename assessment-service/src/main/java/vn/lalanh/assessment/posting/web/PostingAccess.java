package vn.lalanh.assessment.posting.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lalanh.assessment.posting.Posting.Posted;
import vn.lalanh.assessment.posting.PostingRefusal;
import vn.lalanh.assessment.posting.Postings;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Finds postings for whoever may see them, and leaves the rows that say who did what. */
@Component
class PostingAccess {

    private final Postings postings;
    private final AuditTrail audit;
    private final InstantSource clock;

    PostingAccess(Postings postings, AuditTrail audit, InstantSource clock) {
        this.postings = postings;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** 404 without one. */
    Posted require(String id) {
        return postings.find(id)
                .map(current -> current.state() instanceof Posted posted ? posted : null)
                .orElseThrow(() -> new RefusedException(PostingRefusal.NO_SUCH_POSTING));
    }

    /** 403 outside the territory. */
    Posted requireMine(String id, Caller caller) {
        Posted posting = require(id);
        caller.requireIn(posting.notice().communeCode());
        return posting;
    }

    /** Durable before the answer leaves. */
    void record(String action, String id, String purpose, Caller caller) {
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, purpose)));
    }

    static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
