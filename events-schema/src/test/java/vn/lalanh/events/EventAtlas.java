package vn.lalanh.events;

/** {@code docs/events/README.md}, written from the catalogue, the routes and the schemas. */
final class EventAtlas {

    private static final String HEAD =
            """
            # Event atlas

            Every event that crosses a service's border. This page and [asyncapi.yaml](asyncapi.yaml) are
            generated from the catalogue in `events-schema`; do not edit them. To write them anew:

            ```
            ./mvnw -pl events-schema test -Dlalanh.approve=true
            ```

            To add or change an event, follow [the recipe](../how-to/add-an-event.md).

            ## Topics

            An aggregate announces to one topic only, under one key for ever. The order of one aggregate's
            events is kept; between aggregates there is none.

            | Topic | Key | Published by | Read by | Purpose |
            |---|---|---|---|---|
            """;

    private EventAtlas() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Route route : Route.ALL) {
            row(
                    text,
                    "`" + topic(route) + "`",
                    route.key(),
                    route.sender(),
                    String.join(", ", route.readers()),
                    route.purpose());
        }
        text.append(
                """

                ## Events

                In the order of the life of a case. Each name links to the schema; both examples lie beside it.

                | Event | Topic | Key | Published by | Purpose |
                |---|---|---|---|---|
                """);
        for (Contract contract : Catalogue.all()) {
            Route route = Route.of(contract);
            row(
                    text,
                    link(contract),
                    "`" + topic(route) + "`",
                    route.key(),
                    route.sender(),
                    ContractFiles.schema(contract).get("description").stringValue());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String topic(Route route) {
        return route.topic().replace("*", "<donor key>");
    }

    private static String link(Contract contract) {
        String[] parts = contract.folder().split("/", 3);
        return "[%s %s](%s%s/%s)"
                .formatted(
                        parts[1],
                        parts[2],
                        AsyncApiDocument.CONTRACTS,
                        contract.folder(),
                        ContractFiles.SCHEMA);
    }
}
