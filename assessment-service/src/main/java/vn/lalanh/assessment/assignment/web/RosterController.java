package vn.lalanh.assessment.assignment.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.assignment.AssignmentRefusal;
import vn.lalanh.assessment.assignment.Collaborator;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.CollaboratorCommand;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeAway;
import vn.lalanh.assessment.assignment.CollaboratorCommand.BeBack;
import vn.lalanh.assessment.assignment.CollaboratorCommand.PutOnRoster;
import vn.lalanh.assessment.assignment.CollaboratorCommand.StrikeOff;
import vn.lalanh.assessment.assignment.CollaboratorEvent;
import vn.lalanh.assessment.assignment.Duty;
import vn.lalanh.assessment.assignment.Roster;
import vn.lalanh.assessment.assignment.RosterService;
import vn.lalanh.assessment.assignment.Staff;
import vn.lalanh.assessment.assignment.web.RosterBodies.About;
import vn.lalanh.assessment.assignment.web.RosterBodies.AbsenceRequest;
import vn.lalanh.assessment.assignment.web.RosterBodies.DutyRequest;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** The duty roster. Who changes an entry acts in all communes that it names, before and afterwards. */
@RestController
@RequestMapping("/roster")
class RosterController {

    private final Roster roster;
    private final RosterService service;
    private final AuditTrail audit;
    private final InstantSource clock;

    RosterController(Roster roster, RosterService service, AuditTrail audit, InstantSource clock) {
        this.roster = roster;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /** On the roster, or on it with another duty. */
    @PostMapping
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
    ResponseEntity<CollaboratorView> put(@Valid @RequestBody DutyRequest request, Caller caller) {
        String id = Collaborator.idOf(request.user());
        OnDuty before = service.find(id).orElse(null);
        int granted = before == null ? 0 : before.duty().protectedCapacity();
        Duty duty = request.duty(granted);
        duty.communes().forEach(caller::requireIn);
        requireIn(before, caller);
        if (duty.protectedCapacity() != granted && !RosterBodies.isGuardian(caller)) {
            throw new RefusedException(AssignmentRefusal.PROTECTION_NOT_YOURS_TO_GRANT);
        }
        Outcome<Collaborator, CollaboratorEvent> outcome =
                service.tell(id, new PutOnRoster(request.user(), duty), caller.asking(request));
        Answers.requireNotRefused(outcome);
        record("collaborator-put-on-roster", "roster", id, caller);
        return Answers.created(URI.create("/roster/" + id), outcome, state -> view(state, caller));
    }

    /** On these days; whatever the person has to assess by then goes to others. */
    @PostMapping("/{id}/absence")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
    ResponseEntity<CollaboratorView> absent(
            @PathVariable String id, @Valid @RequestBody AbsenceRequest request, Caller caller) {
        return change(
                "collaborator-away",
                id,
                new BeAway(request.away()),
                new About(id, "absence", request),
                caller);
    }

    /** There again, or there after all. */
    @PostMapping("/{id}/return")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
    ResponseEntity<CollaboratorView> back(@PathVariable String id, Caller caller) {
        return change("collaborator-back", id, new BeBack(), new About(id, "return", ""), caller);
    }

    /** Off the roster; whatever the person has to assess goes to others. */
    @PostMapping("/{id}/removal")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER})
    ResponseEntity<CollaboratorView> remove(@PathVariable String id, Caller caller) {
        return change(
                "collaborator-removed", id, new StrikeOff(), new About(id, "removal", ""), caller);
    }

    /** Whoever covers one of the caller's communes at least, with what they have to assess. */
    @GetMapping
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ListOf<CollaboratorView> list(
            @RequestParam @Nullable String commune, Page page, Caller caller) {
        List<OnDuty> found =
                roster.list(communesOf(caller, commune), page.after(), page.limit() + 1).stream()
                        .map(current -> current.state())
                        .filter(OnDuty.class::isInstance)
                        .map(OnDuty.class::cast)
                        .toList();
        Staff staff = service.staff(found);
        return ListOf.cut(
                found.stream().map(one -> CollaboratorView.of(one, staff, caller)).toList(),
                page,
                CollaboratorView::id);
    }

    private ResponseEntity<CollaboratorView> change(
            String action, String id, CollaboratorCommand command, About about, Caller caller) {
        requireIn(service.find(id).orElse(null), caller);
        Outcome<Collaborator, CollaboratorEvent> outcome =
                service.tell(id, command, caller.asking(about));
        Answers.requireNotRefused(outcome);
        record(action, "roster", id, caller);
        return Answers.ok(outcome, state -> view(state, caller));
    }

    private CollaboratorView view(Collaborator state, Caller caller) {
        return state instanceof OnDuty one
                ? CollaboratorView.of(one, service.staff(List.of(one)), caller)
                : CollaboratorView.off(state);
    }

    private static void requireIn(@Nullable OnDuty entry, Caller caller) {
        if (entry != null) {
            entry.duty().communes().forEach(caller::requireIn);
        }
    }

    /** Null for any. */
    private static @Nullable Collection<String> communesOf(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.requireIn(asked);
            return List.of(asked);
        }
        return caller.mayActIn("*") ? null : caller.communes();
    }

    /** Durable before the answer leaves. */
    private void record(String action, String purpose, String id, Caller caller) {
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, purpose)));
    }
}
