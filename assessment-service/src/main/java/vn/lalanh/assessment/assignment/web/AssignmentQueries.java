package vn.lalanh.assessment.assignment.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.assessment.assignment.RosterService;
import vn.lalanh.assessment.assignment.Staff;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Sight;
import vn.lalanh.assessment.casework.ToAssess;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.web.Caller;
import vn.lalanh.platform.web.ListOf;
import vn.lalanh.platform.web.Page;

/** What waits for its assessment, the most urgent first: somebody's, and nobody's. */
@RestController
@RequestMapping("/assignments")
@RolesAllowed({
    Role.COMMUNE_OFFICER,
    Role.SOCIAL_WORKER,
    Role.APPROVER,
    Role.CHAIR,
    Role.AUDITOR,
    Role.PROTECTION_OFFICER
})
class AssignmentQueries {

    private static final String[] ORDINARY = {
        Role.COMMUNE_OFFICER, Role.SOCIAL_WORKER, Role.APPROVER, Role.CHAIR, Role.AUDITOR
    };
    private static final String ME = "me";

    private final Cases cases;
    private final RosterService roster;
    private final AssignedCases assigned;

    AssignmentQueries(Cases cases, RosterService roster, AssignedCases assigned) {
        this.cases = cases;
        this.roster = roster;
        this.assigned = assigned;
    }

    /** States in which a case waits for its assessment. */
    enum State {
        TRIAGED(Case.Triaged.class),
        RETURNED(Case.Returned.class);

        private final String stored;

        State(Class<? extends Case> state) {
            this.stored = state.getSimpleName();
        }
    }

    /**
     * What somebody has to assess.
     *
     * @param assignee an id of the roster, or {@code me}
     */
    @GetMapping
    ListOf<AssignedCaseView> list(
            @RequestParam(defaultValue = ME) String assignee,
            @RequestParam @Nullable String commune,
            @RequestParam @Nullable State state,
            Page page,
            Caller caller) {
        Sight sight = AssignedCases.sightIn(commune, caller, ORDINARY);
        List<Case> found =
                cases
                        .assigned(
                                assignee.equals(ME) ? AssignedCases.opaque(caller) : assignee,
                                state == null ? null : state.stored,
                                sight,
                                page.after(),
                                page.limit() + 1)
                        .stream()
                        .map(Current::state)
                        .toList();
        return views(found, AssignedCaseView::of, page, caller);
    }

    /** What is nobody's, or of somebody who is not there, and why. */
    @GetMapping("/unassigned")
    ListOf<AssignedCaseView> unassigned(
            @RequestParam @Nullable String commune, Page page, Caller caller) {
        Sight sight = AssignedCases.sightIn(commune, caller, ORDINARY);
        Staff staff = roster.staff(roster.everybody());
        List<Case> found =
                cases.unassigned(staff.held(), sight, page.after(), page.limit() + 1).stream()
                        .map(Current::state)
                        .toList();
        return views(found, state -> AssignedCaseView.nobodys(state, staff), page, caller);
    }

    private ListOf<AssignedCaseView> views(
            List<Case> found, Function<Case, AssignedCaseView> view, Page page, Caller caller) {
        ListOf<Case> part = ListOf.cut(found, page, AssignmentQueries::cursor);
        assigned.read(part.items(), caller);
        return new ListOf<>(part.items().stream().map(view).toList(), part.next());
    }

    private static String cursor(Case state) {
        return ToAssess.of(state).map(ToAssess::urgency).orElseThrow();
    }
}
