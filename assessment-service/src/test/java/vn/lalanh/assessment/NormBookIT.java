package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

/** A norm book from its first text to a case that is decided by it, over a real broker and store, asked from outside. */
@LocalInfrastructure(
        topics = {
            "assessment-households.dead-letters",
            "assessment-reservations.dead-letters",
            "assessment-payouts.dead-letters",
            "assessment-timeline.dead-letters"
        })
@SpringBootTest(
        classes = AssessmentApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=assessment-service")
@DirtiesContext // or its listeners would take another test's records
class NormBookIT {

    private static final String RESOLUTION =
            "{\"resolutionNumber\":\"95/2026/NQ-HĐND\",\"signedOn\":\"2026-09-20\"}";

    private final LocalServers servers = LocalServers.shared();
    @LocalServerPort private int port;

    @Test
    void isDraftedCheckedSubmittedPromulgatedAndThenDecidedBy() {
        String incident = declare("95");
        assertThat(isolated(incident, "before").toString()).doesNotContain("LOCAL_ISOLATION");

        Answer drafted = writer().yaml("POST", "/norm-drafts", book("NQ95-2026", "95"));
        String path = "/norm-drafts/" + drafted.text("/id");
        Answer early = change(writer(), path, "submission", "{}");
        Answer checked = writer().post(path + "/check", "");
        Answer silent = change(writer(), path, "submission", "{}");
        Answer submitted = change(writer(), path, "submission", acknowledging(checked));
        Answer own = change(as("writer", "CHAIR"), path, "promulgation", RESOLUTION);
        Answer promulgated = change(as("chair", "CHAIR"), path, "promulgation", RESOLUTION);
        Answer changed = rewrite(path, book("NQ95-2026", "95").replace("50000", "60000"));

        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.text("/state")).isEqualTo("Drafted");
        assertThat(early.text("/type")).endsWith("/not-checked");
        assertThat(checked.text("/state")).isEqualTo("Checked");
        assertThat(silent.text("/type")).endsWith("/findings-not-acknowledged");
        assertThat(submitted.text("/state")).isEqualTo("Submitted");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/type")).endsWith("/drafter-may-not-promulgate");
        assertThat(promulgated.text("/state")).isEqualTo("Promulgated");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text("/type")).endsWith("/book-promulgated");
        JsonNode assessed = isolated(incident, "after");
        assertThat(assessed.at("/book").toString() + assessed).contains("NQ95-2026");
        assertThat(assessed.toString()).contains("LOCAL_ISOLATION");
        Answer books = as("worker", "SOCIAL_WORKER").get("/norm-books");
        assertThat(books.body().toString())
                .contains("ND335-2026", "NQ95-2026", "95/2026/NQ-HĐND", "IN_FORCE");
        assertThat(
                        as("worker", "SOCIAL_WORKER")
                                .get("/norm-books?on=2026-10-04")
                                .text("/items/0/standing"))
                .isEqualTo("IN_FORCE");
        assertThat(books.text("/items/0/id")).isEqualTo("ND20-2021");
        assertThat(books.text("/items/0/standing")).isEqualTo("SUPERSEDED");
        assertThat(books.text("/items/0/supersededBy")).isEqualTo("ND335-2026");
        Answer text = as("worker", "SOCIAL_WORKER").get("/norm-books/NQ95-2026");
        assertThat(text.eTag()).isEqualTo('"' + promulgated.text("/digest") + '"');
        assertThat(text.text("/id")).isEqualTo("NQ95-2026");
        assertThat(
                        as("auditor", "AUDITOR")
                                .get("/audit?subject=" + drafted.text("/id"))
                                .body()
                                .toString())
                .contains("norm-book-drafted", "norm-book-submitted", "norm-book-promulgated");
    }

    @Test
    void aChangedTextMustBeCheckedAgain() {
        Answer drafted = writer().yaml("POST", "/norm-drafts", book("NQ94-2026", "94"));
        String path = "/norm-drafts/" + drafted.text("/id");
        Answer checked = writer().post(path + "/check", "");

        Answer blind =
                writer().yaml("PUT", path, book("NQ94-2026", "94").replace("50000", "60000"));
        Answer rewritten = rewrite(path, book("NQ94-2026", "94").replace("50000", "60000"));
        Answer submitted = change(writer(), path, "submission", acknowledging(checked));

        assertThat(blind.status()).isEqualTo(428);
        assertThat(rewritten.text("/state")).isEqualTo("Drafted");
        assertThat(rewritten.text("/digest")).isNotEqualTo(drafted.text("/digest"));
        assertThat(submitted.status()).isEqualTo(409);
        assertThat(submitted.text("/type")).endsWith("/not-checked");
    }

    @Test
    void onlyWhoMayActsInAllOfTheProvince() {
        Answer drafted = writer().yaml("POST", "/norm-drafts", book("NQ93-2026", "93"));
        String path = "/norm-drafts/" + drafted.text("/id");
        Http commune =
                new Http(
                        port,
                        "Bearer "
                                + servers.tokens().of("chair-1", Set.of("CHAIR"), Set.of("93101")));

        assertThat(as("worker", "SOCIAL_WORKER").yaml("POST", "/norm-drafts", "").status())
                .isEqualTo(403);
        assertThat(change(commune, path, "promulgation", RESOLUTION).text("/type"))
                .endsWith("/outside-territory");
        assertThat(change(as("chair", "CHAIR"), path, "promulgation", RESOLUTION).text("/type"))
                .endsWith("/not-submitted");
        assertThat(writer().yaml("POST", "/norm-drafts", book("ND335-2026", "93")).text("/type"))
                .endsWith("/book-name-taken");
        assertThat(writer().get("/norm-drafts").body().toString()).contains("NQ93-2026");
        assertThat(writer().get("/norm-drafts/none").status()).isEqualTo(404);
        assertThat(writer().post("/norm-drafts/none/check", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "một câu", "12", "[]", "a: [", "{\"id\": 1", "id: X"})
    void aTextThatIsNoBookIsRefusedWithItsFaults(String text) {
        Answer answer = writer().yaml("POST", "/norm-drafts", text);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/type")).endsWith("/faulty-book");
        assertThat(answer.body().at("/errors").size()).isPositive();
        assertThat(answer.text("/errors/0/vi")).isNotEmpty();
    }

    @Test
    void everyFaultComesInOneAnswer() {
        String text =
                book("NQ92-2026", "92")
                        .replace("vnd: 120000", "vnd: many")
                        .replace("each: ISOLATED", "each: ISOLATD")
                        .replace(
                                "{atLeast: 0, percent: 100}, {atLeast: 2, percent: 105}",
                                "{atLeast: 1, percent: 100}");

        Answer answer = writer().yaml("POST", "/norm-drafts", text);

        List<String> fields = new ArrayList<>();
        answer.body().at("/errors").forEach(e -> fields.add(e.at("/field").asString()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields).contains("/norms/6/formula/vnd", "/norms/5/each", "/factors/0/scale");
    }

    @Test
    void oneBookIsOneDraftWhateverItIsWrittenIn() {
        String yaml = book("NQ91-2026", "91");
        Answer drafted = writer().yaml("POST", "/norm-drafts", yaml);
        String json =
                writer().page("/norm-drafts/" + drafted.text("/id") + "/text", "application/json");

        Answer again = writer().post("/norm-drafts", json);
        Answer other = writer().post("/norm-drafts", json.replace("50000", "60000"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/digest")).isEqualTo(drafted.text("/digest"));
        assertThat(again.eTag()).isEqualTo(drafted.eTag());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/type")).endsWith("/drafted-differently");
    }

    private Answer rewrite(String path, String text) {
        return writer().yaml("PUT", path, text, "If-Match", writer().get(path).eTag());
    }

    private Answer change(Http who, String path, String what, String body) {
        return who.post(path + "/" + what, body, "If-Match", writer().get(path).eTag());
    }

    private static String acknowledging(Answer checked) {
        List<String> ids = new ArrayList<>();
        checked.body().at("/findings").forEach(f -> ids.add(f.at("/id").asString()));
        return ids.stream()
                .map(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "{\"acknowledged\":[", "]}"));
    }

    private static String book(String id, String province) {
        return Books.provinceText()
                .replace("id: NQ12-2026", "id: " + id)
                .replace("isolationDays", "treatmentDays") // which a form asks
                .replace("province: '99'", "province: '" + province + "'");
    }

    private String declare(String province) {
        Answer declared =
                everywhere()
                        .post(
                                "/incidents",
                                """
                                {"name": "Dịch (ví dụ)", "cause": "EPIDEMIC", "provinceCode": "%s",
                                 "communeCodes": ["%s101"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(province, province));
        assertThat(declared.status()).isEqualTo(201);
        return declared.text("/id");
    }

    /** One person of a household was treated for ten days. */
    private JsonNode isolated(String incident, String household) {
        Answer reported =
                everywhere()
                        .post(
                                "/cases",
                                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"95101\"}"
                                        .formatted(incident, Ids.derive("hh", "IT", household)));
        assertThat(reported.status()).isEqualTo(201);
        Answer assessed =
                as("worker", "SOCIAL_WORKER")
                        .post(
                                "/cases/" + reported.text("/id") + "/assessment",
                                "{\"persons\":[{\"id\":\"per-1\",\"answers\":{\"treatmentDays\":10}}]}");
        assertThat(assessed.status()).isEqualTo(200);
        return assessed.body();
    }

    private Http writer() {
        return as("writer", "ADMIN");
    }

    private Http everywhere() {
        return as("province", "COMMUNE_OFFICER", "ADMIN");
    }

    private Http as(String subject, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), Set.of("*")));
    }
}
