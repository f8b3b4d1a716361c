package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.DecisionService;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ApprovalsRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.FastLaneRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.ReasonRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.RegularisationRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.RulingRequest;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

/** Decisions on lists, rejections, appeals and decisions at once. */
@RestController
@RequestMapping("/cases")
class DecisionController {

    private final CaseService service;
    private final DecisionService decisions;
    private final CaseLookup lookup;
    private final Audited audited;

    DecisionController(
            CaseService service, DecisionService decisions, CaseLookup lookup, Audited audited) {
        this.service = service;
        this.decisions = decisions;
        this.lookup = lookup;
        this.audited = audited;
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
        return audited.lines(
                "case-approved",
                "approval",
                new BatchDecision(service, lookup).approve(request, Audited.opaque(caller), caller),
                caller);
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
                        Audited.opaque(caller),
                        caller.asking(new About(id, "reject", request)));
        return audited.answer("case-rejected", request.reasonCode(), outcome, caller);
    }

    /** By or for the household, against a rejection or an amount. */
    @PostMapping("/{id}/appeals")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> appeal(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller, Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER);
        var outcome =
                decisions.appeal(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        caller.asking(new About(id, "appeal", request)));
        return audited.answer("appeal-lodged", request.reasonCode(), outcome, caller);
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
                        Audited.opaque(caller),
                        caller.asking(new About(id, "appeal " + number, request)));
        return audited.answer("appeal-decided", request.reasonCode(), outcome, caller);
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
                        Audited.opaque(caller),
                        caller.asking(new About(id, "fast lane", request)));
        request.assessment().requireFit(outcome, "assessment.");
        return audited.answer("case-decided-at-once", request.emergencyDecision(), outcome, caller);
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
                        Audited.opaque(caller),
                        caller.asking(new About(id, "regularise", request)));
        return audited.answer("case-regularised", "confirmation", outcome, caller);
    }
}
