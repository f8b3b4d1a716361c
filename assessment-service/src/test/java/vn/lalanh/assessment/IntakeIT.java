package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** Files of reports and forms of assessments, asked from outside over a real broker and store. */
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
class IntakeIT {

    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "text/csv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalServers servers = LocalServers.shared();
    private final Deliveries deliveries = new Deliveries();
    private Publisher others;
    @LocalServerPort private int port;
    @Autowired private Households households;

    @BeforeEach
    void open() {
        others = new Publisher(servers.bootstrapServers());
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void takesAFileOfLinesTwiceWithOneCaseALine() {
        String incident = declare("97101");
        String good =
                IntStream.range(0, 700)
                        .mapToObj(n -> line(incident, "F" + n, "97101"))
                        .collect(Collectors.joining("\n"));
        String file =
                String.join(
                        "\n",
                        good,
                        line(incident, "F0", "97101"),
                        "",
                        "{\"incidentId\": ",
                        line(incident, "F1", "97199"),
                        line(incident, "F2", "971"),
                        line(incident, "F3", "97101").replace("communeCode", "comuneCode"),
                        line(incident, "F9999", "97101"));

        List<JsonNode> first = load(officer("97101"), LINES, file);
        List<JsonNode> again = load(officer("97101"), LINES, file);

        assertThat(first).hasSize(707);
        assertThat(end(first))
                .isEqualTo(
                        "{\"lines\":706,\"accepted\":701,\"attached\":0,\"alreadyDone\":1,\"refused\":4,\"complete\":true}");
        assertThat(first.get(700).at("/result").asString()).isEqualTo("already-done");
        assertThat(first.get(700).at("/id")).isEqualTo(first.getFirst().at("/id"));
        JsonNode broken = first.get(701);
        assertThat(broken.at("/line").asInt()).isEqualTo(703);
        assertThat(broken.at("/refusal").asString()).isEqualTo("invalid-line");
        assertThat(broken.at("/errors/0/field").asString()).isEqualTo("line");
        assertThat(first.get(702).at("/refusal").asString()).isEqualTo("outside-territory");
        assertThat(first.get(703).at("/errors/0/field").asString()).isEqualTo("communeCode");
        assertThat(first.get(704).at("/errors/0/field").asString()).isEqualTo("comuneCode");
        assertThat(end(again))
                .isEqualTo(
                        "{\"lines\":706,\"accepted\":0,\"attached\":0,\"alreadyDone\":702,\"refused\":4,\"complete\":true}");
        assertThat(officer("97101").get("/cases/totals").body().at("/Triaged").asInt())
                .isEqualTo(701);
    }

    @Test
    void aFileThatBrokeOffIsSentAgainAsAWhole() {
        String incident = declare("97107");
        List<String> lines =
                IntStream.range(0, 1_500).mapToObj(n -> line(incident, "B" + n, "97107")).toList();
        String file = String.join("\n", lines);
        int inLine601 = String.join("\n", lines.subList(0, 600)).length() + 40;

        List<JsonNode> cut =
                CutUpload.send(officer("97107"), "/cases/import", LINES, file, inLine601, 500);
        List<JsonNode> whole = load(officer("97107"), LINES, file);
        List<JsonNode> again = load(officer("97107"), LINES, file);

        assertThat(cut)
                .hasSizeBetween(500, 600)
                .allMatch(line -> line.at("/result").asString().equals("accepted"));
        assertThat(whole).hasSize(1_501);
        assertThat(whole.subList(0, cut.size()))
                .as("what was answered before the cut is there already, under the same ids")
                .allMatch(line -> line.at("/result").asString().equals("already-done"))
                .extracting(line -> line.at("/id"))
                .isEqualTo(cut.stream().map(line -> line.at("/id")).toList());
        assertThat(whole.subList(600, 1_500))
                .as("what never came is taken now, and so is the line that came by half")
                .allMatch(line -> line.at("/result").asString().equals("accepted"));
        assertThat(whole.subList(0, 1_500))
                .extracting(line -> line.at("/id").asString())
                .doesNotHaveDuplicates();
        assertThat(whole.getLast().at("/end/complete").asBoolean()).isTrue();
        assertThat(end(again))
                .isEqualTo(
                        "{\"lines\":1500,\"accepted\":0,\"attached\":0,\"alreadyDone\":1500,\"refused\":0,\"complete\":true}");
        assertThat(officer("97107").get("/cases/totals").body().at("/Triaged").asInt())
                .isEqualTo(1_500);
    }

    @Test
    void takesATableFromADeviceAndAttachesWhatIsReportedAgain() {
        String incident = declare("97102");
        String table =
                """
                \uFEFFincidentId;householdId;communeCode;priorityGroups;deviceId;deviceCaseId;reportedAt
                %1$s;%2$s;97102;DISABLED_SEVERE, PREGNANT_OR_NURSING;dev-1;local-1;2026-10-06T03:00:00Z
                %1$s;;97102;;dev-1;local-2;2026-10-06T03:05:00Z
                %1$s;;97102;;;;
                %1$s;%3$s;97102;VERY_OLD;dev-1;local-4;yesterday
                """
                        .formatted(incident, household("T1"), household("T2"));

        List<JsonNode> first = load(officer("97102"), TABLE, table);
        List<JsonNode> other =
                load(
                        as("other", Set.of("97102"), "SOCIAL_WORKER"),
                        LINES,
                        line(incident, "T1", "97102"));
        HttpResponse<String> unknown =
                officer("97102").load("/cases/import", TABLE, "incidentId,comuneCode\nx,97102\n");

        assertThat(first).hasSize(5);
        assertThat(first.getFirst().at("/result").asString()).isEqualTo("accepted");
        assertThat(first.getFirst().at("/deviceCaseId").asString()).isEqualTo("local-1");
        assertThat(first.get(1).at("/result").asString()).isEqualTo("accepted");
        assertThat(fields(first.get(2))).containsExactly("householdId");
        assertThat(fields(first.get(3))).containsAnyOf("priorityGroups[0]", "reportedAt");
        assertThat(other.getFirst().at("/result").asString()).isEqualTo("attached");
        assertThat(other.getFirst().at("/id")).isEqualTo(first.getFirst().at("/id"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("communeCode");
    }

    @Test
    void takesTenThousandLinesAndNamesTheOneAfter() {
        String incident = declare("97105");
        String file =
                IntStream.rangeClosed(1, 10_001)
                        .mapToObj(n -> line(incident, "M" + n, "97105"))
                        .collect(Collectors.joining("\n"));

        List<JsonNode> results = load(officer("97105"), LINES, file);

        assertThat(results).hasSize(10_002);
        assertThat(results.get(10_000).at("/refusal").asString()).isEqualTo("too-many-lines");
        assertThat(end(results))
                .isEqualTo(
                        "{\"lines\":10001,\"accepted\":10000,\"attached\":0,\"alreadyDone\":0,\"refused\":1,\"complete\":false}");
    }

    @Test
    void findsPeopleWithoutPapersInTheRegistryAfterwards() {
        String incident = declare("97106");
        String found =
                """
                {"incidentId": "%s", "communeCode": "97106", "deviceId": "dev-6", "deviceCaseId": "17",
                 "reportedAt": "2026-10-06T03:00:00Z",
                 "household": {"members": [{"bornYear": 1950, "sex": "FEMALE", "present": true},
                                           {"id": "m-2", "ageYears": 2, "present": false,
                                            "priorityGroups": ["CHILD_UNDER_3_POOR"]}]}}\
                """
                        .formatted(incident);
        Http worker = as("worker", Set.of("97106"), "SOCIAL_WORKER");

        Answer reported = officer("97106").post("/cases", found);
        String id = worker.get("/cases/of-device/dev-6/17").text("/id");
        Answer stranger =
                worker.post(
                        "/cases/" + id + "/assessment",
                        """
                        {"answers": {"hungryPersons": 3, "hungryMonths": 1},
                         "persons": [{"id": "m-2", "answers": {"treatmentDays": 1}},
                                     {"id": "m-3", "answers": {"treatmentDays": 1}}]}\
                        """);
        String household = household("known");
        Answer unknown = link(id, household);
        register(household, "97106");
        Answer linked = link(id, household);
        Answer other = officer("97106").post("/cases", line(incident, "known", "97106"));
        String second =
                officer("97106").post("/cases", found.replace("\"17\"", "\"18\"")).text("/id");
        Answer twice = link(second, household);

        assertThat(reported.text("/id")).isEqualTo(id);
        assertThat(reported.text("/reasons/0")).isEqualTo("CHILD_UNDER_3_POOR");
        assertThat(reported.body().at("/intake/household/members").size()).isEqualTo(2);
        assertThat(fields(stranger.body()))
                .containsExactlyInAnyOrder("answers.hungryPersons", "persons[1]");
        assertThat(unknown.text("/type")).endsWith("/no-such-household");
        assertThat(linked.status()).isEqualTo(200);
        assertThat(linked.text("/householdId")).isEqualTo(household);
        assertThat(linked.text("/intake/reportedAs")).startsWith("hhp-");
        assertThat(other.text("/id")).isEqualTo(id);
        assertThat(
                        other.body().at("/intake").isNull()
                                || other.body().at("/intake").isMissingNode())
                .isTrue();
        assertThat(twice.text("/type")).endsWith("/household-has-case");
        assertThat(twice.text("/detailEn")).contains(id);
        assertThat(worker.get("/cases/of-device/dev-6/19").status()).isEqualTo(404);
    }

    private Answer link(String id, String household) {
        return officer("97106")
                .post(
                        "/cases/" + id + "/household",
                        "{\"householdId\": \"%s\"}".formatted(household));
    }

    /** As the registry would announce it; returns when this service knows it. */
    private void register(String household, String commune) {
        others.publish(
                List.of(
                        deliveries.next(
                                household,
                                new HouseholdRegisteredV1(
                                        household,
                                        "97",
                                        commune,
                                        EconomicStatus.POOR,
                                        List.of(),
                                        List.of(new Person("per-1", List.of()))))));
        Eventually.holds(
                "the household to be known",
                () -> assertThat(households.find(household)).isPresent());
    }

    @Test
    void asksNoMoreThanItsFormAndSaysWhatWasMeant() {
        String incident = declare("97103");
        Answer reported = officer("97103").post("/cases", line(incident, "Q1", "97103"));
        Http worker = as("worker", Set.of("97103"), "SOCIAL_WORKER");
        String id = reported.text("/id");

        Answer wrong =
                worker.post(
                        "/cases/" + id + "/assessment",
                        """
                        {"answers": {"hose": "LOST", "hungryMonths": 99, "hungryPersons": 1},
                         "persons": [{"id": "per-2", "answers": {"fate": "ASLEEP"}},
                                     {"id": "per-1", "answers": {"treatmentDays": 3}}]}\
                        """);
        Answer right =
                worker.post("/cases/" + id + "/assessment", "{\"answers\": {\"house\": \"NONE\"}}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("/type")).endsWith("/findings-do-not-fit");
        Map<String, String> said =
                wrong.body()
                        .at("/errors")
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.at("/field").asString(),
                                        one -> one.at("/en").asString()));
        assertThat(said)
                .containsOnlyKeys("answers.hose", "answers.hungryMonths", "persons[0].answers.fate")
                .containsEntry(
                        "answers.hose", "The form has no such question; did you mean house?");
        assertThat(right.status()).isEqualTo(200);
    }

    @Test
    void givesFormsToDevicesThatKeepThem() {
        Http worker = as("worker", Set.of("97104"), "SOCIAL_WORKER");

        Answer all = worker.get("/forms");
        Answer form = worker.get("/forms/NATURAL_DISASTER");
        HttpResponse<String> kept = worker.getUnless("/forms/NATURAL_DISASTER", form.eTag());

        assertThat(all.body().at("/items").size()).isEqualTo(17);
        assertThat(form.text("/properties/answers/properties/house/title"))
                .isEqualTo("Nhà bị thiệt hại ở mức nào");
        assertThat(form.text("/$schema")).endsWith("/2020-12/schema");
        assertThat(kept.statusCode()).isEqualTo(304);
        assertThat(worker.get("/forms/RAIN").status()).isEqualTo(400);
    }

    private static String household(String name) {
        return Ids.derive("hh", "IntakeIT", name);
    }

    private static String line(String incident, String name, String commune) {
        return "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                .formatted(incident, household(name), commune);
    }

    private static List<JsonNode> load(Http http, String type, String file) {
        HttpResponse<String> answer = http.load("/cases/import", type, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> lines = new ArrayList<>();
        answer.body().lines().forEach(line -> lines.add(JSON.readTree(line)));
        return lines;
    }

    private static String end(List<JsonNode> lines) {
        return lines.getLast().at("/end").toString();
    }

    private static List<String> fields(JsonNode line) {
        return line.at("/errors").valueStream().map(one -> one.at("/field").asString()).toList();
    }

    private String declare(String commune) {
        String body =
                """
                {"name": "Lũ %1$s (ví dụ)", "cause": "NATURAL_DISASTER", "provinceCode": "97",
                 "communeCodes": ["%1$s"], "occurredOn": "2026-10-06"}\
                """
                        .formatted(commune);
        Answer declared = officer(commune).post("/incidents", body);
        assertThat(declared.status()).isEqualTo(201);
        return declared.text("/id");
    }

    private Http officer(String commune) {
        return as("officer-" + commune, Set.of(commune), "COMMUNE_OFFICER");
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
