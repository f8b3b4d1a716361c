package vn.lalanh.events;

import java.util.List;

/**
 * Who speaks to whom: one topic with its key, its sender and its readers.
 *
 * @param topic as in the {@link Catalogue}
 * @param key what the Kafka key holds
 * @param sender the only one who publishes to it
 * @param readers who acts on it or keeps a read model of it
 */
record Route(String topic, String key, String sender, List<String> readers, String purpose) {

    private static final String REGISTRY = "registry-service";
    private static final String ASSESSMENT = "assessment-service";
    private static final String RESOURCES = "resource-mobilization-service";
    private static final String DISBURSEMENT = "disbursement-service";
    private static final String DONOR = "donor";

    /** assessment-service reads all topics between the services: it checks that no sequence has a gap. */
    static final List<Route> ALL =
            List.of(
                    new Route(
                            Topics.HOUSEHOLDS,
                            "householdId",
                            REGISTRY,
                            List.of(ASSESSMENT),
                            "Households by opaque id, with what decides who is served first."),
                    new Route(
                            Topics.INCIDENTS,
                            "incidentId",
                            ASSESSMENT,
                            List.of(RESOURCES, ASSESSMENT),
                            "What has happened and until when cases are taken for it."),
                    new Route(
                            Topics.CASES,
                            "caseId",
                            ASSESSMENT,
                            List.of(RESOURCES, DISBURSEMENT, ASSESSMENT),
                            "The life of a case; an approval asks for money and goods."),
                    new Route(
                            Topics.CONTRIBUTIONS,
                            "contributionId",
                            RESOURCES,
                            List.of(ASSESSMENT),
                            "Gifts on the books."),
                    new Route(
                            Topics.RESERVATIONS,
                            "caseId",
                            RESOURCES,
                            List.of(DISBURSEMENT, ASSESSMENT),
                            "Money and goods set aside for an approval; asks for payment."),
                    new Route(
                            Topics.PAYOUTS,
                            "caseId",
                            DISBURSEMENT,
                            List.of(RESOURCES, ASSESSMENT),
                            "What was paid or handed over, line by line, and what was paid back."),
                    new Route(
                            Topics.contributionsOf("*"),
                            "chosen by the donor",
                            DONOR,
                            List.of(RESOURCES),
                            "What a donor's own system publishes; believed only after checks."),
                    new Route(
                            Topics.answersTo("*"),
                            "id of the offer in resource-mobilization-service",
                            RESOURCES,
                            List.of(DONOR),
                            "What became of each event of the donor."));

    static Route of(Contract contract) {
        return ALL.stream()
                .filter(route -> route.topic().equals(contract.topic()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("add " + contract.topic() + " to Route"));
    }

    List<Contract> contracts() {
        return Catalogue.all().stream().filter(contract -> contract.topic().equals(topic)).toList();
    }

    /** The topic with the parameter of AsyncAPI in the place of the star. */
    String address() {
        return topic.replace("*", "{donorKey}");
    }

    boolean isOfDonor() {
        return topic.contains("*");
    }
}
