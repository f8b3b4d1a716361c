package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.DecisionService;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalsRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.FastLaneRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.ReasonRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.RegularisationRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.RulingRequest;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** Decisions on lists, rejections, appeals and decisions at once. */
@RestController
@RequestMapping("/cases")
class DecisionController {

    private final CaseService service;
    private final DecisionService decisions;
    private final CaseLookup lookup;
    private final AuditTrail audit;
    private final InstantSource clock;

    DecisionController(
            CaseService service,
            DecisionService decisions,
            CaseLookup lookup,
            AuditTrail audit,
            InstantSource clock) {
        this.service = service;
        this.decisions = decisions;
        this.lookup = lookup;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which cases the approver must look at in full; a function of the list alone. */
    record SampleView(List<String> lookAt) {}

    /** Asked before {@code /approvals}, with the same list; changes nothing. */
    @PostMapping("/approvals/sample")
    @RolesAllowed(Role.APPROVER)
    SampleView sample(@Valid @RequestBody ApprovalsRequest request, Caller caller) {
        return new SampleView(
                new BatchDecision(service, lookup).sample(request.approvals(), caller).lookAt());
    }

    /** Like cases at once, each on the version that was looked at; each line has its own answer. */
    @PostMapping("/approvals")
    @RolesAllowed(Role.APPROVER)
    List<LineResult> approveAll(@Valid @RequestBody ApprovalsRequest request, Caller caller) {
        List<LineResult> results =
                new BatchDecision(service, lookup).approve(request, opaque(caller), caller);
        audit.record(
                results.stream()
                        .filter(LineResult::stands)
                        .map(line -> row("case-approved", line.id(), "approval", caller))
                        .toList());
        return results;
    }

    @PostMapping("/{id}/rejection")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<CaseView> reject(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                decisions.reject(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        opaque(caller),
                        caller.asking(new About(id, "reject", request)));
        return audited("case-rejected", request.reasonCode(), outcome, caller);
    }

    /** By or for the household, against a rejection or an amount. */
    @PostMapping("/{id}/appeals")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<CaseView> appeal(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                decisions.appeal(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        caller.asking(new About(id, "appeal", request)));
        return audited("appeal-lodged", request.reasonCode(), outcome, caller);
    }

    @PostMapping("/{id}/appeals/{number}/decision")
    @RolesAllowed({Role.APPROVER, Role.CHAIR})
    ResponseEntity<CaseView> ruleOn(
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody RulingRequest request,
            Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                decisions.ruleOn(
                        id,
                        number,
                        request.result(),
                        request.reasonCode(),
                        request.remark(),
                        opaque(caller),
                        caller.asking(new About(id, "appeal " + number, request)));
        return audited("appeal-decided", request.reasonCode(), outcome, caller);
    }

    /** The chair alone, in a declared emergency; regularised afterwards. */
    @PostMapping("/{id}/fast-lane")
    @RolesAllowed(Role.CHAIR)
    ResponseEntity<CaseView> decideAtOnce(
            @PathVariable String id, @Valid @RequestBody FastLaneRequest request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                decisions.decideAtOnce(
                        id,
                        request.findings(),
                        request.emergencyDecision(),
                        opaque(caller),
                        caller.asking(new About(id, "fast lane", request)));
        return audited("case-decided-at-once", request.emergencyDecision(), outcome, caller);
    }

    @PostMapping("/{id}/regularisation")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<CaseView> regularise(
            @PathVariable String id,
            @Valid @RequestBody RegularisationRequest request,
            Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                decisions.regularise(
                        id,
                        request.reasonCode(),
                        opaque(caller),
                        caller.asking(new About(id, "regularise", request)));
        return audited("case-regularised", "confirmation", outcome, caller);
    }

    /** The row is durable before the answer leaves; a repeat that finds it done leaves one too, in case the first could not. */
    private ResponseEntity<CaseView> audited(
            String action, String purpose, Outcome<Case, CaseEvent> outcome, Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(row(action, outcome.id(), purpose, caller)));
        return Answers.ok(outcome, lookup::view);
    }

    private AuditRow row(String action, String caseId, String purpose, Caller caller) {
        return AuditRow.of(caller, clock.instant(), action, caseId, purpose);
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
