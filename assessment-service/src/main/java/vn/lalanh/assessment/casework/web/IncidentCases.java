package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.incident.Incident;
import vn.lalanh.assessment.incident.Incidents;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** The cases of an incident, with those of the incidents merged into it. */
@RestController
@RolesAllowed({
    Role.COMMUNE_OFFICER,
    Role.SOCIAL_WORKER,
    Role.APPROVER,
    Role.AUDITOR,
    Role.PROTECTION_OFFICER
})
class IncidentCases {

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.AUDITOR
    };

    private final Incidents incidents;
    private final Cases cases;
    private final CaseLookup lookup;
    private final Audited audited;

    IncidentCases(Incidents incidents, Cases cases, CaseLookup lookup, Audited audited) {
        this.incidents = incidents;
        this.cases = cases;
        this.lookup = lookup;
        this.audited = audited;
    }

    @GetMapping("/incidents/{id}/cases")
    ListOf<CaseView> of(
            @PathVariable String id,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String commune,
            Page page,
            Caller caller) {
        Incident.Declared incident =
                Answers.found(
                        incidents
                                .find(id)
                                .map(current ->
                                        current.state() instanceof Incident.Declared declared
                                                ? declared
                                                : null));
        List<Case> states =
                cases
                        .ofIncidents(
                                incident.ids(),
                                state,
                                CaseLookup.sightIn(commune, caller, ORDINARY),
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .map(Current::state)
                        .toList();
        audited.read("case-listed", states, caller);
        return ListOf.cut(lookup.views(states), page, CaseView::id);
    }
}
