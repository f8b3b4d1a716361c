package vn.lalanh.assessment.relieflist.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.relieflist.ReliefList.Listed;
import vn.lalanh.assessment.relieflist.ReliefListService;
import vn.lalanh.assessment.relieflist.ReliefListService.Taken;
import vn.lalanh.assessment.relieflist.SentLine;
import vn.lalanh.assessment.relieflist.web.ListRequests.ApprovalRequest;
import vn.lalanh.assessment.relieflist.web.ListRequests.Asked;
import vn.lalanh.assessment.relieflist.web.ListRequests.Lines;
import vn.lalanh.assessment.relieflist.web.ListRequests.Reason;
import vn.lalanh.assessment.relieflist.web.ListViews.ListView;
import vn.lalanh.assessment.relieflist.web.ListViews.TakenView;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;

/** What changes a list, each on the version that was looked at. */
@RestController
@RequestMapping("/relief-lists/{id}")
class ListSigningController {

    private final ReliefListService service;
    private final ListLookup lookup;

    ListSigningController(ReliefListService service, ListLookup lookup) {
        this.service = service;
        this.lookup = lookup;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<TakenView> amend(
            @PathVariable String id, @Valid @RequestBody Lines request, Caller caller) {
        return amended(id, request.sent(), caller);
    }

    @PutMapping(consumes = "text/csv")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<TakenView> amendFromTable(
            @PathVariable String id, @RequestBody byte[] table, Caller caller) {
        return amended(id, ListCsv.read(table), caller);
    }

    private ResponseEntity<TakenView> amended(String id, List<SentLine> lines, Caller caller) {
        Listed list = lookup.requireMine(id, caller);
        Taken taken =
                service.amend(
                        list,
                        lines,
                        ReliefListController.opaque(caller),
                        caller.askingOnVersion(new Asked(id, "amend", lines)));
        lookup.record("relief-list-amended", "", taken.outcome(), caller);
        return Answers.ok(taken.outcome(), state -> TakenView.of(state, taken.lines()));
    }

    @PostMapping("/check")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<ListView> check(@PathVariable String id, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                service.check(
                        id,
                        ReliefListController.opaque(caller),
                        caller.askingOnVersion(new Asked(id, "check", "")));
        return lookup.audited("relief-list-checked", "", outcome, caller);
    }

    /** To whoever drew it up. */
    @PostMapping("/return")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER})
    ResponseEntity<ListView> sendBack(
            @PathVariable String id, @Valid @RequestBody Reason request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                service.sendBack(
                        id,
                        request.reasonCode(),
                        request.remark(),
                        ReliefListController.opaque(caller),
                        caller.askingOnVersion(new Asked(id, "return", request)));
        return lookup.audited("relief-list-returned", request.reasonCode(), outcome, caller);
    }

    /** One decision on all lines; each of them becomes a case. */
    @PostMapping("/approval")
    @RolesAllowed(Role.APPROVER)
    ResponseEntity<ListView> approve(
            @PathVariable String id, @Valid @RequestBody ApprovalRequest request, Caller caller) {
        Listed list = lookup.requireMine(id, caller);
        var outcome =
                service.approve(
                        list,
                        request.decision(),
                        request.numbers(),
                        ReliefListController.opaque(caller),
                        caller.askingOnVersion(new Asked(id, "approve", request)));
        return lookup.audited("relief-list-approved", request.decision(), outcome, caller);
    }

    /** Given up before it is approved. */
    @PostMapping("/withdrawal")
    @RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER})
    ResponseEntity<ListView> discard(
            @PathVariable String id, @Valid @RequestBody Reason request, Caller caller) {
        lookup.requireMine(id, caller);
        var outcome =
                service.discard(
                        id,
                        request.reasonCode(),
                        ReliefListController.opaque(caller),
                        caller.askingOnVersion(new Asked(id, "withdraw", request)));
        return lookup.audited("relief-list-withdrawn", request.reasonCode(), outcome, caller);
    }
}
