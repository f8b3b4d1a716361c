package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.paper.pdfbox.Printed;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** What is printed, over a real broker and store, asked from outside. */
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
class PaperIT {

    private static final String LOST =
            "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";

    private static final String GRANTED =
            "{\"granted\":[{\"benefit\":\"HOUSE_LOST\",\"unit\":\"VND\",\"amount\":30000000}],"
                    + "\"decisionNumber\":\"45/QĐ-UBND\",\"decidedOn\":\"2026-11-25\"}";

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
    void aDecisionIsPrintedAsADraftAndThenWithItsNumber() {
        String incident = declare("Bão số 13 (in)", "95101");
        String first = approved(incident, "95101", "p1");
        String second = approved(incident, "95101", "p2");
        String undecided = reported(incident, "95101", "p3");

        Printed draft = print("/cases/" + first + "/decision");
        Answer issued = officer().post("/cases/" + first + "/decision/issue", "");
        Answer again = as("approver", "APPROVER").post("/cases/" + first + "/decision/issue", "");
        Answer next = officer().post("/cases/" + second + "/decision/issue", "");
        Printed printed = print("/cases/" + first + "/decision");

        assertThat(draft.flowing()).contains("DỰ THẢO", "Số: ……/QĐ-UBND");
        assertThat(issued.text("/number")).isEqualTo("1/QĐ-UBND");
        assertThat(again.body()).isEqualTo(issued.body());
        assertThat(next.text("/number")).isEqualTo("2/QĐ-UBND");
        assertThat(printed.flowing())
                .contains(
                        "Số: 1/QĐ-UBND",
                        "Bão số 13 (in)",
                        "Bằng chữ: Bốn mươi triệu đồng.",
                        issued.text("/digest"))
                .doesNotContain("DỰ THẢO");
        assertThat(officer().page("/cases/" + first + "/decision", "text/html"))
                .contains("1/QĐ-UBND", issued.text("/digest"));
        assertThat(officer().post("/cases/" + undecided + "/decision/issue", "").text("/type"))
                .endsWith("/not-decided");
        assertThat(
                        as("auditor", "AUDITOR")
                                .post("/cases/" + second + "/decision/issue", "")
                                .status())
                .isEqualTo(403);
        assertThat(stranger().get("/cases/" + first + "/decision").status()).isEqualTo(403);
        assertThat(as("auditor", "AUDITOR").get("/audit?subject=" + first).body().toString())
                .contains("decision-issued");
    }

    @Test
    void aListIsIssuedAndPrintedByItsNumbers() {
        String incident = declare("Lũ (in danh sách)", "95102");
        String one = approved(incident, "95102", "l1");
        String two = approved(incident, "95102", "l2");
        String open = reported(incident, "95102", "l3");
        String list =
                "{\"caseIds\":[\"%s\",\"%s\",\"%s\",\"case-none\"]}".formatted(one, open, two);

        Answer issued = officer().post("/cases/decisions/issue", list);
        Answer again = officer().post("/cases/decisions/issue", list);
        int year = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue();
        String register = "/communes/95102/decisions?year=" + year;
        Answer listed = officer().get(register);
        Printed all = print(register);

        assertThat(issued.text("/0/number")).isEqualTo("1/QĐ-UBND");
        assertThat(issued.text("/1/refusal")).isEqualTo("not-decided");
        assertThat(issued.text("/2/number")).isEqualTo("2/QĐ-UBND");
        assertThat(issued.text("/3/refusal")).isEqualTo("no-such-case");
        assertThat(again.body()).isEqualTo(issued.body());
        assertThat(listed.text("/items/1/caseId")).isEqualTo(two);
        assertThat(all.flowing()).contains("Số: 1/QĐ-UBND", "Số: 2/QĐ-UBND", one, two);
        assertThat(officer().get(register + "&from=1&to=201").status()).isEqualTo(400);
        assertThat(stranger().get(register).status()).isEqualTo(403);
    }

