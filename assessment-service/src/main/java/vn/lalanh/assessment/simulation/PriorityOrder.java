package vn.lalanh.assessment.simulation;

import java.util.List;
import java.util.Set;
import vn.lalanh.assessment.fact.Answers;

/**
 * In which priority group a household is told of: of several the first here, so that each stands in one and groups add up.
 * The order is that of triage, a setting of ours.
 */
final class PriorityOrder {

    static final List<String> GROUPS =
            List.of(
                    "CHILD_UNDER_16_WITHOUT_SUPPORT",
                    "DISABLED_EXTREMELY_SEVERE",
                    "DISABLED_SEVERE",
                    "ELDERLY_WITHOUT_SUPPORT",
                    "CHILD_UNDER_3_POOR",
                    "PREGNANT_OR_NURSING",
                    "ELDERLY_OVER_80",
                    "SINGLE_PARENT_POOR");

    static final String NONE = "NONE";

    private static final List<Set<String>> EACH = GROUPS.stream().map(Set::of).toList();

    private PriorityOrder() {}

    static String of(Answers household) {
        for (int n = 0; n < EACH.size(); n++) {
            if (household.isAnyOf("priorityGroups", EACH.get(n))) {
                return GROUPS.get(n);
            }
        }
        return NONE;
    }
}
