package vn.lalanh.assessment.feedback.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.feedback.Feedback;
import vn.lalanh.assessment.feedback.FeedbackRefusal;
import vn.lalanh.assessment.feedback.FeedbackService;
import vn.lalanh.assessment.feedback.Feedbacks;
import vn.lalanh.assessment.feedback.Settlement;
import vn.lalanh.assessment.feedback.web.FeedbackRequests.About;
import vn.lalanh.assessment.feedback.web.FeedbackRequests.FeedbackRequest;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** What the household of a case says, as a collaborator writes it down, and links by which it says it itself. */
@RestController
@RequestMapping("/cases/{id}")
class CaseFeedbackController {

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.AUDITOR
    };

    private final Shield shield;
    private final Feedbacks feedbacks;
    private final FeedbackService service;
    private final Links links;
    private final AuditTrail audit;
    private final InstantSource clock;

    CaseFeedbackController(
            Shield shield,
            Feedbacks feedbacks,
            FeedbackService service,
            Links links,
            AuditTrail audit,
            InstantSource clock) {
        this.shield = shield;
        this.feedbacks = feedbacks;
        this.service = service;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/feedback")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<FeedbackView> give(
            @PathVariable String id, @Valid @RequestBody FeedbackRequest request, Caller caller) {
        Case state = requireMine(id, caller);
        Settlement settlement =
                service.settlement(state)
                        .orElseThrow(() -> new RefusedException(FeedbackRefusal.NOT_SETTLED));
        var outcome =
                service.give(
                        state,
                        request.opinion(settlement.settled()),
                        opaque(caller),
                        caller.asking(new About(id, "feedback", request)));
        Answers.requireNotRefused(outcome);
        record("feedback-given", id, "feedback", caller);
        return Answers.created(URI.create("/cases/" + id + "/feedback"), outcome, FeedbackView::of);
    }

    /**
     * A link to pass to the household.
     *
     * @param url shown this once
     */
    record LinkView(String url, Instant expiresAt) {}

    /** Each request makes another link, and the one before works no more: what is kept cannot tell it again. */
    @PostMapping("/feedback-link")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<LinkView> link(@PathVariable String id, Caller caller) {
        Case state = requireMine(id, caller);
        String code = links.next();
        var outcome = service.issueLink(state, code, opaque(caller), unremembered(caller));
        Answers.requireNotRefused(outcome);
        record("feedback-link-issued", id, "feedback", caller);
        return switch (outcome.state()) {
            case Feedback.Invited s ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .body(new LinkView(links.url(code), s.link().expiresAt()));
            // the household was told in the meantime
            case Feedback.Absent _, Feedback.Given _ ->
                    throw new RefusedException(FeedbackRefusal.ALREADY_GIVEN);
        };
    }

    /** Of every settlement of the case; of a protected one not without a row in the audit trail. */
    @GetMapping("/feedback")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    List<FeedbackView> list(@PathVariable String id, Caller caller) {
        if (requireMine(id, caller).dossier().report().shielded()) {
            record("feedback-read", id, "reading", caller);
        }
        return feedbacks.ofCase(id).stream()
                .map(current -> FeedbackView.of(current.state()))
                .toList();
    }

    /** 404 without one and for one that is not there for the caller, 403 outside the territory. */
    private Case.Known requireMine(String id, Caller caller) {
        Sight sight = Sight.of(opaque(caller), caller.roles(), caller.communes(), ORDINARY);
        if (Answers.found(shield.find(id, sight)).state() instanceof Case.Known known) {
            caller.requireIn(known.dossier().report().communeCode());
            return known;
        }
        // only the money side has told of it: nobody knows yet whose it is
        throw new RefusedException(FeedbackRefusal.NOT_SETTLED);
    }

    private void record(String action, String id, String purpose, Caller caller) {
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, purpose)));
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }

    private static Cause.Request unremembered(Caller caller) {
        return new Cause.Request(
                caller.requestId(),
                caller.correlationId(),
                caller.traceparent(),
                null,
                null,
                caller.ifMatch());
    }
}