    @Test
    void aCommuneAsksTheProvinceWithTheFiguresFilledIn() {
        String incident = declare("Lũ quét (đề nghị)", "95103");
        approved(incident, "95103", "s1");
        String requests = "/incidents/" + incident + "/support-requests";

        Answer drafted =
                officer()
                        .post(
                                requests,
                                "{\"level\":\"PROVINCE\",\"communeCode\":\"95103\","
                                        + "\"estimatedDamage\":1500000000}");
        String request = requests + "/" + drafted.text("/id");
        String seen = officer().get(request).eTag();
        Answer unseen = as("chair", "CHAIR").post(request + "/submission", "");
        Answer submitted = as("chair", "CHAIR").post(request + "/submission", "", "If-Match", seen);
        Answer own = as("chair", "CHAIR").post(request + "/answer", GRANTED);
        Answer answered = as("province", "APPROVER").post(request + "/answer", GRANTED);
        Answer listed = officer().get(requests);

        assertThat(drafted.status()).isEqualTo(201);
        assertThat(unseen.status()).isEqualTo(428);
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(submitted.body().at("/asked/0/amount").asLong()).isEqualTo(40_000_000);
        assertThat(submitted.body().at("/figures/housesTotal").asLong()).isEqualTo(1);
        assertThat(own.status()).isEqualTo(403);
        assertThat(answered.text("/state")).isEqualTo("Answered");
        assertThat(listed.text("/items/0/answer/decisionNumber")).isEqualTo("45/QĐ-UBND");
        assertThat(print(request).flowing())
                .contains(
                        "TỜ TRÌNH", "Bằng chữ: Bốn mươi triệu đồng.", "Một tỷ năm trăm triệu đồng");
        assertThat(officer().page(request, "text/html")).contains("Kính gửi");
        assertThat(stranger().get(request).status()).isEqualTo(403);
        assertThat(
                        officer()
                                .post(
                                        requests,
                                        "{\"level\":\"PROVINCE\",\"communeCode\":\"95999\"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void theProvinceAsksTheMinistryWithTheFiguresOfAllItsCommunes() {
        String incident = declare("Bão (đề nghị bộ)", "95104", "95105");
        approved(incident, "95104", "m1");
        approved(incident, "95105", "m2");
        String requests = "/incidents/" + incident + "/support-requests";
        String asking = "{\"level\":\"MINISTRY\",\"estimatedDamage\":250000000000}";

        Answer ofACommune = commune("95104").post(requests, asking);
        Answer withACommune =
                officer().post(requests, asking.replace("}", ",\"communeCode\":\"95104\"}"));
        Answer drafted = officer().post(requests, asking);
        String request = requests + "/" + drafted.text("/id");
        Answer seen = officer().get(request);
        Answer submitted =
                as("chair", "CHAIR").post(request + "/submission", "", "If-Match", seen.eTag());
        approved(incident, "95105", "m3");

        assertThat(ofACommune.status()).isEqualTo(403);
        assertThat(withACommune.status()).isEqualTo(400);
        assertThat(withACommune.text("/errors/0/field")).isEqualTo("communeCode");
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.text("/place")).isEqualTo("95");
        assertThat(seen.body().at("/figures/cases").asLong()).isEqualTo(2);
        assertThat(seen.body().at("/figures/housesTotal").asLong()).isEqualTo(2);
        assertThat(seen.text("/figures/help/0/benefit")).isEqualTo("HOUSE_LOST");
        assertThat(submitted.text("/state")).isEqualTo("Submitted");
        assertThat(submitted.body().at("/asked/0/amount").asLong()).isEqualTo(80_000_000);
        assertThat(officer().get(request).body().at("/figures/housesTotal").asLong()).isEqualTo(2);
        assertThat(print(request).flowing())
                .contains(
                        "Kính gửi: Bộ, cơ quan trung ương có thẩm quyền",
                        "Bằng chữ: Tám mươi triệu đồng.",
                        "Hai trăm năm mươi tỷ đồng");
        assertThat(officer().page(request, "text/html")).contains("TỈNH, THÀNH PHỐ (MÃ 95)");
        assertThat(commune("95104").get(request).status()).isEqualTo(403);
    }

    @Test
    void theMinistrysAnswerIsPutOnFileByThoseWhoActEverywhere() {
        String incident = declare("Bão (bộ trả lời)", "95106");
        approved(incident, "95106", "n1");
        String requests = "/incidents/" + incident + "/support-requests";
        String asking = "{\"level\":\"MINISTRY\"}";
        String request = requests + "/" + officer().post(requests, asking).text("/id");
        as("chair", "CHAIR")
                .post(request + "/submission", "", "If-Match", officer().get(request).eTag());

        Answer own = as("chair", "CHAIR").post(request + "/answer", GRANTED);
        Answer local = commune("95106", "CHAIR").post(request + "/answer", GRANTED);
        Answer answered = as("province", "APPROVER").post(request + "/answer", GRANTED);
        Answer again = as("province", "APPROVER").post(request + "/answer", GRANTED);
        Answer redrafted = officer().post(requests, asking.replace("}", ",\"estimatedDamage\":1}"));
        Answer next = officer().post(requests, asking.replace("}", ",\"round\":2}"));
        Answer listed = officer().get(requests);

        assertThat(own.text("/type")).endsWith("/submitter-may-not-answer");
        assertThat(local.status()).isEqualTo(403);
        assertThat(answered.text("/state")).isEqualTo("Answered");
        assertThat(again.status()).isEqualTo(200);
        assertThat(redrafted.text("/type")).endsWith("/support-request-already-answered");
        assertThat(next.status()).isEqualTo(201);
        assertThat(listed.body().at("/items"))
                .hasSize(2)
                .anySatisfy(one -> {
                    assertThat(one.at("/level").asString()).isEqualTo("MINISTRY");
                    assertThat(one.at("/answer/granted/0/amount").asLong()).isEqualTo(30_000_000);
                });
        assertThat(commune("95106").get(requests).body().at("/items")).isEmpty();
    }

    private Printed print(String path) {
        return Printed.of(officer().bytes(path, "application/pdf"));
    }

    private String approved(String incident, String commune, String household) {
        String id = reported(incident, commune, household);
        as("worker", "SOCIAL_WORKER").post("/cases/" + id + "/assessment", LOST);
        Answer approved = as("approver", "APPROVER").post("/cases/" + id + "/approval", "{}");
        assertThat(approved.status()).isEqualTo(200);
        return id;
    }

    private String declare(String name, String... communes) {
        Answer incident =
                officer()
                        .post(
                                "/incidents",
                                """
                                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "95",
                                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(name, String.join("\", \"", communes)));
        assertThat(incident.status()).isEqualTo(201);
        return incident.text("/id");
    }

    /** Of a poor household that the registry has announced. */
    private String reported(String incident, String commune, String household) {
        String householdId = Ids.derive("hh", "PaperIT", household);
        others.publish(
                List.of(
                        deliveries.next(
                                householdId,
                                new HouseholdRegisteredV1(
                                        householdId,
                                        "95",
                                        commune,
                                        EconomicStatus.POOR,
                                        List.of(),
                                        List.of(new Person("per-1", List.of()))))));
        Eventually.holds(
                "the household to be known",
                () -> assertThat(households.find(householdId)).isPresent());
        Answer reported =
                officer()
                        .post(
                                "/cases",
                                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                                        .formatted(incident, householdId, commune));
        assertThat(reported.status()).isEqualTo(201);
        return reported.text("/id");
    }

    private Http officer() {
        return as("officer", "COMMUNE_OFFICER");
    }

    private Http stranger() {
        return commune("95999");
    }

    private Http commune(String code) {
        return commune(code, "COMMUNE_OFFICER");
    }

    /** Somebody who acts in one commune only. */
    private Http commune(String code, String role) {
        return new Http(
                port, "Bearer " + servers.tokens().of("of-" + code, Set.of(role), Set.of(code)));
    }

    private Http as(String subject, String role) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(role), Set.of("*")));
    }
}
