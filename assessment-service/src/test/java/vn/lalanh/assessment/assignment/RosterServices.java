package vn.lalanh.assessment.assignment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.assignment.Collaborator.OnDuty;
import vn.lalanh.assessment.assignment.CollaboratorCommand.PutOnRoster;
import vn.lalanh.assessment.casework.CaseServices;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.aggregate.Cause;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.test.memory.MemoryAggregates;
import vn.lalanh.platform.test.memory.MemoryPlatform;

/** The duty roster and the planning on memory. */
final class RosterServices {

    private final MemoryRoster roster;
    private final MemoryLeads leads;
    private final CaseServices cases;

    RosterServices(MemoryPlatform platform, CaseServices cases) {
        roster = new MemoryRoster(platform);
        leads = new MemoryLeads(platform);
        this.cases = cases;
    }

    RosterService roster(InstantSource clock) {
        return new RosterService(roster, cases.cases(), clock);
    }

    Planning planning(InstantSource clock, int atOnce) {
        return new Planning(
                roster(clock),
                leads,
                cases.cases(),
                cases.service(),
                new AssignmentSettings(Duration.ofMinutes(1), atOnce, Duration.ofMinutes(5)),
                clock);
    }

    /** On the roster. */
    String on(String user, int capacity, int protectedCapacity, String... communes) {
        String id = Collaborator.idOf(user);
        tell(id, new PutOnRoster(user, new Duty(List.of(communes), capacity, protectedCapacity)));
        return id;
    }

    void tell(String id, CollaboratorCommand command) {
        var outcome =
                roster.change(
                                List.of(new Addressed<>(id, command, Cause.Step.of("given"))),
                                Collaborator::decide,
                                Collaborator::evolve,
                                (_, _) -> List.of())
                        .getFirst();
        if (!outcome.accepted()) {
            throw new AssertionError(command + ": " + outcome.decision());
        }
    }

    private static final class MemoryLeads extends MemoryAggregates<Lead> implements Leads {
        MemoryLeads(MemoryPlatform platform) {
            super(platform, "leads", Lead.Absent::new);
        }
    }

    private static final class MemoryRoster extends MemoryAggregates<Collaborator>
            implements Roster {
        MemoryRoster(MemoryPlatform platform) {
            super(platform, "collaborators", Collaborator.Absent::new);
        }

        @Override
        public List<OnDuty> onDuty() {
            return list(null, null, Integer.MAX_VALUE).stream()
                    .map(current -> (OnDuty) current.state())
                    .toList();
        }

        @Override
        public List<Current<Collaborator>> list(
                @Nullable Collection<String> communes, @Nullable String after, int limit) {
            return all().filter(c ->
                            c.state() instanceof OnDuty one
                                    && (communes == null
                                            || communes.stream().anyMatch(one::covers)))
                    .limit(limit)
                    .toList();
        }
    }
}
