package vn.lalanh.assessment.simulation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;

/**
 * What a household is like, so coarsely that nobody is found by it.
 *
 * @param damage of the house, as it was graded; severe and very severe as one
 * @param economicStatus as the registry had it
 * @param persons a band: {@code 1-2}, {@code 3-4}, {@code 5+}
 * @param casualties somebody is dead, missing or seriously injured
 * @param priority somebody belongs to a priority group
 */
public record Profile(
        String damage,
        String economicStatus,
        String persons,
        boolean casualties,
        boolean priority) {

    private static final Set<String> FATES = Set.of("DEAD", "MISSING");
    private static final int SERIOUS_DAYS = 3;

    static Profile of(Findings findings) {
        Answers household = findings.household();
        return new Profile(
                damage(household.choice("house")),
                name(household.choice("economicStatus"), "UNKNOWN"),
                band(household.number("householdSize")),
                findings.persons().stream()
                        .anyMatch(person ->
                                person.answers().isAnyOf("fate", FATES)
                                        || person.answers().number("treatmentDays")
                                                >= SERIOUS_DAYS),
                !PriorityOrder.of(household).equals(PriorityOrder.NONE));
    }

    private static String damage(@Nullable String house) {
        return switch (name(house, "NONE")) {
            case "LOST" -> "LOST";
            case "SEVERE", "VERY_SEVERE" -> "SEVERE";
            case "PARTIAL" -> "PARTIAL";
            default -> "NONE";
        };
    }

    private static String band(long persons) {
        return persons == 0 ? "?" : persons <= 2 ? "1-2" : persons <= 4 ? "3-4" : "5+";
    }

    private static String name(@Nullable String code, String otherwise) {
        return code == null ? otherwise : code;
    }
}
