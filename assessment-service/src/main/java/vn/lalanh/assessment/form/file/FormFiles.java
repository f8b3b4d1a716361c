package vn.lalanh.assessment.form.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lalanh.assessment.fact.Cause;

/** Files of questions as they were written: each a part of the forms of its causes. */
final class FormFiles {

    private static final String SCHEMA = "/form-schema/form.schema.json";
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build();
    private static final Schema RIGHT = schema();

    private FormFiles() {}

    /**
     * The form of a cause: the questions of all files that name it, and nothing else is taken.
     *
     * @throws FormUnusable where two of them ask the same in different ways
     */
    static ObjectNode form(Cause cause, List<Written> files) {
        ObjectNode form = YAML.createObjectNode();
        form.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://lalanh.vn/forms/" + cause)
                .put("cause", cause.name())
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode parts = form.putObject("properties");
        for (Part part : Part.values()) {
            ObjectNode answers = closed();
            ObjectNode asked = answers.putObject("properties");
            for (Written file : files) {
                if (file.isOf(cause)) {
                    file.addTo(asked, answers, part);
                }
            }
            parts.set(part.field(), part == Part.ANSWERS ? answers : each(part, answers));
        }
        return form;
    }

    private static ObjectNode closed() {
        return YAML.createObjectNode().put("type", "object").put("additionalProperties", false);
    }

    private static ObjectNode each(Part part, ObjectNode answers) {
        ObjectNode list = YAML.createObjectNode().put("type", "array").put("maxItems", part.most());
        ObjectNode one = closed();
        one.putObject("properties").set("id", YAML.createObjectNode().put("type", "string"));
        ((ObjectNode) one.path("properties")).set("answers", answers);
        list.set("items", one);
        return list;
    }

    static Written read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        try (InputStream text = file.getInputStream()) {
            JsonNode tree = YAML.readTree(text);
            List<Error> errors = RIGHT.validate(tree);
            if (!errors.isEmpty()) {
                throw new FormUnusable(
                        name,
                        String.join(
                                "; ",
                                errors.stream()
                                        .map(one ->
                                                one.getInstanceLocation() + ": " + one.getMessage())
                                        .toList()));
            }
            return new Written(name, tree);
        } catch (JacksonException e) {
            throw new FormUnusable(name, e.getOriginalMessage());
        }
    }

    private static Schema schema() {
        try (InputStream file = FormFiles.class.getResourceAsStream(SCHEMA)) {
            return Schemas.compiled(JsonMapper.shared().readTree(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file. */
    record Written(String name, JsonNode tree) {

        boolean isOf(Cause cause) {
            return StreamSupport.stream(tree.path("causes").spliterator(), false)
                    .anyMatch(one -> one.asString().equals(cause.name()));
        }

        void addTo(ObjectNode asked, ObjectNode answers, Part part) {
            JsonNode mine = part.in(tree);
            mine.path("properties")
                    .properties()
                    .forEach(question -> {
                        JsonNode earlier = asked.get(question.getKey());
                        if (earlier != null && !earlier.equals(question.getValue())) {
                            throw new FormUnusable(
                                    name,
                                    "another file asks %s otherwise for the same cause"
                                            .formatted(question.getKey()));
                        }
                        asked.set(question.getKey(), question.getValue());
                    });
            List<JsonNode> rules = new ArrayList<>();
            mine.path("allOf").forEach(rules::add);
            if (!rules.isEmpty()) {
                answers.withArray("allOf").addAll(rules);
            }
        }
    }
}
