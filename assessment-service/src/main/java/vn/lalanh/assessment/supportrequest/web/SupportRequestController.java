package vn.lalanh.assessment.supportrequest.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.supportrequest.RequestEvent;
import vn.lalanh.assessment.supportrequest.SupportRequest;
import vn.lalanh.assessment.supportrequest.SupportRequest.Asking;
import vn.lalanh.assessment.supportrequest.SupportRequest.Written;
import vn.lalanh.assessment.supportrequest.SupportRequesting;
import vn.lalanh.assessment.supportrequest.web.RequestBodies.About;
import vn.lalanh.assessment.supportrequest.web.RequestBodies.AnswerBody;
import vn.lalanh.assessment.supportrequest.web.RequestBodies.DraftBody;
import vn.lalanh.assessment.supportrequest.web.RequestBodies.NeedBody;
import vn.lalanh.assessment.supportrequest.web.RequestBodies.ReasonBody;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** What changes requests for support: an officer drafts, the chair submits, the level above answers. */
@RestController
@RequestMapping("/incidents/{id}/support-requests")
class SupportRequestController {

    private final SupportRequesting requesting;
    private final RequestAccess access;

    SupportRequestController(SupportRequesting requesting, RequestAccess access) {
        this.requesting = requesting;
        this.access = access;
    }

    @PostMapping
    @RolesAllowed(Role.COMMUNE_OFFICER)
    ResponseEntity<RequestView> draft(
            @PathVariable String id, @Valid @RequestBody DraftBody request, Caller caller) {
        Declared incident = access.takingRequests(id);
        Asking asking = request.asking(incident);
        RequestAccess.requireIn(asking, caller);
        var outcome =
                requesting.draft(
                        asking,
                        request.words(),
                        by(caller),
                        caller.asking(new About(id, "draft", request)));
        access.record("support-request-drafted", "", outcome, caller);
        return Answers.created(
                URI.create("/incidents/" + id + "/support-requests/" + outcome.id()),
                outcome,
                this::view);
    }

    /** On the version that was read, so that a draft is not changed under the chair's pen. */
    @PostMapping("/{requestId}/submission")
    @RolesAllowed(Role.CHAIR)
    ResponseEntity<RequestView> submit(
            @PathVariable String id, @PathVariable String requestId, Caller caller) {
        Declared incident = access.incident(id);
        Written request = access.mine(incident, requestId, caller).state();
        return answered(
                "support-request-submitted",
                "",
                requesting.submit(
                        incident,
                        request,
                        by(caller),
                        caller.askingOnVersion(new About(requestId, "submit", ""))),
                caller);
    }

    /** By the province, or by whoever puts the ministry's decision on file: both act everywhere. */
    @PostMapping("/{requestId}/answer")
    @RolesAllowed({Role.APPROVER, Role.CHAIR})
    ResponseEntity<RequestView> answer(
            @PathVariable String id,
            @PathVariable String requestId,
            @Valid @RequestBody AnswerBody request,
            Caller caller) {
        caller.requireIn("*");
        access.mine(access.incident(id), requestId, caller);
        return answered(
                "support-request-answered",
                request.decisionNumber(),
                requesting.answer(
                        requestId,
                        request.granted().stream().map(NeedBody::need).toList(),
                        request.decisionNumber().strip(),
                        request.decidedOn(),
                        by(caller),
                        caller.asking(new About(requestId, "answer", request))),
                caller);
    }

    @PostMapping("/{requestId}/withdrawal")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.CHAIR})
    ResponseEntity<RequestView> withdraw(
            @PathVariable String id,
            @PathVariable String requestId,
            @Valid @RequestBody ReasonBody request,
            Caller caller) {
        access.mine(access.incident(id), requestId, caller);
        return answered(
                "support-request-withdrawn",
                request.reasonCode(),
                requesting.withdraw(
                        requestId,
                        request.reasonCode(),
                        by(caller),
                        caller.asking(new About(requestId, "withdraw", request))),
                caller);
    }

    private ResponseEntity<RequestView> answered(
            String action,
            String purpose,
            Outcome<SupportRequest, RequestEvent> outcome,
            Caller caller) {
        access.record(action, purpose, outcome, caller);
        return Answers.ok(outcome, this::view);
    }

    private RequestView view(SupportRequest state) {
        if (state instanceof Written request) {
            return RequestView.line(request);
        }
        throw new IllegalStateException("answered and not there");
    }

    private static String by(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
