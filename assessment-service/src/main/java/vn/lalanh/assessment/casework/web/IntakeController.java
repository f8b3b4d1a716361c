package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Device;
import vn.lalanh.assessment.casework.LinkService;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.casework.web.CaseRequests.About;
import vn.lalanh.assessment.casework.web.CaseRequests.LinkRequest;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** What comes after a report: a device looks for its case, and people without papers are found in the registry. */
@RestController
@RequestMapping("/cases")
class IntakeController {

    private final LinkService links;
    private final Cases cases;
    private final Households households;
    private final CaseLookup lookup;
    private final Audited audited;

    IntakeController(
            LinkService links,
            Cases cases,
            Households households,
            CaseLookup lookup,
            Audited audited) {
        this.links = links;
        this.cases = cases;
        this.households = households;
        this.lookup = lookup;
        this.audited = audited;
    }

    /** The case that a device calls by an id of its own. */
    record Found(String id) {}

    @GetMapping("/of-device/{deviceId}/{deviceCaseId}")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.PROTECTION_OFFICER})
    Found ofDevice(
            @PathVariable String deviceId, @PathVariable String deviceCaseId, Caller caller) {
        Sight sight = CaseLookup.sight(caller, Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER);
        Device device = new Device(deviceId, deviceCaseId);
        return new Found(Answers.found(cases.ofDevice(device, sight)).id());
    }

    /** Both the case and the household must be the officer's: help will be paid to that household. */
    @PostMapping("/{id}/household")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.PROTECTION_OFFICER})
    ResponseEntity<CaseView> link(
            @PathVariable String id, @Valid @RequestBody LinkRequest request, Caller caller) {
        lookup.requireMine(id, caller, Role.COMMUNE_OFFICER);
        Household household =
                households.known(Set.of(request.householdId())).get(request.householdId());
        if (household != null) {
            caller.requireIn(household.communeCode());
        }
        var outcome =
                links.link(
                        id, request.householdId(), caller.asking(new About(id, "link", request)));
        return audited.answer("case-linked", "household", outcome, caller);
    }
}
