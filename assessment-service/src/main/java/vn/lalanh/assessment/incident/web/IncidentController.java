package vn.lalanh.assessment.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incident.Declared;
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentCommand.ReopenIncident;
import vn.lalanh.assessment.incident.IncidentCommand.WidenIncident;
import vn.lalanh.assessment.incident.IncidentEvent;
import vn.lalanh.assessment.incident.IncidentService;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.incident.Merges;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.time.WorkingDays;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.InvalidRequest;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

@RestController
@RequestMapping("/incidents")
@RolesAllowed({Role.COMMUNE_OFFICER, Role.ADMIN})
class IncidentController {

    private final Incidents incidents;
    private final IncidentService service;
    private final Merges merges;
    private final AuditTrail audit;
    private final InstantSource clock;

    IncidentController(
            Incidents incidents,
            IncidentService service,
            Merges merges,
            AuditTrail audit,
            InstantSource clock) {
        this.incidents = incidents;
        this.service = service;
        this.merges = merges;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<IncidentView> declare(@Valid @RequestBody Declaration request, Caller caller) {
        request.communeCodes().forEach(caller::requireIn);
        if (request.occurredOn().isAfter(today())) {
            throw new InvalidRequest(
                    "occurredOn", "Không được ở trong tương lai.", "Must not be in the future.");
        }
        Happening what = request.happening();
        String id = IncidentService.idOf(caller.idempotencyKey(), what);
        IncidentCommand declare = new DeclareIncident(what, clock.instant());
        var outcome = service.handle(List.of(new Addressed<>(id, declare, caller.asking(request))));
        return Answers.created(
                URI.create("/incidents/" + id),
                outcome.getFirst(),
                incident -> IncidentView.of(incident, caller));
    }

    /** Reaches more communes, or lasts longer. */
    @PostMapping("/{id}/widening")
    ResponseEntity<IncidentView> widen(
            @PathVariable String id, @Valid @RequestBody Extent request, Caller caller) {
        request.requireSomething(today());
        request.communes().forEach(caller::requireIn);
        if (request.endedOn() != null) {
            requireAll(id, caller);
        }
        return handle(
                "incident-widened",
                id,
                new WidenIncident(request.communes(), request.endedOn(), clock.instant()),
                request,
                caller);
    }

    /** Reaches fewer communes, or was over sooner. */
    @PostMapping("/{id}/narrowing")
    ResponseEntity<IncidentView> narrow(
            @PathVariable String id, @Valid @RequestBody Extent request, Caller caller) {
        request.requireSomething(today());
        request.communes().forEach(caller::requireIn);
        if (request.endedOn() != null) {
            requireAll(id, caller);
        }
        return audited(
                "incident-narrowed",
                "",
                service.narrow(
                        id,
                        request.communes(),
                        request.endedOn(),
                        caller.askingOnVersion(new About(id, "narrow", request))),
                caller);
    }

    /** Becomes part of another one, for ever. */
    @PostMapping("/{id}/merge")
    ResponseEntity<IncidentView> merge(
            @PathVariable String id, @Valid @RequestBody Target request, Caller caller) {
        requireAll(id, caller);
        incidents.find(request.into()).ifPresent(into -> requireAll(into.state(), caller));
        return audited(
                "incident-merged",
                request.into(),
                merges.merge(
                        id,
                        request.into(),
                        caller.askingOnVersion(new About(id, "merge", request))),
                caller);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<IncidentView> close(@PathVariable String id, Caller caller) {
        requireAll(id, caller);
        return handle("incident-closed", id, new CloseIncident(clock.instant()), "", caller);
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<IncidentView> reopen(
            @PathVariable String id, @Valid @RequestBody Reason request, Caller caller) {
        requireAll(id, caller);
        return handle(
                "incident-reopened",
                id,
                new ReopenIncident(request.reasonCode(), clock.instant()),
                request,
                caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<IncidentView> get(@PathVariable String id, Caller caller) {
        return Answers.of(incidents.find(id), incident -> IncidentView.of(incident, caller));
    }

    @GetMapping
    ListOf<IncidentView> list(Page page, Caller caller) {
        return ListOf.cut(
                incidents.all(page.after(), page.limit() + 1).stream()
                        .map(current -> IncidentView.of(current.state(), caller))
                        .toList(),
                page,
                IncidentView::id);
    }

    private ResponseEntity<IncidentView> handle(
            String action, String id, IncidentCommand command, Object body, Caller caller) {
        var asking = caller.askingOnVersion(new About(id, action, body));
        String purpose = body instanceof Reason reason ? reason.reasonCode() : "";
        return audited(
                action,
                purpose,
                service.handle(List.of(new Addressed<>(id, command, asking))).getFirst(),
                caller);
    }

    /** The row is durable before the answer leaves. */
    private ResponseEntity<IncidentView> audited(
            String action,
            String purpose,
            Outcome<Incident, IncidentEvent> outcome,
            Caller caller) {
        Answers.requireNotRefused(outcome);
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, outcome.id(), purpose)));
        return Answers.ok(outcome, incident -> IncidentView.of(incident, caller));
    }

    /** What concerns the whole incident is for whoever may act in all of it. */
    private void requireAll(String id, Caller caller) {
        requireAll(Answers.found(incidents.find(id)).state(), caller);
    }

    private static void requireAll(Incident incident, Caller caller) {
        if (incident instanceof Declared declared) {
            if (declared.what().reachesAll()) {
                caller.requireIn("*");
            }
            declared.what().communeCodes().forEach(caller::requireIn);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }

    record Declaration(
            @NotBlank @Size(max = 200) String name,
            @NotNull Cause cause,
            @NotNull @Pattern(regexp = "[0-9]{2}") String provinceCode,
            @NotNull @Size(max = 2_000)
                    List<@NotNull @Pattern(regexp = "[0-9]{5}") String> communeCodes,
            @NotNull LocalDate occurredOn) {

        Happening happening() {
            return new Happening(
                    name.strip(),
                    cause,
                    provinceCode,
                    communeCodes.stream().distinct().sorted().toList(),
                    occurredOn);
        }
    }

    /**
     * What is added or taken away.
     *
     * @param endedOn the last day of it
     */
    record Extent(
            @Nullable @Size(max = 2_000)
                    List<@NotNull @Pattern(regexp = "[0-9]{5}") String> communeCodes,
            @Nullable LocalDate endedOn) {

        Set<String> communes() {
            return communeCodes == null ? Set.of() : new TreeSet<>(communeCodes);
        }

        void requireSomething(LocalDate today) {
            if (communes().isEmpty() && endedOn == null) {
                throw new InvalidRequest(
                        "communeCodes",
                        "Cần ít nhất một xã hoặc ngày kết thúc (endedOn).",
                        "One commune, or the last day (endedOn), is needed.");
            }
            if (endedOn != null && endedOn.isAfter(today)) {
                throw new InvalidRequest(
                        "endedOn", "Không được ở trong tương lai.", "Must not be in the future.");
            }
        }
    }

    record Target(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String into) {}

    record Reason(@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String reasonCode) {}

    /** A body with the incident it is about, so that a repeat for another one is no repeat. */
    record About(String id, String what, Object body) {}
}
