package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** A village's list from its paper to approved cases, over a real broker and store, asked from outside. */
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
class ReliefListIT {

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
    void leadsAListToApprovedCasesThatSayWhy() {
        String incident = declare("Lũ (danh sách)", "95101");
        List<String> homes = register("95101", "a", 25);
        String lists = "/incidents/" + incident + "/relief-lists";
        String body = body("95101", homes);

        Answer drawn = village().post(lists, body, "Idempotency-Key", "paper-1");
        Answer again = village().post(lists, body, "Idempotency-Key", "paper-1");
        String list = "/relief-lists/" + drawn.text("/list/id");
        String version = drawn.eTag();
        Answer unseen = checker().post(list + "/check", "{}");
        Answer own = village().post(list + "/check", "{}", "If-Match", version);
        Answer early = chair().post(list + "/approval", decision("[]"), "If-Match", version);
        Answer checked = checker().post(list + "/check", "{}", "If-Match", version);
        version = checked.eTag();
        Answer blind = chair().post(list + "/approval", decision("[]"), "If-Match", version);
        Answer byChecker =
                as("checker", "95101", "APPROVER")
                        .post(list + "/approval", decision("[]"), "If-Match", version);
        Answer approved =
                chair().post(
                                list + "/approval",
                                decision(checked.body().at("/lookAt").toString()),
                                "If-Match",
                                version);

        assertThat(drawn.status()).isEqualTo(201);
        assertThat(drawn.body().at("/results")).hasSize(25);
        assertThat(again.text("/list/id")).isEqualTo(drawn.text("/list/id"));
        assertThat(unseen.status()).isEqualTo(428);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/type")).endsWith("/checker-must-be-another");
        assertThat(early.text("/type")).endsWith("/list-not-checked");
        assertThat(checked.body().at("/totals/help/0/amount").asLong()).isEqualTo(25 * 45_000L);
        assertThat(blind.text("/type")).endsWith("/list-sample-missing");
        assertThat(byChecker.text("/type")).endsWith("/list-approver-must-be-another");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/state")).isEqualTo("Complete");
        assertThat(approved.body().at("/totals/states/Approved").asInt()).isEqualTo(25);
        Answer lines = chair().get(list + "/lines?limit=10");
        Answer rest = chair().get(list + "/lines?limit=10&after=" + lines.text("/next"));
        assertThat(lines.body().at("/items")).hasSize(10);
        assertThat(rest.body().at("/items/0/number").asInt()).isEqualTo(11);
        assertThat(lines.text("/items/0/help/0/vi")).contains("45 kg", "vì hộ đang thiếu đói");
        Answer one = village().get("/cases/" + lines.text("/items/0/caseId"));
        assertThat(one.text("/state")).isEqualTo("Approved");
        assertThat(one.text("/reliefListId")).isEqualTo(drawn.text("/list/id"));
        assertThat(one.text("/lines/0/vi")).contains("Nghị định 335/2026/NĐ-CP");
        assertThat(village().page(list + "/sheet", "text/html"))
                .contains(homes.getFirst(), "45 kg RICE", "12/QĐ-UBND")
                .doesNotContain("DỰ THẢO");
        assertThat(
                        as("auditor", "*", "AUDITOR")
                                .get("/audit?subject=" + drawn.text("/list/id"))
                                .body()
                                .toString())
                .contains("relief-list-drawn-up", "relief-list-checked", "relief-list-approved");
        Eventually.holds(
                "the story of a case",
                () ->
                        assertThat(
                                        village()
                                                .get(
                                                        "/cases/"
                                                                + lines.text("/items/0/caseId")
                                                                + "/timeline")
                                                .body()
                                                .toString())
                                .contains("case-reported", "case-assessed", "case-approved"));
    }

