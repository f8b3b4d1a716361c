package vn.lalanh.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EventDocumentsTest {

    private static final Path DOCUMENTS = Path.of("../docs/events");
    private static final String REMEDY =
            "run ./mvnw -pl events-schema test -Dlalanh.approve=true and look at the difference";

    @Test
    void asyncApiIsAsGenerated() throws IOException {
        approve("asyncapi.yaml", AsyncApiDocument.text());
    }

    @Test
    void atlasIsAsGenerated() throws IOException {
        approve("README.md", EventAtlas.text());
    }

    @Test
    void everyTopicHasOneRoute() {
        assertThat(Route.ALL.stream().map(Route::topic).toList())
                .doesNotHaveDuplicates()
                .containsAll(Topics.contractTopics())
                .hasSameElementsAs(
                        Catalogue.all().stream().map(Contract::topic).distinct().toList());
    }

    @Test
    void everyReferenceOfAsyncApiLeadsSomewhere() {
        JsonNode document = document();
        List<String> references = references(document);

        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> {
                    if (reference.startsWith("#")) {
                        assertThat(document.at(reference.substring(1)).isMissingNode())
                                .as("%s is missing", reference)
                                .isFalse();
                    } else {
                        assertThat(DOCUMENTS.resolve(reference).normalize()).isRegularFile();
                    }
                });
    }

    @Test
    void everyMessageHasItsPayloadItsChannelAndItsSender() {
        JsonNode document = document();

        for (Contract contract : Catalogue.all()) {
            String name = contract.folder().replace('/', '.');
            JsonNode message = document.at("/components/messages/" + name);

            assertThat(message.at("/name").asString("")).isEqualTo(contract.type());
            assertThat(message.at("/payload/$ref").asString("")).contains(contract.folder());
            assertThat(channelsWith(document, name)).hasSize(1);
            assertThat(operationsWith(document, "send", name)).hasSize(1);
            assertThat(operationsWith(document, "receive", name)).isNotEmpty();
        }
    }

    /** AsyncAPI 3.0: names of these maps, parameters of an address, operations only with messages of their channel. */
    @Test
    void asyncApiKeepsToTheRulesOfItsSpecification() {
        JsonNode document = document();

        assertThat(document.get("asyncapi").stringValue()).isEqualTo("3.0.0");
        assertThat(document.at("/info/title").isString()).isTrue();
        assertThat(document.at("/info/version").isString()).isTrue();
        for (String map :
                List.of(
                        "servers",
                        "channels",
                        "operations",
                        "components/messages",
                        "components/schemas")) {
            assertThat(document.at("/" + map).propertyNames())
                    .allMatch(name -> name.matches("[\\w.-]+"));
        }
        for (JsonNode channel : document.get("channels")) {
            assertThat(channel.path("parameters").propertyNames())
                    .hasSameElementsAs(parameters(channel.get("address").stringValue()));
        }
        for (JsonNode operation : document.get("operations")) {
            String channel = operation.at("/channel/$ref").stringValue();
            assertThat(operation.get("action").stringValue()).isIn("send", "receive");
            assertThat(references(operation.get("messages")))
                    .isNotEmpty()
                    .allMatch(message -> message.startsWith(channel + "/messages/"));
        }
    }

    @Test
    void theHeadersOfAsyncApiAreThoseOfTheCodec() {
        Envelope full =
                new Envelope(
                        "1",
                        Catalogue.all().getFirst().type(),
                        "/x",
                        "x",
                        Instant.EPOCH,
                        1,
                        1,
                        "x",
                        "x",
                        "x",
                        "x");

        assertThat(document().at("/components/schemas/envelope/properties").propertyNames())
                .hasSameElementsAs(EventCodec.headers(full).keySet());
    }

    private static void approve(String name, String text) throws IOException {
        Path file = DOCUMENTS.resolve(name);
        if (Boolean.getBoolean("lalanh.approve")) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(file, text);
        }
        assertThat(file).as(REMEDY).exists();
        assertThat(Files.readString(file)).as(REMEDY).isEqualTo(text);
    }

    private static JsonNode document() {
        return new YAMLMapper().readTree(AsyncApiDocument.text());
    }

    private static List<String> references(JsonNode node) {
        List<String> references = new ArrayList<>();
        node.findValues("$ref").forEach(value -> references.add(value.stringValue()));
        return references;
    }

    private static Set<String> parameters(String address) {
        Set<String> parameters = new HashSet<>();
        Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(address);
        while (matcher.find()) {
            parameters.add(matcher.group(1));
        }
        return parameters;
    }

    private static List<JsonNode> channelsWith(JsonNode document, String message) {
        return document.get("channels")
                .valueStream()
                .filter(channel -> channel.get("messages").has(message))
                .toList();
    }

    private static List<JsonNode> operationsWith(JsonNode document, String action, String message) {
        return document.get("operations")
                .valueStream()
                .filter(operation -> operation.get("action").stringValue().equals(action))
                .filter(operation ->
                        references(operation.get("messages")).stream()
                                .anyMatch(ref -> ref.endsWith("/" + message)))
                .toList();
    }
}
