package vn.lalanh.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a new text of a released schema would break. Allowed are new optional fields and other words in titles,
 * descriptions and examples; old events stay in the topics for ever and old readers run beside new writers, so all else
 * is a new version.
 */
final class SchemaCompatibility {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");
    private static final Set<String> STRUCTURE = Set.of("properties", "required", "items", "$defs");

    private final JsonNode released;
    private final JsonNode proposed;
    private final List<String> breaks = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode proposed) {
        this.released = released;
        this.proposed = proposed;
    }

    /** Empty if the proposed schema may replace the released one; else one sentence for each break. */
    static List<String> breaks(JsonNode released, JsonNode proposed) {
        SchemaCompatibility compatibility = new SchemaCompatibility(released, proposed);
        compatibility.compare("", released, proposed);
        return List.copyOf(compatibility.breaks);
    }

    private void compare(String path, JsonNode oldNode, JsonNode newNode) {
        JsonNode before = ContractFiles.resolved(released, oldNode);
        JsonNode after = ContractFiles.resolved(proposed, newNode);
        compareRules(path, before, after);
        compareFields(path, before, after);
        if (before.has("items") && after.has("items")) {
            compare(path + "/*", before.get("items"), after.get("items"));
        } else if (before.has("items") || after.has("items")) {
            breaks.add(label(path) + ": items came or went");
        }
    }

    private void compareRules(String path, JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(WORDS);
        keywords.removeAll(STRUCTURE);
        for (String keyword : keywords) {
            if (!before.has(keyword)) {
                breaks.add(label(path) + ": new rule " + keyword + " " + after.get(keyword));
            } else if (!after.has(keyword)) {
                breaks.add(label(path) + ": rule " + keyword + " dropped");
            } else if (!before.get(keyword).equals(after.get(keyword))) {
                breaks.add(
                        "%s: %s changed from %s to %s"
                                .formatted(
                                        label(path),
                                        keyword,
                                        before.get(keyword),
                                        after.get(keyword)));
            }
        }
    }

    private void compareFields(String path, JsonNode before, JsonNode after) {
        Set<String> required = required(before);
        Set<String> stillRequired = required(after);
        JsonNode fields = before.path("properties");
        JsonNode newFields = after.path("properties");
        for (String name : fields.propertyNames()) {
            String field = path + "/" + name;
            if (!newFields.has(name)) {
                breaks.add(field + ": field removed");
                continue;
            }
            if (required.contains(name) && !stillRequired.contains(name)) {
                breaks.add(field + ": no longer required, but readers rely on it");
            }
            if (!required.contains(name) && stillRequired.contains(name)) {
                breaks.add(field + ": became required, but events without it exist");
            }
            compare(field, fields.get(name), newFields.get(name));
        }
        for (String name : newFields.propertyNames()) {
            if (!fields.has(name) && stillRequired.contains(name)) {
                breaks.add(
                        path + "/" + name + ": new field is required; only optional ones may come");
            }
        }
    }

    private static Set<String> required(JsonNode node) {
        return node.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toSet());
    }

    private static String label(String path) {
        return path.isEmpty() ? "the event" : path;
    }
}
