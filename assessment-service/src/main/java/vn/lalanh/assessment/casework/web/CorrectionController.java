package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.CorrectionService;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ReasonRequest;
import vn.lalanh.assessment.casework.web.CaseRequests.ReassessmentRequest;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

/** What was approved, assessed once more and corrected. */
@RestController
@RequestMapping("/cases/{id}")
class CorrectionController {

    private final CorrectionService corrections;
    private final CaseLookup lookup;
    private final Audited audited;

    CorrectionController(CorrectionService corrections, CaseLookup lookup, Audited audited) {
        this.corrections = corrections;
        this.lookup = lookup;
        this.audited = audited;
    }

    /** By another person than whoever assessed or approved what stands; changes nothing until an approver corrects it. */
    @PostMapping("/reassessment")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> reassess(
            @PathVariable String id,
            @Valid @RequestBody ReassessmentRequest request,
            Caller caller) {
        lookup.requireMine(id, caller, Role.SOCIAL_WORKER);
        var outcome =
                corrections.reassess(
                        id,
                        request.findings(),
                        Audited.opaque(caller),
                        caller.asking(new About(id, "reassess", request)));
        request.assessment().requireFit(outcome, "assessment.");
        return audited.answer("case-reassessed", request.reasonCode(), outcome, caller);
    }

    /** By the later assessment, which a reassessment or an appeal has led to. */
    @PostMapping("/correction")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<CaseView> correct(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                corrections.correct(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        Audited.opaque(caller),
                        caller.asking(new About(id, "correct", request)));
        return audited.answer("case-corrected", request.reasonCode(), outcome, caller);
    }
}
