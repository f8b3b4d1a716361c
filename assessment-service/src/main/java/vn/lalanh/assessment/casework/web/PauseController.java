package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.DecisionService;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.ReasonRequest;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;

/** The time of a stage stands still, for a reason that a norm book allows, and goes on. */
@RestController
@RequestMapping("/cases/{id}")
class PauseController {

    private final DecisionService decisions;
    private final CaseLookup lookup;
    private final Audited audited;

    PauseController(DecisionService decisions, CaseLookup lookup, Audited audited) {
        this.decisions = decisions;
        this.lookup = lookup;
        this.audited = audited;
    }

    @PostMapping("/pause")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> pause(
            @PathVariable String id, @Valid @RequestBody ReasonRequest request, Caller caller) {
        lookup.requireMine(id, caller, Role.COMMUNE_OFFICER, Role.APPROVER);
        var outcome =
                decisions.pause(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        Audited.opaque(caller),
                        caller.asking(new About(id, "pause", request)));
        return audited.answer("case-paused", request.reasonCode(), outcome, caller);
    }

    @PostMapping("/resumption")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> resume(@PathVariable String id, Caller caller) {
        lookup.requireMine(id, caller, Role.COMMUNE_OFFICER, Role.APPROVER);
        var outcome = decisions.resume(id, caller.asking(new About(id, "resume", "")));
        return audited.answer("case-resumed", "resumption", outcome, caller);
    }
}
