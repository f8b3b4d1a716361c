package vn.lalanh.assessment.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.Lead.TakeLead;
import vn.lalanh.assessment.assignment.Plan.Given;
import vn.lalanh.assessment.casework.Assignment;
import vn.lalanh.assessment.casework.Assignment.Share;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseCommand.AssignCase;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.assessment.casework.ToAssess;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** Gives what waits to whoever is on the roster, some at a time; one replica does, see {@link Lead}. */
@Service
public class Planning {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);
    private static final String LEAD = "lead-planning";

    private final RosterService roster;
    private final Leads leads;
    private final Cases cases;
    private final CaseService service;
    private final AssignmentSettings settings;
    private final InstantSource clock;

    Planning(
            RosterService roster,
            Leads leads,
            Cases cases,
            CaseService service,
            AssignmentSettings settings,
            InstantSource clock) {
        this.roster = roster;
        this.leads = leads;
        this.cases = cases;
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One turn; whether there may be more to do at once. One query for the roster, one for what everybody has, one for what
     * waits where somebody has room, and one bulk write. Where nobody is on the roster, nothing more than the first.
     *
     * @param worker unique for this process and start
     */
    public boolean turn(String worker) {
        Instant now = clock.instant();
        List<OnDuty> everybody = roster.everybody();
        if (everybody.isEmpty() || !mayPlan(worker, now)) {
            return false;
        }
        Staff staff = roster.staff(everybody);
        Set<Territory> open = staff.open();
        String after = null;
        while (!open.isEmpty()) {
            List<ToAssess> waiting = waiting(open, staff, after);
            Plan plan = Plan.of(waiting, staff);
            boolean more = waiting.size() >= settings.atOnce();
            if (!plan.given().isEmpty()) {
                give(plan.given(), now);
                return more;
            }
            if (!more) {
                return false;
            }
            // all of these were handed back by whoever has room: on to the less urgent ones
            after = waiting.getLast().urgency();
        }
        return false;
    }

    private boolean mayPlan(String worker, Instant now) {
        TakeLead take = new TakeLead(worker, now, now.plus(settings.leadFor()));
        return leads.change(
                        List.of(new Addressed<>(LEAD, take, Cause.Step.of("planning"))),
                        Lead::decide,
                        Lead::evolve,
                        (_, _) -> List.of())
                .getFirst()
                .accepted();
    }

    private List<ToAssess> waiting(Set<Territory> open, Staff staff, @Nullable String after) {
        return cases.toAssign(open, staff.held(), after, settings.atOnce()).stream()
                .flatMap(current -> ToAssess.of(current.state()).stream())
                .toList();
    }

    private void give(List<Given> given, Instant now) {
        List<Addressed<CaseCommand>> commands =
                given.stream().map(one -> command(one, now)).toList();
        long done = service.handle(commands).stream().filter(Outcome::accepted).count();
        LOG.info("{} of {} planned cases assigned", done, commands.size());
    }

    private static Addressed<CaseCommand> command(Given one, Instant now) {
        Share share = one.what().territory().shielded() ? null : one.share();
        return new Addressed<>(
                one.what().caseId(),
                new AssignCase(Assignment.planned(one.assignee(), now, share), one.what().holder()),
                Cause.Step.of("planning"));
    }
}
