package vn.lalanh.assessment.relieflist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.assessment.relieflist.Need;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListService;
import vn.lalanh.assessment.relieflist.ReliefListService.Taken;
import vn.lalanh.assessment.relieflist.ReliefLists;
import vn.lalanh.assessment.relieflist.SentLine;
import vn.lalanh.assessment.relieflist.Sheet.Heading;
import vn.lalanh.assessment.relieflist.web.ListRequests.Asked;
import vn.lalanh.assessment.relieflist.web.ListRequests.DrawUp;
import vn.lalanh.assessment.relieflist.web.ListViews.ListView;
import vn.lalanh.assessment.relieflist.web.ListViews.TakenView;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** The lists of an incident. */
@RestController
@RequestMapping("/incidents/{incidentId}/relief-lists")
class ReliefListController {

    private final ReliefLists lists;
    private final ReliefListService service;
    private final Incidents incidents;
    private final ListLookup lookup;

    ReliefListController(
            ReliefLists lists, ReliefListService service, Incidents incidents, ListLookup lookup) {
        this.lists = lists;
        this.service = service;
        this.incidents = incidents;
        this.lookup = lookup;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<TakenView> drawUp(
            @PathVariable String incidentId, @Valid @RequestBody DrawUp request, Caller caller) {
        return drawnUp(request.heading(incidentId), request.sent(), caller);
    }

    /** The lines as a table, what they are about beside it. */
    @PostMapping(consumes = "text/csv")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<TakenView> drawUpFromTable(
            @PathVariable String incidentId,
            @RequestParam @Pattern(regexp = ListRequests.COMMUNE) String communeCode,
            @RequestParam @Pattern(regexp = ListRequests.VILLAGE, message = ListRequests.VILLAGE_IS)
                    String village,
            @RequestParam Need need,
            @RequestParam @Nullable @Min(1) @Max(99) Integer round,
            @RequestBody byte[] table,
            Caller caller) {
        Heading heading = ListRequests.heading(incidentId, communeCode, village, need, round);
        return drawnUp(heading, ListCsv.read(table), caller);
    }

    private ResponseEntity<TakenView> drawnUp(
            Heading heading, List<SentLine> lines, Caller caller) {
        caller.requireIn(heading.communeCode());
        String id = ReliefListService.idOf(caller.idempotencyKey(), heading, lines);
        Taken taken =
                service.drawUp(
                        id,
                        heading,
                        lines,
                        opaque(caller),
                        caller.asking(new Asked(heading.toString(), "draw up", lines)));
        lookup.record("relief-list-drawn-up", heading.village(), taken.outcome(), caller);
        return Answers.created(
                URI.create("/relief-lists/" + id),
                taken.outcome(),
                state -> TakenView.of(state, taken.lines()));
    }

    @GetMapping
    @RolesAllowed({
        Role.COMMUNE_OFFICER,
        Role.SOCIAL_WORKER,
        Role.APPROVER,
        Role.CHAIR,
        Role.AUDITOR
    })
    ListOf<ListView> list(
            @PathVariable String incidentId,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String commune,
            Page page,
            Caller caller) {
        Incident.Declared incident =
                Answers.found(
                        incidents
                                .find(incidentId)
                                .map(current ->
                                        current.state() instanceof Incident.Declared declared
                                                ? declared
                                                : null));
        return ListOf.cut(
                lists
                        .ofIncidents(
                                incident.ids(),
                                state,
                                communes(caller, commune),
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .map(current -> ListView.of((Listed) current.state(), null))
                        .toList(),
                page,
                ListView::id);
    }

    /** Null for any. */
    private static @Nullable Collection<String> communes(Caller caller, @Nullable String asked) {
        if (asked != null) {
            caller.requireIn(asked);
            return List.of(asked);
        }
        return caller.mayActIn("*") ? null : caller.communes();
    }

    /** Who decides, as lists and cases keep it. */
    static String opaque(Caller caller) {
        return Ids.derive("sub", caller.subject());
    }
}
