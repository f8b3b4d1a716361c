package vn.lalanh.assessment.casework.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What only reads cases. */
@RestController
@RequestMapping("/cases")
@RolesAllowed({Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR})
class CaseQueries {

    private final Cases cases;
    private final CaseLookup lookup;

    CaseQueries(Cases cases, CaseLookup lookup) {
        this.cases = cases;
        this.lookup = lookup;
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> get(@PathVariable String id, Caller caller) {
        Current<Case> current = lookup.requireMine(id, caller);
        return Answers.of(Optional.of(current), lookup::view);
    }

    @GetMapping
    ListOf<CaseView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String commune,
            Page page,
            Caller caller) {
        return views(
                cases.list(
                        state,
                        CaseLookup.communesOf(caller, commune),
                        page.after(),
                        page.limit() + 1),
                page);
    }

    /** Facts that contradict what people have decided: somebody must look at each. */
    @GetMapping("/unfollowed")
    ListOf<CaseView> unfollowed(Page page, Caller caller) {
        return views(
                cases.unfollowed(
                        CaseLookup.communesOf(caller, null), page.after(), page.limit() + 1),
                page);
    }

    /** Appeals that wait for an answer; also those against amounts that go on being paid. */
    @GetMapping("/appeals")
    ListOf<CaseView> appealed(Page page, Caller caller) {
        return views(
                cases.appealed(CaseLookup.communesOf(caller, null), page.after(), page.limit() + 1),
                page);
    }

    /** What a chair decided alone in an emergency and stands; by default what nobody has confirmed. */
    @GetMapping("/fast-lane")
    ListOf<CaseView> fastLane(
            @RequestParam(defaultValue = "false") boolean regularised, Page page, Caller caller) {
        return views(
                cases.fastLane(
                        regularised,
                        CaseLookup.communesOf(caller, null),
                        page.after(),
                        page.limit() + 1),
                page);
    }

    @GetMapping("/totals")
    Map<String, Long> totals(@RequestParam @Nullable String commune, Caller caller) {
        return cases.totals(CaseLookup.communesOf(caller, commune));
    }

    private ListOf<CaseView> views(List<Current<Case>> found, Page page) {
        return ListOf.cut(
                lookup.views(found.stream().map(Current::state).toList()), page, CaseView::id);
    }
}
