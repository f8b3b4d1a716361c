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
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Answers;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What only reads cases. */
@RestController
@RequestMapping("/cases")
@RolesAllowed({
    Role.COMMUNE_OFFICER,
    Role.SOCIAL_WORKER,
    Role.APPROVER,
    Role.CHAIR,
    Role.AUDITOR,
    Role.PROTECTION_OFFICER
})
class CaseQueries {

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR
    };

    private final Cases cases;
    private final CaseLookup lookup;
    private final Audited audited;

    CaseQueries(Cases cases, CaseLookup lookup, Audited audited) {
        this.cases = cases;
        this.lookup = lookup;
        this.audited = audited;
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> get(@PathVariable String id, Caller caller) {
        Current<Case> current = lookup.requireMine(id, caller, ORDINARY);
        audited.read("case-read", List.of(current.state()), caller);
        return Answers.of(Optional.of(current), lookup::view);
    }

    /** All that were ever made of the case, each with what was found and how it was reckoned. */
    @GetMapping("/{id}/assessments")
    List<AssessmentView> assessments(@PathVariable String id, Caller caller) {
        Current<Case> current = lookup.requireMine(id, caller, ORDINARY);
        audited.read("case-read", List.of(current.state()), caller);
        return current.state() instanceof Case.Known known ? AssessmentView.all(known) : List.of();
    }

    @GetMapping
    ListOf<CaseView> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String commune,
            Page page,
            Caller caller) {
        return views(
                cases.list(state, sight(commune, caller), page.after(), page.limit() + 1),
                page,
                caller);
    }

    /** Facts that contradict what people have decided: somebody must look at each. */
    @GetMapping("/unfollowed")
    ListOf<CaseView> unfollowed(Page page, Caller caller) {
        return views(
                cases.unfollowed(sight(null, caller), page.after(), page.limit() + 1),
                page,
                caller);
    }

    /** Appeals that wait for an answer; also those against amounts that go on being paid. */
    @GetMapping("/appeals")
    ListOf<CaseView> appealed(Page page, Caller caller) {
        return views(
                cases.appealed(sight(null, caller), page.after(), page.limit() + 1), page, caller);
    }

    /** What a chair decided alone in an emergency and stands; by default what nobody has confirmed. */
    @GetMapping("/fast-lane")
    ListOf<CaseView> fastLane(
            @RequestParam(defaultValue = "false") boolean regularised, Page page, Caller caller) {
        return views(
                cases.fastLane(regularised, sight(null, caller), page.after(), page.limit() + 1),
                page,
                caller);
    }

    @GetMapping("/totals")
    Map<String, Long> totals(@RequestParam @Nullable String commune, Caller caller) {
        return cases.totals(sight(commune, caller));
    }

    private static Sight sight(@Nullable String commune, Caller caller) {
        return CaseLookup.sightIn(commune, caller, ORDINARY);
    }

    private ListOf<CaseView> views(List<Current<Case>> found, Page page, Caller caller) {
        List<Case> states = found.stream().map(Current::state).toList();
        audited.read("case-listed", states, caller);
        return ListOf.cut(lookup.views(states), page, CaseView::id);
    }
}
