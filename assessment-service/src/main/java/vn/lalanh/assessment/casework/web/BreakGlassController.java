package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Shield;
import vn.lalanh.assessment.casework.web.BreakGlassView.Opened;
import vn.lalanh.assessment.protection.BreakGlass;
import vn.lalanh.assessment.protection.BreakGlass.Verdict;
import vn.lalanh.assessment.protection.BreakGlassRefusal;
import vn.lalanh.assessment.protection.BreakGlassService;
import vn.lalanh.assessment.protection.BreakGlasses;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** Opening a case in an emergency, and looking afterwards whether it was one. */
@RestController
class BreakGlassController {

    private final BreakGlasses glasses;
    private final BreakGlassService service;
    private final Shield shield;
    private final AuditTrail audit;
    private final InstantSource clock;

    BreakGlassController(
            BreakGlasses glasses,
            BreakGlassService service,
            Shield shield,
            AuditTrail audit,
            InstantSource clock) {
        this.glasses = glasses;
        this.service = service;
        this.shield = shield;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same answer whatever the id names; what the caller then reads tells whether it names something. */
    @PostMapping("/cases/{id}/break-glass")
    @RolesAllowed({Role.CHAIR, Role.APPROVER, Role.SOCIAL_WORKER})
    ResponseEntity<Opened> open(
            @PathVariable String id, @Valid @RequestBody Need request, Caller caller) {
        if (caller.roles().contains(Role.PROTECTION_OFFICER)) {
            throw new RefusedException(BreakGlassRefusal.ROLE_IS_HELD);
        }
        if (!id.matches(CaseRequests.OPAQUE_ID)) {
            throw new InvalidRequest(
                    "id",
                    "Không phải là mã hồ sơ; hãy kiểm tra lại.",
                    "Is no id of a case; check it.");
        }
        var outcome =
                service.open(
                        id,
                        Audited.opaque(caller),
                        caller.subject(),
                        request.code(),
                        request.remark().strip(),
                        caller.asking(new About(id, request), null));
        Answers.requireNotRefused(outcome);
        record("glass-broken", outcome.id(), request.code(), caller);
        return Answers.created(URI.create("/cases/" + id), outcome, glass -> Opened.of(id, glass));
    }

    /** The notice: there is no other channel than this list, which whoever holds the role looks at. */
    @GetMapping("/break-glass")
    @RolesAllowed({Role.PROTECTION_OFFICER, Role.AUDITOR})
    ListOf<BreakGlassView> list(
            @RequestParam(defaultValue = "false") boolean reviewed, Page page, Caller caller) {
        return ListOf.cut(
                views(
                        glasses.list(reviewed, page.after(), page.limit() + 1).stream()
                                .map(Current::state)
                                .toList(),
                        caller),
                page,
                BreakGlassView::id);
    }

    @GetMapping("/break-glass/{id}")
    @RolesAllowed({Role.PROTECTION_OFFICER, Role.AUDITOR})
    ResponseEntity<BreakGlassView> get(@PathVariable String id, Caller caller) {
        return Answers.of(glasses.find(id), glass -> view(glass, caller));
    }

    /** Of all openings so far, on the version that was seen. */
    @PostMapping("/break-glass/{id}/review")
    @RolesAllowed({Role.PROTECTION_OFFICER, Role.AUDITOR})
    ResponseEntity<BreakGlassView> review(
            @PathVariable String id, @Valid @RequestBody Judgement request, Caller caller) {
        var outcome =
                service.review(
                        id,
                        request.outcome(),
                        request.remark(),
                        Audited.opaque(caller),
                        caller.askingOnVersion(new About(id, request)));
        Answers.requireNotRefused(outcome);
        record("glass-reviewed", id, request.outcome().name(), caller);
        return Answers.ok(outcome, glass -> view(glass, caller));
    }

    /** Under the glass and not under the case, so that a row tells nothing of the case. */
    private void record(String action, String id, String purpose, Caller caller) {
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, purpose)));
    }

    private BreakGlassView view(BreakGlass glass, Caller caller) {
        return views(List.of(glass), caller).getFirst();
    }

    /** The case and what was remarked only to those for whom it is there as a protected one; with one query. */
    private List<BreakGlassView> views(List<BreakGlass> found, Caller caller) {
        Set<String> there =
                shield.findAll(
                                found.stream().flatMap(glass -> caseOf(glass).stream()).toList(),
                                CaseLookup.protectedOnly(caller))
                        .keySet();
        return found.stream()
                .map(glass ->
                        BreakGlassView.of(glass, caseOf(glass).filter(there::contains).isPresent()))
                .toList();
    }

    private static Optional<String> caseOf(BreakGlass glass) {
        return glass instanceof BreakGlass.Kept kept
                ? Optional.of(kept.caseId())
                : Optional.empty();
    }

    /** Why it cannot wait. */
    enum Reason {
        DANGER_TO_LIFE,
        MEDICAL_EMERGENCY,
        SHELTER_NEEDED_NOW,
        PAYMENT_CANNOT_WAIT,
        ORDER_OF_A_COURT
    }

    /** @param remark what has happened, without names; stays in this service */
    record Need(@NotNull Reason reasonCode, @NotBlank @Size(max = 1_000) String remark) {
        String code() {
            return reasonCode.name();
        }
    }

    record Judgement(@NotNull Verdict outcome, @Nullable @Size(max = 1_000) String remark) {}

    record About(String id, Object body) {}
}
