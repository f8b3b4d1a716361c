package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code broken/} holds one deliberate break a file, {@code allowed/} what may be done to a released schema. */
class SchemaCompatibilityTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final JsonNode RELEASED =
            ContractFiles.tree(RESOURCES.resolve("broken/released.json"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "closed-to-new-fields | the event: new rule additionalProperties false",
                "enum-narrowed | /unit: enum changed from",
                "field-removed | /remarkCode: field removed",
                "field-renamed | /remark: new field is required; only optional ones may come",
                "format-changed | /closedAt: format changed from \"date-time\" to \"date\"",
                "items-changed | /lines/*/value: type changed from \"integer\" to \"string\"",
                "maximum-lowered | /lines/*/value: maximum changed from 1000 to 10",
                "minimum-raised | /lines/*/value: minimum changed from 0 to 1",
                "new-field-required | /channel: new field is required",
                "one-of-added | the event: new rule oneOf",
                "optional-became-required | /closedAt: became required, but events without it exist",
                "pattern-added | /remarkCode: new rule pattern",
                "required-became-optional | /caseId: no longer required, but readers rely on it",
                "type-changed | /caseId: type changed from \"string\" to \"integer\"",
            })
    void catches(String broken, String expected) {
        JsonNode proposed = ContractFiles.tree(RESOURCES.resolve("broken/" + broken + ".json"));

        assertThat(SchemaCompatibility.breaks(RELEASED, proposed))
                .anySatisfy(sentence -> assertThat(sentence).startsWith(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"optional-fields-added", "words-changed"})
    void allows(String allowed) {
        JsonNode proposed = ContractFiles.tree(RESOURCES.resolve("allowed/" + allowed + ".json"));

        assertThat(SchemaCompatibility.breaks(RELEASED, proposed)).isEmpty();
    }

    @Test
    void allowsNoChangeAtAll() {
        assertThat(SchemaCompatibility.breaks(RELEASED, RELEASED)).isEmpty();
    }

    @Test
    void everyBrokenFileIsCaught() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("broken"))) {
            List<Path> broken =
                    files.filter(file -> !file.endsWith("released.json")).sorted().toList();

            assertThat(broken)
                    .hasSize(14)
                    .allSatisfy(file ->
                            assertThat(
                                            SchemaCompatibility.breaks(
                                                    RELEASED, ContractFiles.tree(file)))
                                    .as("%s", file.getFileName())
                                    .isNotEmpty());
        }
    }
}
