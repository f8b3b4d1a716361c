package vn.lalanh.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** {@code docs/events/asyncapi.yaml}, written from the catalogue and the routes. */
final class AsyncApiDocument {

    static final String CONTRACTS = "../../events-schema/src/main/resources/contracts/";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build();

    private AsyncApiDocument() {}

    static String text() {
        return "# Generated from the catalogue of events-schema; see README.md beside this file.\n"
                + YAML.writeValueAsString(document());
    }

    private static Map<String, Object> document() {
        return fields(
                "asyncapi",
                "3.0.0",
                "info",
                fields(
                        "title",
                        "Lá Lành: events",
                        "version",
                        "1.0.0",
                        "description",
                        "Every event that crosses a service's border. CloudEvents 1.0 in Kafka's"
                                + " binary mode: attributes as headers, data as JSON. Every event can"
                                + " arrive more than once; those of one subject arrive in the order"
                                + " of epoch and sequence, and there is no order between subjects.",
                        "license",
                        fields("name", "Apache-2.0")),
                "defaultContentType",
                "application/json",
                "servers",
                fields(
                        "local",
                        fields(
                                "host",
                                "localhost:9092",
                                "protocol",
                                "kafka",
                                "description",
                                "The broker of the local runner.")),
                "channels",
                channels(),
                "operations",
                operations(),
                "components",
                fields(
                        "messages",
                        messages(),
                        "schemas",
                        fields("envelope", envelope(), "donor-envelope", donorEnvelope())));
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        for (Route route : Route.ALL) {
            Map<String, Object> channel =
                    fields(
                            "address",
                            route.address(),
                            "description",
                            route.purpose() + " Key: " + route.key() + ".");
            Map<String, Object> messages = new LinkedHashMap<>();
            for (Contract contract : route.contracts()) {
                messages.put(name(contract), ref("#/components/messages/" + name(contract)));
            }
            channel.put("messages", messages);
            if (route.isOfDonor()) {
                channel.put(
                        "parameters",
                        fields(
                                "donorKey",
                                fields(
                                        "description",
                                        "Key of the donor: lower-case letters, digits and hyphens.",
                                        "examples",
                                        List.of("ngan-hang-vi-du"))));
            } else {
                channel.put(
                        "bindings",
                        fields(
                                "kafka",
                                fields(
                                        "topic",
                                        route.topic(),
                                        "partitions",
                                        Topics.PARTITIONS,
                                        "bindingVersion",
                                        "0.5.0")));
            }
            channels.put(channel(route), channel);
        }
        return channels;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (Route route : Route.ALL) {
            operations.put(
                    route.sender() + ".sends." + channel(route),
                    operation("send", route, "Only " + route.sender() + " publishes here."));
            for (String reader : route.readers()) {
                operations.put(
                        reader + ".receives." + channel(route),
                        operation("receive", route, "Read by " + reader + "."));
            }
        }
        return operations;
    }

    private static Map<String, Object> operation(String action, Route route, String summary) {
        List<Object> messages = new ArrayList<>();
        for (Contract contract : route.contracts()) {
            messages.add(ref("#/channels/" + channel(route) + "/messages/" + name(contract)));
        }
        return fields(
                "action",
                action,
                "channel",
                ref("#/channels/" + channel(route)),
                "summary",
                summary,
                "messages",
                messages);
    }

    private static Map<String, Object> messages() {
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Contract contract : Catalogue.all()) {
            var schema = ContractFiles.schema(contract);
            messages.put(
                    name(contract),
                    fields(
                            "name",
                            contract.type(),
                            "title",
                            schema.get("title").stringValue(),
                            "description",
                            schema.get("description").stringValue(),
                            "contentType",
                            "application/json",
                            "headers",
                            fields(
                                    "type",
                                    "object",
                                    "allOf",
                                    List.of(ref("#/components/schemas/" + envelopeOf(contract))),
                                    "properties",
                                    fields(
                                            "ce_type",
                                            fields("const", contract.type()),
                                            "ce_dataschema",
                                            fields("const", contract.dataSchema()))),
                            "payload",
                            ref(CONTRACTS + contract.folder() + "/" + ContractFiles.SCHEMA),
                            "bindings",
                            fields(
                                    "kafka",
                                    fields(
                                            "key",
                                            fields(
                                                    "type",
                                                    "string",
                                                    "description",
                                                    Route.of(contract).key()),
                                            "bindingVersion",
                                            "0.5.0"))));
        }
        return messages;
    }

    private static Map<String, Object> envelope() {
        return fields(
                "type",
                "object",
                "description",
                "CloudEvents attributes and our extensions, as Kafka headers in UTF-8.",
                "properties",
                fields(
                        "ce_specversion",
                        fields("const", "1.0", "description", "Version of CloudEvents."),
                        "ce_id",
                        header("Unique for ever; a UUIDv7 from our services."),
                        "ce_type",
                        header("vn.lalanh.<context>.<event>.v<n>."),
                        "ce_source",
                        header("Who announces it, for instance /assessment-service."),
                        "ce_subject",
                        header("Id of the aggregate it is about."),
                        "ce_time",
                        fields(
                                "type",
                                "string",
                                "format",
                                "date-time",
                                "description",
                                "When it was announced; never used for order."),
                        "ce_dataschema",
                        header("Where the schema of the data is published."),
                        "ce_sequence",
                        number("Number within the subject, from 1, without gaps."),
                        "ce_epoch",
                        number("1; raised when a database was restored to an earlier point."),
                        "ce_caseid",
                        header("The case, where there is one."),
                        "ce_causationid",
                        header("Id of the event or request that led to this one."),
                        "ce_correlationid",
                        header("The same along a whole conversation."),
                        "ce_traceparent",
                        header("W3C trace context."),
                        "content-type",
                        fields("const", "application/json", "description", "Always JSON.")),
                "required",
                List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_epoch",
                        "content-type"));
    }

    /** A donor's system knows nothing of our sequences: it names the event, and its source is its key. */
    private static Map<String, Object> donorEnvelope() {
        return fields(
                "type",
                "object",
                "description",
                "What a donor's event must carry, as Kafka headers in UTF-8; other attributes of"
                        + " CloudEvents are welcome and not looked at.",
                "properties",
                fields(
                        "ce_specversion",
                        fields("const", "1.0", "description", "Version of CloudEvents."),
                        "ce_id",
                        header(
                                "Unique for ever among the donor's events; a repeat is recognised by it."),
                        "ce_type",
                        header("vn.lalanh.donors.contribution-offered.v1."),
                        "ce_source",
                        header("/donors/<donor key>, as in the topic's name.")),
                "required",
                List.of("ce_specversion", "ce_id", "ce_type", "ce_source"));
    }

    private static String envelopeOf(Contract contract) {
        return contract.record().equals(DonorEvent.ContributionOfferedV1.class)
                ? "donor-envelope"
                : "envelope";
    }

    private static Map<String, Object> header(String description) {
        return fields("type", "string", "description", description);
    }

    private static Map<String, Object> number(String description) {
        return fields("type", "string", "pattern", "^[1-9][0-9]*$", "description", description);
    }

    /** {@code assessment.case-approved.v1}. */
    private static String name(Contract contract) {
        return contract.folder().replace('/', '.');
    }

    private static String channel(Route route) {
        return route.topic().replace(".*", "");
    }

    private static Map<String, Object> ref(String target) {
        return fields("$ref", target);
    }

    /** Names and values in turn, kept in order. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
