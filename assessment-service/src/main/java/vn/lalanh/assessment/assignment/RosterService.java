package vn.lalanh.assessment.assignment;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.casework.Territory;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Outcome;
import vn.lalanh.platform.decision.Refusal;
import vn.lalanh.platform.time.WorkingDays;

/** Keeps the duty roster, and tells who of it can be given what. */
@Service
public class RosterService {

    private final Roster roster;
    private final Cases cases;
    private final InstantSource clock;

    RosterService(Roster roster, Cases cases, InstantSource clock) {
        this.roster = roster;
        this.cases = cases;
        this.clock = clock;
    }

    public Outcome<Collaborator, CollaboratorEvent> tell(
            String id, CollaboratorCommand command, Cause cause) {
        return roster.change(
                        List.of(new Addressed<>(id, command, cause)),
                        Collaborator::decide,
                        Collaborator::evolve,
                        (_, _) -> List.of())
                .getFirst();
    }

    public List<OnDuty> everybody() {
        return roster.onDuty();
    }

    /** These as of now; one query for what they have to do. */
    public Staff staff(Collection<OnDuty> some) {
        List<String> ids = some.stream().map(OnDuty::id).toList();
        return new Staff(some, ids.isEmpty() ? Map.of() : cases.holdings(ids), today());
    }

    /** Why this person is not given a case there by hand; empty where nothing is in the way. That somebody is full is not. */
    public Optional<Refusal> hindrance(String assignee, Territory territory) {
        OnDuty one = find(assignee).orElse(null);
        if (one == null) {
            return Optional.of(AssignmentRefusal.ASSIGNEE_NOT_ON_ROSTER);
        }
        if (!one.covers(territory.communeCode())) {
            return Optional.of(AssignmentRefusal.ASSIGNEE_DOES_NOT_COVER);
        }
        if (territory.shielded() && !one.covers(territory)) {
            return Optional.of(AssignmentRefusal.ASSIGNEE_NOT_FOR_PROTECTED);
        }
        return one.isThere(today())
                ? Optional.empty()
                : Optional.of(AssignmentRefusal.ASSIGNEE_AWAY);
    }

    public Optional<OnDuty> find(String id) {
        return roster.find(id)
                .map(current -> current.state())
                .filter(OnDuty.class::isInstance)
                .map(OnDuty.class::cast);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    }
}
