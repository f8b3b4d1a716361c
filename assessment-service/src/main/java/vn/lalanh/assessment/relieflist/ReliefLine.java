package vn.lalanh.assessment.relieflist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.PriorityGroup;

/**
 * One household of a list.
 *
 * @param number as on the village's paper, from 1; a line that was not taken leaves a gap
 * @param members who live there, as the village says
 * @param hungryPersons and {@code hungryMonths}: 0 where the list is not about hunger
 * @param remark without names; leaves this service with the list only
 */
public record ReliefLine(
        int number,
        String householdId,
        int members,
        int hungryPersons,
        int hungryMonths,
        List<PriorityGroup> groups,
        @Nullable String remark) {

    public ReliefLine {
        groups = groups.stream().distinct().sorted().toList();
    }
}
