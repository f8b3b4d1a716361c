package vn.lalanh.assessment.assignment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.assignment.AssignmentService;
import vn.lalanh.assessment.assignment.RosterService;
import vn.lalanh.assessment.assignment.web.RosterBodies.About;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.HandBack;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.RefusedException;

/** Whose a case is, by hand. */
@RestController
@RequestMapping("/cases/{id}/assignment")
class AssignmentController {

    private final AssignmentService service;
    private final RosterService roster;
    private final AssignedCases cases;

    AssignmentController(AssignmentService service, RosterService roster, AssignedCases cases) {
        this.service = service;
        this.roster = roster;
        this.cases = cases;
    }

    /** @param assignee an id of the roster */
    record AssignmentRequest(
            @NotNull
                    @Pattern(
                            regexp = "sub-[0-9a-f]{32}",
                            message =
                                    "Phải là mã (id) của một người trong GET /roster."
                                            + " | Must be the id of somebody of GET /roster.")
                    String assignee) {}

    record HandBackRequest(@NotNull HandBack.Reason reasonCode) {}

    /** To this person, whoever has it; also to one who is full. */
    @PostMapping
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.PROTECTION_OFFICER})
    ResponseEntity<AssignedCaseView> assign(
            @PathVariable String id, @Valid @RequestBody AssignmentRequest request, Caller caller) {
        Report report = cases.requireMine(id, caller, Role.COMMUNE_OFFICER, Role.APPROVER);
        roster.hindrance(request.assignee(), new Territory(report.communeCode(), report.shielded()))
                .ifPresent(why -> {
                    throw new RefusedException(why);
                });
        return answer(
                "case-assigned",
                "BY_HAND",
                service.assign(
                        id,
                        request.assignee(),
                        AssignedCases.opaque(caller),
                        caller.asking(new About(id, "assign", request))),
                caller);
    }

    /** By whoever has it; the planning gives it to somebody else. */
    @PostMapping("/hand-back")
    @RolesAllowed({Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    ResponseEntity<AssignedCaseView> handBack(
            @PathVariable String id, @Valid @RequestBody HandBackRequest request, Caller caller) {
        cases.requireMine(id, caller, Role.SOCIAL_WORKER);
        return answer(
                "case-handed-back",
                request.reasonCode().name(),
                service.handBack(
                        id,
                        request.reasonCode(),
                        AssignedCases.opaque(caller),
                        caller.asking(new About(id, "hand back", request))),
                caller);
    }

    private ResponseEntity<AssignedCaseView> answer(
            String action, String purpose, Outcome<Case, CaseEvent> outcome, Caller caller) {
        Answers.requireNotRefused(outcome);
        cases.record(action, outcome.id(), purpose, caller);
        return Answers.ok(outcome, AssignedCaseView::of);
    }
}
