package vn.lalanh.assessment.followup.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.followup.FollowUp;
import vn.lalanh.assessment.followup.FollowUpEvent;
import vn.lalanh.assessment.followup.FollowUpRefusal;
import vn.lalanh.assessment.followup.FollowUpService;
import vn.lalanh.assessment.followup.FollowUps;
import vn.lalanh.assessment.followup.Resolution.Result;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** What must be looked into, in the caller's communes. */
@RestController
@RequestMapping("/follow-ups")
class FollowUpController {

    private static final String[] READERS = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR
    };
    private static final String[] WORKERS = {Role.COMMUNE_OFFICER, Role.APPROVER};

    private final FollowUps followUps;
    private final FollowUpService service;
    private final AuditTrail audit;
    private final InstantSource clock;

    FollowUpController(
            FollowUps followUps, FollowUpService service, AuditTrail audit, InstantSource clock) {
        this.followUps = followUps;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
    }

    /** States a list can be asked for. */
    enum State {
        OPEN(FollowUp.Open.class),
        OVERDUE(FollowUp.Overdue.class),
        RESOLVED(FollowUp.Resolved.class);

        private final String stored;

        State(Class<? extends FollowUp> state) {
            this.stored = state.getSimpleName();
        }
    }

    @GetMapping
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ListOf<FollowUpView> list(
            @RequestParam @Nullable State state,
            @RequestParam @Nullable String commune,
            @RequestParam @Nullable String about,
            Page page,
            Caller caller) {
        return ListOf.cut(
                followUps
                        .list(
                                state == null ? null : state.stored,
                                communesOf(caller, commune),
                                about,
                                kinds(caller),
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .map(current -> FollowUpView.line(current.state()))
                        .toList(),
                page,
                FollowUpView::id);
    }

    /** With its words; of a protected case not without a row in the audit trail. */
    @GetMapping("/{id}")
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR,
        Role.PROTECTION_OFFICER
    })
    ResponseEntity<FollowUpView> get(@PathVariable String id, Caller caller) {
        Current<FollowUp> current = requireMine(id, caller, READERS);
        if (current.state() instanceof FollowUp.Known known && known.matter().shielded()) {
            record("follow-up-read", id, "reading", caller);
        }
        return Answers.of(Optional.of(current), FollowUpView::whole);
    }

    /** The caller looks into it. */
    @PostMapping("/{id}/assignment")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.PROTECTION_OFFICER})
    ResponseEntity<FollowUpView> take(@PathVariable String id, Caller caller) {
        requireMine(id, caller, WORKERS);
        return answer(
                "follow-up-taken",
                "assignment",
                service.take(id, opaque(caller), caller.asking(new About(id, "take", ""))),
                caller);
    }

    /** By somebody whom it is not about. */
    @PostMapping("/{id}/resolution")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.APPROVER, Role.PROTECTION_OFFICER})
    ResponseEntity<FollowUpView> resolve(
            @PathVariable String id, @Valid @RequestBody ResolutionRequest request, Caller caller) {
        requireMine(id, caller, WORKERS);
        return answer(
                "follow-up-resolved",
                request.reasonCode(),
                service.resolve(
                        id,
                        request.outcome(),
                        request.reasonCode(),
                        request.remark(),
                        opaque(caller),
                        caller.asking(new About(id, "resolve", request))),
                caller);
    }

    private ResponseEntity<FollowUpView> answer(
            String action,
            String purpose,
            Outcome<FollowUp, FollowUpEvent> outcome,
            Caller caller) {
        Answers.requireNotRefused(outcome);
        record(action, outcome.id(), purpose, caller);
        return Answers.ok(outcome, FollowUpView::whole);
    }

    /** 404 without one and for one that is not there for the caller, 403 outside the territory. */
    private Current<FollowUp> requireMine(String id, Caller caller, String... ordinary) {
        Current<FollowUp> current =
                followUps
                        .find(id)
                        .filter(found -> isThere(found.state(), caller, ordinary))
                        .orElseThrow(() -> new RefusedException(FollowUpRefusal.NO_SUCH_FOLLOW_UP));
        if (current.state() instanceof FollowUp.Known known) {
            caller.requireIn(known.matter().communeCode());
        }
        return current;
    }

    /** As its case is: about a protected one for its role in its territory, about another one for the roles named. */
    private static boolean isThere(FollowUp followUp, Caller caller, String... ordinary) {
        if (followUp instanceof FollowUp.Known known && known.matter().shielded()) {
            return holdsRole(caller) && caller.mayActIn(known.matter().communeCode());
        }
        return Arrays.stream(ordinary).anyMatch(caller.roles()::contains);
    }

    private static @Nullable Boolean kinds(Caller caller) {
        boolean others = Arrays.stream(READERS).anyMatch(caller.roles()::contains);
        if (others && holdsRole(caller)) {
            return null;
        }
        return holdsRole(caller);
    }

    private static boolean holdsRole(Caller caller) {
        return caller.roles().contains(Role.PROTECTION_OFFICER);
    }

    /** Durable before the answer leaves. */
    private void record(String action, String id, String purpose, Caller caller) {
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, purpose)));
    }

    /** Null for any. */
    private static @Nullable Collection<String> communesOf(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.requireIn(asked);
            return List.of(asked);
        }
        return caller.mayActIn("*") ? null : caller.communes();
    }

    private static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }

    record ResolutionRequest(
            @NotNull Result outcome,
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reasonCode,
            @Nullable @Size(max = 1_000) String remark) {}

    /** A body with what it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
