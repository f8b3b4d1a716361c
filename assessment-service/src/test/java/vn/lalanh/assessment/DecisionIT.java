package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** Appeals and decisions of a chair alone, over a real broker and store, asked from outside. */
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
class DecisionIT {

    private static final String LOST =
            "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";

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
    void anAppealIsDecidedBySomebodyWhoHadNoPartInTheRejection() {
        String id = report("Lũ (khiếu nại)", "96101", "d1");
        as("worker", "SOCIAL_WORKER").post("/cases/" + id + "/assessment", LOST);
        Http first = as("approver-1", "APPROVER");
        Answer rejected = first.post("/cases/" + id + "/rejection", "{\"reasonCode\":\"NOT_HIT\"}");

        Answer lodged = officer().post("/cases/" + id + "/appeals", "{\"reasonCode\":\"WAS_HIT\"}");
        Answer listed = officer().get("/cases/appeals");
        String upheld = "{\"outcome\":\"UPHELD\",\"reasonCode\":\"SEEN_AGAIN\"}";
        Answer own = first.post("/cases/" + id + "/appeals/1/decision", upheld);
        Answer other =
                as("approver-2", "APPROVER").post("/cases/" + id + "/appeals/1/decision", upheld);

        assertThat(rejected.text("/state")).isEqualTo("Rejected");
        assertThat(lodged.text("/state")).isEqualTo("Appealed");
        assertThat(listed.body().toString()).contains(id);
        assertThat(own.status()).isEqualTo(403);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text("/state")).isEqualTo("Returned");
        assertThat(as("auditor", "AUDITOR").get("/audit?subject=" + id).body().toString())
                .contains("case-rejected", "appeal-lodged", "appeal-decided");
    }

    @Test
    void aChairDecidesAloneAndOthersConfirmItAfterwards() {
        String id = report("Lũ quét (khẩn cấp)", "96102", "d2");
        String alone = "{\"assessment\":%s,\"emergencyDecision\":\"12/QĐ-UBND\"}".formatted(LOST);

        Answer refused = as("approver-1", "APPROVER").post("/cases/" + id + "/fast-lane", alone);
        Answer decided = as("chair", "CHAIR").post("/cases/" + id + "/fast-lane", alone);
        Answer open = officer().get("/cases/fast-lane?regularised=false");
        as("worker", "SOCIAL_WORKER").post("/cases/" + id + "/assessment", LOST);
        Answer confirmed =
                as("approver-1", "APPROVER").post("/cases/" + id + "/regularisation", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(decided.text("/state")).isEqualTo("Approved");
        assertThat(open.body().toString()).contains(id);
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(officer().get("/cases/fast-lane?regularised=false").body().toString())
                .doesNotContain(id);
        assertThat(officer().get("/cases/fast-lane?regularised=true").body().toString())
                .contains(id);
    }

    @Test
    void timeStandsStillForAReasonOfTheBookAndEveryAssessmentIsKept() {
        String id = report("Lũ (tạm dừng)", "96104", "d4");
        Http worker = as("worker", "SOCIAL_WORKER");
        String why = "{\"reasonCode\":\"FILE_INCOMPLETE\"}";

        Answer unknown = officer().post("/cases/" + id + "/pause", "{\"reasonCode\":\"HOLIDAY\"}");
        Answer paused = officer().post("/cases/" + id + "/pause", why);
        Answer resumed = officer().post("/cases/" + id + "/resumption", "{}");
        Answer again = officer().post("/cases/" + id + "/resumption", "{}");
        worker.post("/cases/" + id + "/assessment", LOST);
        worker.post(
                "/cases/" + id + "/assessment",
                "{\"answers\":{\"hungryMonths\":1,\"hungryPersons\":2}}");
        Answer all = officer().get("/cases/" + id + "/assessments");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/type")).endsWith("/no-reason-to-pause");
        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.body().at("/dueAt").isNull()).isTrue();
        assertThat(paused.text("/decisions/pause/reasonCode")).isEqualTo("FILE_INCOMPLETE");
        assertThat(resumed.body().at("/dueAt").isNull()).isFalse();
        assertThat(resumed.body().at("/decisions/pause").isNull()).isTrue();
        assertThat(again.text("/type")).endsWith("/not-paused");
        assertThat(all.body()).hasSize(2);
        assertThat(all.text("/0/found/answers/house")).isEqualTo("LOST");
        assertThat(all.text("/0/lines/0/line/benefit")).isEqualTo("HOUSE_LOST");
        assertThat(all.body().at("/0/lines/0/trace")).isNotEmpty();
        assertThat(all.body().at("/0/counts").asBoolean()).isFalse();
        assertThat(all.body().at("/1/counts").asBoolean()).isTrue();
        assertThat(as("auditor", "AUDITOR").get("/audit?subject=" + id).body().toString())
                .contains("case-paused", "case-resumed");
    }

    @Test
    void anApprovedAmountIsCorrectedAfterAnotherPersonHasAssessedAgain() {
        String id = report("Lũ (điều chỉnh)", "96103", "d3");
        as("worker", "SOCIAL_WORKER").post("/cases/" + id + "/assessment", LOST);
        Http approver = as("approver-1", "APPROVER");
        approver.post("/cases/" + id + "/approval", "{}");
        String again =
                """
                {"reasonCode": "HUNGER_OVERLOOKED", "assessment": {"answers": {"house": "LOST",
                 "uninhabitable": true, "noPlaceToLive": true, "hungryMonths": 1, "hungryPersons": 2}}}\
                """;
        String why = "{\"reasonCode\":\"HUNGER_OVERLOOKED\"}";

        Answer early = approver.post("/cases/" + id + "/correction", why);
        Answer own = as("worker", "SOCIAL_WORKER").post("/cases/" + id + "/reassessment", again);
        Answer other =
                as("worker-2", "SOCIAL_WORKER").post("/cases/" + id + "/reassessment", again);
        Answer corrected = approver.post("/cases/" + id + "/correction", why);

        assertThat(early.status()).isEqualTo(409);
        assertThat(own.status()).isEqualTo(403);
        assertThat(other.status()).isEqualTo(200);
        assertThat(corrected.status()).isEqualTo(200);
        Answer read = officer().get("/cases/" + id);
        assertThat(read.text("/state")).isEqualTo("Approved");
        assertThat(read.body().at("/approvalNumber").intValue()).isEqualTo(2);
        assertThat(read.body().at("/corrections/0/corrects").intValue()).isEqualTo(1);
        assertThat(read.body().at("/corrections/0/waits").booleanValue()).isFalse();
        assertThat(read.body().at("/corrections/0/asked")).hasSize(1);
        assertThat(read.body().at("/corrections/0/before")).hasSize(1);
        assertThat(as("auditor", "AUDITOR").get("/audit?subject=" + id).body().toString())
                .contains("case-reassessed", "case-corrected");
    }

    /** Of a poor household that the registry has announced. */
    private String report(String name, String commune, String household) {
        String householdId = Ids.derive("hh", "IT", household);
        others.publish(
                List.of(
                        deliveries.next(
                                householdId,
                                new HouseholdRegisteredV1(
                                        householdId,
                                        "96",
                                        commune,
                                        EconomicStatus.POOR,
                                        List.of(),
                                        List.of(new Person("per-1", List.of()))))));
        Eventually.holds(
                "the household to be known",
                () -> assertThat(households.find(householdId)).isPresent());
        Answer incident =
                officer()
                        .post(
                                "/incidents",
                                """
                                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "96",
                                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(name, commune));
        Answer reported =
                officer()
                        .post(
                                "/cases",
                                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                                        .formatted(incident.text("/id"), householdId, commune));
        assertThat(reported.status()).isEqualTo(201);
        return reported.text("/id");
    }

    private Http officer() {
        return as("officer", "COMMUNE_OFFICER");
    }

    private Http as(String subject, String role) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(role), Set.of("*")));
    }
}
