package vn.lalanh.assessment.norm;

import java.util.List;

/**
 * What an assessor found at a household. Persons are opaque ids.
 *
 * @param relocationOrdered by decision of a competent State body
 * @param hungryMonths months of hunger the assessor asks rice for; 0 where nobody is hungry
 * @param seriouslyInjured emergency care and three days of treatment or more at a health facility
 * @param needsEssentials cannot meet essential needs by themselves
 * @param inProtection persons under emergency protection at a host household
 * @param protectionDays days of it so far
 */
public record Findings(
        House house,
        boolean uninhabitable,
        boolean noPlaceToLive,
        boolean relocationOrdered,
        boolean hungry,
        int hungryMonths,
        int hungryPersons,
        List<String> seriouslyInjured,
        List<String> deadOrMissing,
        boolean needsEssentials,
        List<String> inProtection,
        int protectionDays) {

    /** What became of the house. */
    public enum House {
        NONE,
        DAMAGED,
        LOST
    }

    public Findings {
        if (hungry != (hungryMonths > 0) || hungry != (hungryPersons > 0)) {
            throw new IllegalArgumentException(
                    "hunger needs months and persons, and nothing else has them");
        }
        if (protectionDays < 0 || inProtection.isEmpty() != (protectionDays == 0)) {
            throw new IllegalArgumentException(
                    "protection needs persons and days, and nothing else has them");
        }
        seriouslyInjured = seriouslyInjured.stream().distinct().sorted().toList();
        deadOrMissing = deadOrMissing.stream().distinct().sorted().toList();
        inProtection = inProtection.stream().distinct().sorted().toList();
    }
}
