package vn.lalanh.assessment.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.household.KnownHousehold.Household;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.PriorityGroup;

/**
 * How urgent a case is.
 *
 * @param priority 1 (first) to 5
 * @param reasons codes, the most urgent first; a shielded case names no other than {@code PROTECTED}
 */
public record Triage(int priority, List<String> reasons) {

    private static final int LAST = 5;
    private static final Set<String> FATES = Set.of("DEAD", "MISSING");

    /** Days of treatment from which an injury is a serious one (Decree 335/2026 art. 12(2)). */
    private static final int SERIOUS_DAYS = 3;

    private static final String PROTECTED = "PROTECTED";
    private static final String NOT_KNOWN = "HOUSEHOLD_NOT_KNOWN";

    /** The order is a setting of ours (Decree 335/2026 art. 3: by degree of hardship). */
    private static final Map<PriorityGroup, Integer> GROUPS =
            new EnumMap<>(
                    Map.of(
                            PriorityGroup.CHILD_UNDER_16_WITHOUT_SUPPORT, 1,
                            PriorityGroup.DISABLED_EXTREMELY_SEVERE, 1,
                            PriorityGroup.DISABLED_SEVERE, 2,
                            PriorityGroup.ELDERLY_WITHOUT_SUPPORT, 2,
                            PriorityGroup.CHILD_UNDER_3_POOR, 2,
                            PriorityGroup.PREGNANT_OR_NURSING, 2,
                            PriorityGroup.ELDERLY_OVER_80, 3,
                            PriorityGroup.SINGLE_PARENT_POOR, 3,
                            PriorityGroup.UNKNOWN, LAST));

    private static final Map<EconomicStatus, Integer> STATUSES =
            new EnumMap<>(
                    Map.of(
                            EconomicStatus.POOR, 3,
                            EconomicStatus.NEAR_POOR, 4,
                            EconomicStatus.HARDSHIP, 4));

    public Triage {
        reasons = List.copyOf(reasons);
    }

    /**
     * By what is known.
     *
     * @param given groups the officer named; asked only while the household is unknown
     * @param findings null before the assessment
     */
    static Triage of(
            boolean shielded,
            @Nullable Household household,
            Collection<PriorityGroup> given,
            @Nullable Findings findings) {
        if (shielded) {
            return new Triage(1, List.of(PROTECTED));
        }
        List<Reason> reasons = new ArrayList<>();
        (household == null ? given : household.priorityGroups())
                .forEach(group ->
                        reasons.add(new Reason(group.name(), GROUPS.getOrDefault(group, LAST))));
        if (household == null) {
            reasons.add(new Reason(NOT_KNOWN, STATUSES.getOrDefault(EconomicStatus.POOR, LAST)));
        } else {
            EconomicStatus status = household.economicStatus();
            reasons.add(new Reason(status.name(), STATUSES.getOrDefault(status, LAST)));
        }
        if (findings != null) {
            addFound(findings, reasons);
        }
        List<Reason> counted =
                reasons.stream().filter(reason -> reason.priority < LAST).sorted().toList();
        return new Triage(
                counted.isEmpty() ? LAST : counted.getFirst().priority,
                counted.stream().map(Reason::code).distinct().toList());
    }

    private static void addFound(Findings findings, List<Reason> reasons) {
        if (findings.persons().stream()
                .anyMatch(person -> person.answers().isAnyOf("fate", FATES))) {
            reasons.add(new Reason("DEAD_OR_MISSING", 1));
        }
        if (findings.persons().stream()
                .anyMatch(person -> person.answers().number("treatmentDays") >= SERIOUS_DAYS)) {
            reasons.add(new Reason("SERIOUSLY_INJURED", 1));
        }
        if (findings.household().yes("noPlaceToLive")) {
            reasons.add(new Reason("NO_PLACE_TO_LIVE", 2));
        }
    }

    private record Reason(String code, int priority) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            return priority != other.priority
                    ? Integer.compare(priority, other.priority)
                    : code.compareTo(other.code);
        }
    }
}
