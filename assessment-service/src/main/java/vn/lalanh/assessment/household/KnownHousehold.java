package vn.lalanh.assessment.household;

import static vn.lalanh.platform.decision.Decision.accept;
import static vn.lalanh.platform.decision.Decision.alreadyDone;

import java.util.List;
import java.util.Set;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.platform.decision.Decision;

/** A household as the registry last announced it. */
public sealed interface KnownHousehold {

    /** Not heard of yet. */
    record Absent(String id) implements KnownHousehold {}

    /** Heard of. */
    record Known(Household household) implements KnownHousehold {}

    /**
     * What matters of a household here.
     *
     * @param priorityGroups the household's own and its persons', each once
     * @param personIds opaque
     */
    record Household(
            String id,
            String provinceCode,
            String communeCode,
            EconomicStatus economicStatus,
            Set<PriorityGroup> priorityGroups,
            List<String> personIds) {
        public Household {
            priorityGroups = Set.copyOf(priorityGroups);
            personIds = List.copyOf(personIds);
        }
    }

    /** The only thing it is told: a fact, never refused. */
    record LearnHousehold(Household household) {}

    /** The only thing that happens to it. */
    record HouseholdLearned(Household household) {}

    static Decision<HouseholdLearned> decide(KnownHousehold state, LearnHousehold command) {
        return state instanceof Known known && known.household().equals(command.household())
                ? alreadyDone()
                : accept(new HouseholdLearned(command.household()));
    }

    static KnownHousehold evolve(KnownHousehold state, HouseholdLearned event) {
        return new Known(event.household());
    }
}
