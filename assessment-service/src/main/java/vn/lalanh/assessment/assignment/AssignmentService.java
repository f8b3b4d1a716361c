package vn.lalanh.assessment.assignment;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.casework.Assignment;
import vn.lalanh.assessment.casework.Case;
import vn.lalanh.assessment.casework.CaseCommand;
import vn.lalanh.assessment.casework.CaseCommand.AssignCase;
import vn.lalanh.assessment.casework.CaseCommand.HandBackCase;
import vn.lalanh.assessment.casework.CaseEvent;
import vn.lalanh.assessment.casework.CaseService;
import vn.lalanh.assessment.casework.HandBack;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;

/** What people do about whose a case is; whoever is named {@code by} is an opaque subject of a token. */
@Service
public class AssignmentService {

    private final CaseService cases;
    private final InstantSource clock;

    AssignmentService(CaseService cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Whoever had it before. Nobody asks here who is on the roster: see {@link RosterService#hindrance}. */
    public Outcome<Case, CaseEvent> assign(String caseId, String assignee, String by, Cause cause) {
        Assignment assignment = Assignment.byHand(assignee, clock.instant(), by);
        return handle(caseId, new AssignCase(assignment, null), cause);
    }

    /** By whoever has it; the planning gives it to somebody else. */
    public Outcome<Case, CaseEvent> handBack(
            String caseId, HandBack.Reason reason, String by, Cause cause) {
        return handle(caseId, new HandBackCase(new HandBack(by, reason, clock.instant())), cause);
    }

    private Outcome<Case, CaseEvent> handle(String id, CaseCommand command, Cause cause) {
        return cases.handle(List.of(new Addressed<>(id, command, cause))).getFirst();
    }
}
