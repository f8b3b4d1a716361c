package vn.lalanh.assessment.simulation.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.simulation.Simulation;
import vn.lalanh.assessment.simulation.Simulation.Asked;
import vn.lalanh.assessment.simulation.Simulation.Known;
import vn.lalanh.assessment.simulation.SimulationCommand;
import vn.lalanh.assessment.simulation.SimulationCommand.CancelSimulation;
import vn.lalanh.assessment.simulation.SimulationCommand.RequestSimulation;
import vn.lalanh.assessment.simulation.SimulationService;
import vn.lalanh.assessment.simulation.Simulations;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.audit.AuditRow;
import vn.lalanh.platform.audit.AuditTrail;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;
import vn.lalanh.platform.web.RefusedException;

/** Nobody is found in what is shown, so that whoever decides on norms may see the whole province. */
@RestController
@RequestMapping("/simulations")
class SimulationController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Simulations simulations;
    private final SimulationService service;
    private final Trials trials;
    private final AuditTrail audit;
    private final InstantSource clock;

    SimulationController(
            Simulations simulations,
            SimulationService service,
            Trials trials,
            AuditTrail audit,
            InstantSource clock) {
        this.simulations = simulations;
        this.service = service;
        this.trials = trials;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins in the background. */
    @PostMapping
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER})
    ResponseEntity<SimulationView> request(
            @Valid @RequestBody TrialRequest request, Caller caller) {
        String key = caller.idempotencyKey();
        String id = key == null ? Ids.derive("sim", caller.requestId()) : Ids.derive("sim", key);
        Asked asked = new Asked(Ids.derive("sub", caller.subject()), clock.instant());
        SimulationView view =
                change(
                        id,
                        new RequestSimulation(trials.of(request), asked),
                        caller.asking(request),
                        "simulation-requested",
                        caller);
        return ResponseEntity.accepted().location(URI.create("/simulations/" + id)).body(view);
    }

    /** Whatever was reckoned so far is thrown away. */
    @PostMapping("/{id}/cancellation")
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER})
    SimulationView cancel(@PathVariable String id, Caller caller) {
        return change(
                id,
                new CancelSimulation(clock.instant()),
                caller.asking(id),
                "simulation-cancelled",
                caller);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER, Role.AUDITOR})
    ListOf<SimulationView> list(Page page) {
        return ListOf.cut(
                simulations.list(page.after(), page.limit() + 1).stream()
                        .map(current -> SimulationView.line(current.id(), current.state()))
                        .toList(),
                page,
                SimulationView::id);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER, Role.AUDITOR})
    ResponseEntity<SimulationView> get(@PathVariable String id) {
        return Answers.of(simulations.find(id), state -> SimulationView.whole(id, state));
    }

    @GetMapping(path = "/{id}", produces = "text/csv")
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER, Role.AUDITOR})
    ResponseEntity<String> csv(@PathVariable String id) {
        if (known(id) instanceof Simulation.Finished finished) {
            return ResponseEntity.ok().contentType(CSV).body(ComparisonCsv.of(finished.results()));
        }
        throw new RefusedException(ViewRefusal.NOT_FINISHED);
    }

    /** A page of figures; of one that is under way, how far it is. */
    @GetMapping(path = "/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @RolesAllowed({Role.ADMIN, Role.CHAIR, Role.APPROVER, Role.AUDITOR})
    ResponseEntity<String> page(@PathVariable String id) {
        return ResponseEntity.ok().contentType(HTML).body(new ComparisonPage(known(id)).html());
    }

    private Known known(String id) {
        return Answers.found(
                simulations
                        .find(id)
                        .map(current -> current.state() instanceof Known known ? known : null));
    }

    private SimulationView change(
            String id,
            SimulationCommand command,
            Cause.Request asking,
            String action,
            Caller caller) {
        var outcome = service.handle(List.of(new Addressed<>(id, command, asking))).getFirst();
        Answers.requireNotRefused(outcome);
        audit.record(List.of(AuditRow.of(caller, clock.instant(), action, id, "")));
        return SimulationView.line(id, outcome.state());
    }
}
