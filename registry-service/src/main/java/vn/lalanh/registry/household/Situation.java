package vn.lalanh.registry.household;

import java.util.Set;

/**
 * What is known of the household as a whole.
 *
 * @param priorityGroups those of the whole household; each member has groups of its own
 */
public record Situation(
        String communeCode,
        String address,
        EconomicStatus economicStatus,
        Set<PriorityGroup> priorityGroups) {

    public Situation {
        priorityGroups = Set.copyOf(priorityGroups);
    }

    @Override
    public String toString() {
        return "Situation[withheld]";
    }
}
