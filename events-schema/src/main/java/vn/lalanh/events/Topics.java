package vn.lalanh.events;

import java.util.List;

/** Names of the topics. Public API: a rename is a breaking change. */
public final class Topics {

    public static final String HOUSEHOLDS = "registry.households";
    public static final String INCIDENTS = "assessment.incidents";
    public static final String CASES = "assessment.cases";
    public static final String CONTRIBUTIONS = "resources.contributions";
    public static final String RESERVATIONS = "resources.reservations";
    public static final String PAYOUTS = "disbursement.payouts";

    /** Partitions of every contract topic. Never changes, because the order of a key depends on it. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** The six topics between the services; those of donors come and go with the donors. */
    public static List<String> contractTopics() {
        return List.of(HOUSEHOLDS, INCIDENTS, CASES, CONTRIBUTIONS, RESERVATIONS, PAYOUTS);
    }

    /** Where the donor's own system publishes. {@code donorKey} is lower-case letters, digits and hyphens. */
    public static String contributionsOf(String donorKey) {
        return "donors." + donorKey + ".contributions";
    }

    /** Where the donor reads what became of each of its events. */
    public static String answersTo(String donorKey) {
        return "donors." + donorKey + ".answers";
    }
}
