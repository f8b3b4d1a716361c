package vn.lalanh.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the contracts as they lie in the working copy. */
final class ContractFiles {

    static final String SCHEMA = "schema.json";
    static final String EXAMPLE = "example.json";
    static final String MINIMAL = "example-minimal.json";

    static final Path CONTRACTS = Path.of("src/main/resources/contracts");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractFiles() {}

    static JsonNode schema(Contract contract) {
        return tree(CONTRACTS.resolve(contract.folder()).resolve(SCHEMA));
    }

    static JsonNode tree(Path file) {
        return tree(bytes(file));
    }

    static JsonNode tree(byte[] json) {
        return JSON.readTree(json);
    }

    static byte[] bytes(Contract contract, String name) {
        return bytes(CONTRACTS.resolve(contract.folder()).resolve(name));
    }

    /** Folders with a schema, below any root, as {@code context/event/v1}. */
    static List<String> folders(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith(SCHEMA))
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema a node stands for: itself, or what its {@code $ref} points to. */
    static JsonNode resolved(JsonNode root, JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = root.at(node.get("$ref").stringValue().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalArgumentException("no such definition: " + node.get("$ref"));
        }
        return target;
    }
}
