package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseCommand.WithdrawCase;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.CaseService.Reported;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.AssessmentsRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.BatchRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.ReasonRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.ReportRequest;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** What changes cases. */
@RestController
@RequestMapping("/cases")
class CaseController {

    private final CaseService service;
    private final CaseLookup lookup;
    private final Audited audited;
    private final InstantSource clock;

    CaseController(CaseService service, CaseLookup lookup, Audited audited, InstantSource clock) {
        this.service = service;
        this.lookup = lookup;
        this.audited = audited;
        this.clock = clock;
    }

    @PostMapping
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> report(@Valid @RequestBody ReportRequest request, Caller caller) {
        caller.requireIn(request.communeCode());
        Reports.requireOwnKind(request, caller);
        Reported reported = request.reported("", caller, clock.instant());
        Outcome<Case, CaseEvent> outcome =
                service.report(List.of(reported), Reports.asking(request, caller)).getFirst();
        URI location = URI.create("/cases/" + Reports.idOf(outcome, caller));
        if (Reports.isReceipt(outcome, caller)) {
            return ResponseEntity.created(location).body(CaseView.receipt(outcome.id()));
        }
        return Answers.created(
                location,
                outcome,
                Reports.isWhole(outcome)
                        ? lookup::view
                        : state -> CaseView.joined(outcome.id(), reported));
    }

    /** Each line has its own answer; the whole may be sent again. */
    @PostMapping("/batch")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    List<LineResult> reportAll(@Valid @RequestBody BatchRequest request, Caller caller) {
        return new BatchReport(service, clock.instant()).report(request, caller);
    }

    @PostMapping("/{id}/assessment")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> assess(
            @PathVariable String id, @Valid @RequestBody AssessmentRequest request, Caller caller) {
        lookup.requireMine(id, caller, Role.SOCIAL_WORKER);
        var outcome =
                service.assess(
                        id,
                        request.findings(""),
                        Audited.opaque(caller),
                        caller.asking(new About(id, "assess", request)));
        request.requireFit(outcome, "");
        return Answers.ok(outcome, lookup::view);
    }

    /** Many visits, as written down on the way; each line has its own answer, and the whole may be sent again. */
    @PostMapping("/assessments")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    List<LineResult> assessAll(@Valid @RequestBody AssessmentsRequest request, Caller caller) {
        return new BatchDecision(service, lookup)
                .assess(request.assessments(), Audited.opaque(caller), caller);
    }

    @PostMapping("/{id}/approval")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<CaseView> approve(@PathVariable String id, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                service.approve(
                        id, Audited.opaque(caller), caller.asking(new About(id, "approve", "")));
        return audited.answer("case-approved", "approval", outcome, caller);
    }

    @PostMapping("/{id}/return")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<CaseView> sendBack(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                service.sendBack(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        caller.asking(new About(id, "return", request)));
        return audited.answer("case-returned", request.reasonCode(), outcome, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> withdraw(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller, Role.COMMUNE_OFFICER);
        var withdraw = new WithdrawCase(request.reasonCode(), request.remark());
        var outcome = handle(id, withdraw, new About(id, "withdraw", request), caller);
        return audited.answer("case-withdrawn", request.reasonCode(), outcome, caller);
    }

    private Outcome<Case, CaseEvent> handle(
            String id, CaseCommand command, About about, Caller caller) {
        return service.handle(List.of(new Addressed<>(id, command, caller.asking(about))))
                .getFirst();
    }
}