    @Test
    void answersEachLineAndNamesTheFieldThatIsWrong() {
        String incident = declare("Lũ (dòng sai)", "95102");
        List<String> homes = register("95102", "b", 2);
        String csv =
                """
                householdId;members;hungryPersons;hungryMonths;priorityGroups;remark
                %s;4;3;1;ELDERLY_OVER_80;
                %s;4;9;1;;
                %s;ba;1;1;;
                %s;4;3;1;;
                """
                        .formatted(homes.get(0), homes.get(1), homes.get(1), homes.get(0));
        String at =
                "/incidents/%s/relief-lists?communeCode=95102&village=Thon%%203&need=HUNGER"
                        .formatted(incident);

        Answer drawn = village("95102").send("POST", at, csv, "Content-Type", "text/csv");
        Answer headless =
                village("95102").send("POST", at, "a;b\n1;2\n", "Content-Type", "text/csv");
        Answer elsewhere = village("95103").send("POST", at, csv, "Content-Type", "text/csv");
        Answer amended =
                village("95102")
                        .send(
                                "PUT",
                                "/relief-lists/" + drawn.text("/list/id"),
                                "{\"lines\":[%s,%s]}"
                                        .formatted(line(homes.get(0)), line(homes.get(1))),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                drawn.eTag());
        Answer stale =
                village("95102")
                        .send(
                                "PUT",
                                "/relief-lists/" + drawn.text("/list/id"),
                                "{\"lines\":[%s]}".formatted(line(homes.get(0))),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                drawn.eTag());

        assertThat(drawn.status()).isEqualTo(201);
        assertThat(results(drawn))
                .containsExactly("accepted", "line-invalid", "line-invalid", "twice-on-the-list");
        assertThat(drawn.text("/results/1/field")).isEqualTo("lines[1].hungryPersons");
        assertThat(drawn.text("/results/2/field")).isEqualTo("lines[2].members");
        assertThat(headless.status()).isEqualTo(400);
        assertThat(headless.text("/errors/0/field")).isEqualTo("header.householdId");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(results(amended)).containsExactly("accepted", "accepted");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(
                        village("95102")
                                .get("/incidents/" + incident + "/relief-lists")
                                .body()
                                .at("/items"))
                .hasSize(1);
        assertThat(village("95103").get("/relief-lists/" + drawn.text("/list/id")).status())
                .isEqualTo(403);
    }

    private static List<String> results(Answer answer) {
        return StreamSupport.stream(answer.body().at("/results").spliterator(), false)
                .map(line -> line.at("/refusal").asString(line.at("/result").asString()))
                .toList();
    }

    private static String body(String commune, List<String> homes) {
        return "{\"communeCode\":\"%s\",\"village\":\"Thôn 3\",\"need\":\"HUNGER\",\"lines\":[%s]}"
                .formatted(
                        commune,
                        homes.stream().map(ReliefListIT::line).collect(Collectors.joining(",")));
    }

    private static String line(String household) {
        return "{\"householdId\":\"%s\",\"members\":4,\"hungryPersons\":3,\"hungryMonths\":1}"
                .formatted(household);
    }

    private static String decision(String lookedAt) {
        return "{\"decision\":\"12/QĐ-UBND\",\"lookedAt\":%s}".formatted(lookedAt);
    }

    private String declare(String name, String commune) {
        String body =
                """
                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "95",
                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                """
                        .formatted(name, commune);
        return village(commune).post("/incidents", body).text("/id");
    }

    /** As the registry would announce them; returns when this service knows all of them. */
    private List<String> register(String commune, String who, int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj(n -> Ids.derive("hh", who + n)).toList();
        List<Delivery> announced = new ArrayList<>();
        for (String id : ids) {
            announced.add(
                    deliveries.next(
                            id,
                            new HouseholdRegisteredV1(
                                    id,
                                    "95",
                                    commune,
                                    EconomicStatus.OTHER,
                                    List.of(),
                                    List.of(new Person("per-1", List.of())))));
        }
        others.publish(announced);
        Eventually.holds(
                "the households to be known",
                () -> assertThat(households.findAll(ids)).hasSize(count));
        return ids;
    }

    private Http village() {
        return village("95101");
    }

    private Http village(String commune) {
        return as("village-" + commune, commune, "COMMUNE_OFFICER");
    }

    private Http checker() {
        return as("checker", "95101", "SOCIAL_WORKER");
    }

    private Http chair() {
        return as("chair", "95101", "APPROVER");
    }

    private Http as(String subject, String commune, String role) {
        return new Http(
                port, "Bearer " + servers.tokens().of(subject, Set.of(role), Set.of(commune)));
    }
}
