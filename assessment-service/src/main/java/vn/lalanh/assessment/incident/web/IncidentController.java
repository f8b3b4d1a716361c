package vn.lalanh.assessment.incident.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import vn.lalanh.assessment.incident.Incident.Happening;
import vn.lalanh.assessment.incident.IncidentCommand;
import vn.lalanh.assessment.incident.IncidentCommand.CloseIncident;
import vn.lalanh.assessment.incident.IncidentCommand.DeclareIncident;
import vn.lalanh.assessment.incident.IncidentService;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.aggregate.Addressed;
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
    private final InstantSource clock;

    IncidentController(Incidents incidents, IncidentService service, InstantSource clock) {
        this.incidents = incidents;
        this.service = service;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<IncidentView> declare(@Valid @RequestBody Declaration request, Caller caller) {
        request.communeCodes().forEach(caller::requireIn);
        if (request.occurredOn().isAfter(LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))) {
            throw new InvalidRequest(
                    "occurredOn", "Không được ở trong tương lai.", "Must not be in the future.");
        }
        Happening what = request.happening();
        String id = IncidentService.idOf(caller.idempotencyKey(), what);
        IncidentCommand declare = new DeclareIncident(what, clock.instant());
        var outcome = service.handle(List.of(new Addressed<>(id, declare, caller.asking(request))));
        return Answers.created(
                URI.create("/incidents/" + id), outcome.getFirst(), IncidentView::of);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<IncidentView> close(@PathVariable String id, Caller caller) {
        IncidentCommand close = new CloseIncident(clock.instant());
        var outcome =
                service.handle(List.of(new Addressed<>(id, close, caller.asking("close " + id))));
        return Answers.ok(outcome.getFirst(), IncidentView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<IncidentView> get(@PathVariable String id) {
        return Answers.of(incidents.find(id), IncidentView::of);
    }

    @GetMapping
    ListOf<IncidentView> list(Page page) {
        return ListOf.cut(
                incidents.all(page.after(), page.limit() + 1).stream()
                        .map(current -> IncidentView.of(current.state()))
                        .toList(),
                page,
                IncidentView::id);
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

    record IncidentView(
            String id,
            String state,
            @Nullable String name,
            @Nullable Cause cause,
            @Nullable String provinceCode,
            List<String> communeCodes,
            @Nullable LocalDate occurredOn,
            @Nullable Instant declaredAt,
            @Nullable Instant closedAt) {

        static IncidentView of(Incident incident) {
            return switch (incident) {
                case Incident.Absent s ->
                        new IncidentView(
                                s.id(), "Absent", null, null, null, List.of(), null, null, null);
                case Incident.Open s -> of(s.id(), "Open", s.what(), s.declaredAt(), null);
                case Incident.Closed s ->
                        of(s.id(), "Closed", s.what(), s.declaredAt(), s.closedAt());
            };
        }

        private static IncidentView of(
                String id,
                String state,
                Happening what,
                Instant declaredAt,
                @Nullable Instant closedAt) {
            return new IncidentView(
                    id,
                    state,
                    what.name(),
                    what.cause(),
                    what.provinceCode(),
                    what.communeCodes(),
                    what.occurredOn(),
                    declaredAt,
                    closedAt);
        }
    }
}
