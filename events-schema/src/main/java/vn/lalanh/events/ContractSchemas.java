package vn.lalanh.events;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares data from outside with the schema of its contract. Thread-safe; each schema is compiled once.
 *
 * <p>Schemas come from this module's own files; nothing is ever loaded over the network. What is accepted here can be
 * read by {@link EventCodec}.
 */
public final class ContractSchemas {

    /** More than these are not told: whoever sends garbage does not get as much garbage back. */
    private static final int MOST_VIOLATIONS = 20;

    /** A hundred times our largest example; what is larger is not even parsed. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaLoader(loader -> loader.fetchRemoteResources(false))
                                    .schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .pathType(PathType.JSON_POINTER)
                                                    .build()));

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private ContractSchemas() {}

    /**
     * What is wrong with the data, one entry a field; empty if nothing is.
     *
     * @param contract one of the {@link Catalogue}
     * @param data JSON as it arrived
     */
    public static List<Violation> violations(Contract contract, byte[] data) {
        if (data.length > MOST_BYTES) {
            return List.of(Wording.tooLarge(MOST_BYTES / 1024));
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(data);
        } catch (JacksonException e) {
            return List.of(Wording.unreadable());
        }
        if (!tree.isObject()) {
            return List.of(Wording.unreadable());
        }
        Map<String, Violation> byField = new LinkedHashMap<>();
        for (Error error : schema(contract).validate(tree)) {
            if (!isInsideAlternative(error)) {
                Violation violation = violation(error);
                byField.putIfAbsent(violation.field(), violation);
            }
        }
        addFractions("", tree, byField);
        return List.copyOf(
                new ArrayList<>(byField.values())
                        .subList(0, Math.min(MOST_VIOLATIONS, byField.size())));
    }

    private static Schema schema(Contract contract) {
        return COMPILED.computeIfAbsent(
                contract.folder(), folder -> REGISTRY.getSchema(read(folder)));
    }

    private static JsonNode read(String folder) {
        String path = "/contracts/" + folder + "/schema.json";
        try (InputStream schema = ContractSchemas.class.getResourceAsStream(path)) {
            if (schema == null) {
                throw new IllegalArgumentException("no schema at " + path);
            }
            return JSON.readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The alternatives of a oneOf are told once, by the oneOf itself. */
    private static boolean isInsideAlternative(Error error) {
        return error.getEvaluationPath().toString().contains("/oneOf/");
    }

    private static Violation violation(Error error) {
        String field = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> Wording.missing(field + "/" + error.getProperty());
            case "additionalProperties" -> Wording.notListed(field, error.getProperty());
            default -> Wording.broken(field, error.getKeyword(), error.getSchemaNode());
        };
    }

    /**
     * For JSON Schema 1.0 and 1e3 are integers, and a reader with doubles takes 0.99999999999999999 for one of them. No
     * contract has a number that is not whole, so none may be written like one.
     */
    private static void addFractions(String field, JsonNode node, Map<String, Violation> byField) {
        if (byField.size() >= MOST_VIOLATIONS) {
            return;
        }
        if (node.isFloatingPointNumber()) {
            byField.putIfAbsent(field, Wording.notWhole(field));
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (Wording.mayTell(property.getKey())) {
                addFractions(field + "/" + property.getKey(), property.getValue(), byField);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addFractions(field + "/" + i, node.get(i), byField);
        }
    }
}
