package vn.lalanh.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is released: {@code contracts.lock} has one line for each version, and beside the tests lies a copy of each
 * released schema with which a proposed one is compared.
 *
 * @param contracts folder of the contracts and of the lock
 * @param copies folder of the copies
 */
record ContractsLock(Path contracts, Path copies) {

    static final String NAME = "contracts.lock";

    private static final String HEADER =
            """
            # Released versions: folder and SHA-256 of schema and examples, whatever their layout.
            # A released version never changes. Recipe: docs/how-to/add-an-event.md
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ContractsLock ofThisModule() {
        return new ContractsLock(ContractFiles.CONTRACTS, Path.of("src/test/resources/released"));
    }

    /** Hash by folder, as the lock has it. */
    Map<String, String> released() {
        Map<String, String> released = new TreeMap<>();
        read(contracts.resolve(NAME))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .forEach(entry -> released.put(entry[0], entry[1].strip()));
        return released;
    }

    /** What differs between lock, folders and copies; empty if all is as released. */
    List<String> differences() {
        Map<String, String> released = released();
        List<String> folders = ContractFiles.folders(contracts);
        List<String> found = new ArrayList<>();
        for (String folder : folders) {
            String hash = released.get(folder);
            if (hash == null) {
                found.add(folder + " is not listed: release it with -Dlalanh.relock=true");
            } else if (!hash.equals(hash(folder))) {
                found.add(
                        folder
                                + " is released and was changed: take the change back and add a"
                                + " version beside it, or, if it only adds optional fields, release"
                                + " it again with -Dlalanh.relock=true");
            } else if (!canonical(schema(contracts, folder)).equals(canonical(copy(folder)))) {
                found.add(folder + ": its copy below " + copies + " was changed: restore it");
            }
        }
        for (String folder : released.keySet()) {
            if (!folders.contains(folder)) {
                found.add(folder + " is released and was removed: restore it, readers need it");
            }
        }
        return found;
    }

    /** Releases what lies in the folders, unless it breaks what was released before; then writes nothing. */
    List<String> relock() {
        List<String> folders = ContractFiles.folders(contracts);
        List<String> breaks = new ArrayList<>();
        if (Files.exists(contracts.resolve(NAME))) {
            for (String folder : released().keySet()) {
                if (!folders.contains(folder)) {
                    breaks.add(folder + " is released and was removed: restore it");
                    continue;
                }
                SchemaCompatibility.breaks(copy(folder), schema(contracts, folder))
                        .forEach(sentence -> breaks.add(folder + " " + sentence));
            }
        }
        if (breaks.isEmpty()) {
            write(folders);
        }
        return breaks;
    }

    private void write(List<String> folders) {
        StringBuilder lock = new StringBuilder(HEADER);
        for (String folder : folders) {
            lock.append(folder).append(' ').append(hash(folder)).append('\n');
            write(
                    copies.resolve(folder).resolve(ContractFiles.SCHEMA),
                    read(contracts.resolve(folder).resolve(ContractFiles.SCHEMA)));
        }
        write(contracts.resolve(NAME), lock.toString());
    }

    private String hash(String folder) {
        StringBuilder content = new StringBuilder();
        for (String name :
                List.of(ContractFiles.SCHEMA, ContractFiles.EXAMPLE, ContractFiles.MINIMAL)) {
            JsonNode tree = ContractFiles.tree(contracts.resolve(folder).resolve(name));
            content.append(canonical(tree)).append('\n');
        }
        try {
            byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode copy(String folder) {
        return schema(copies, folder);
    }

    private static JsonNode schema(Path root, String folder) {
        return ContractFiles.tree(root.resolve(folder).resolve(ContractFiles.SCHEMA));
    }

    /** Sorted keys, no white space. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            for (String name : new TreeSet<>(node.propertyNames())) {
                fields.add(JSON.writeValueAsString(name) + ":" + canonical(node.get(name)));
            }
            return "{" + String.join(",", fields) + "}";
        }
        if (node.isArray()) {
            return "["
                    + String.join(",", node.valueStream().map(ContractsLock::canonical).toList())
                    + "]";
        }
        return JSON.writeValueAsString(node);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
