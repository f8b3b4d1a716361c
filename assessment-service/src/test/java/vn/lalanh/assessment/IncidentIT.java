package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;

/** Incidents, their figures and the reports on them, over a real broker and store, asked from outside. */
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
class IncidentIT {

    private final LocalServers servers = LocalServers.shared();
    @LocalServerPort private int port;

    @Test
    void isWidenedAndNarrowedOnlyWhereNoCaseIsOpen() {
        String id = declare("Lũ quét (ví dụ)", "97101");

        Answer wider = change(id, "widening", "{\"communeCodes\":[\"97102\",\"97103\"]}");
        report(id, "97102", "n1");
        Answer refused = change(id, "narrowing", "{\"communeCodes\":[\"97102\"]}");
        Answer narrower = change(id, "narrowing", "{\"communeCodes\":[\"97103\"]}");
        Answer unseen =
                everywhere().post("/incidents/" + id + "/close", "", "Idempotency-Key", "close-1");

        assertThat(wider.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/open-cases-there");
        assertThat(refused.text("/detail")).contains("97102");
        assertThat(narrower.body().at("/communeCodes").toString())
                .isEqualTo("[\"97101\",\"97102\"]");
        assertThat(unseen.status()).isEqualTo(428);
    }

    @Test
    void becomesPartOfAnotherAndIsStillFoundThere() {
        String survivor = declare("Bão số 12 (ví dụ)", "97111");
        String merged = declare("Ngập sau bão (ví dụ)", "97111");
        String caseId = report(merged, "97111", "m1");

        Answer answer = change(merged, "merge", "{\"into\":\"" + survivor + "\"}");
        Answer late =
                everywhere().post("/cases", line(merged, "97111", Ids.derive("hh", "IT", "m2")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(late.text("/type")).endsWith("/incident-merged");
        assertThat(late.text("/detail")).contains(survivor);
        assertThat(everywhere().get("/incidents/" + survivor + "/cases").body().toString())
                .contains(caseId);
        assertThat(
                        everywhere()
                                .get("/incidents/" + survivor + "/figures")
                                .body()
                                .at("/province/cases")
                                .asLong())
                .isEqualTo(1);
    }

    @Test
    void countsWhatWasFoundByCommuneAndReportsIt() {
        String id = declare("Lở đất (ví dụ)", "97121");
        String caseId = report(id, "97121", "f1");
        Answer assessed =
                as("worker", Set.of("*"), "SOCIAL_WORKER")
                        .post(
                                "/cases/" + caseId + "/assessment",
                                "{\"answers\":{\"house\":\"VERY_SEVERE\",\"uninhabitable\":true,"
                                        + "\"hungryMonths\":1,\"hungryPersons\":3}}");
        assertThat(assessed.status()).isEqualTo(200);

        Answer reports = everywhere().get("/incidents/" + id + "/reports");
        String number = reports.text("/items/0/number");
        Answer submitted =
                everywhere()
                        .post(
                                "/incidents/" + id + "/reports/" + number + "/submission",
                                "{\"narrative\":\"Đường vào bản bị cắt\"}");
        Answer again =
                everywhere()
                        .post(
                                "/incidents/" + id + "/reports/" + number + "/submission",
                                "{\"narrative\":\"Đường vào bản bị cắt\"}");

        assertThat(numbers(reports)).isNotEmpty();
        assertThat(submitted.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(submitted.body().at("/figures/housesHeavy").asLong()).isEqualTo(1);
        assertThat(submitted.body().at("/figures/hungry").asLong()).isEqualTo(3);
        assertThat(everywhere().page("/incidents/" + id + "/reports", "text/csv")).contains(number);
        assertThat(everywhere().page("/incidents/" + id + "/reports/" + number, "text/html"))
                .contains("Đường vào bản bị cắt");
        LocalDate day = LocalDate.parse(assessed.text("/reportedAt").substring(0, 10));
        Answer ranking =
                everywhere()
                        .get(
                                "/communes/timeliness?from=%s&to=%s"
                                        .formatted(day.minusDays(1), day.plusDays(1)));
        assertThat(ranking.status()).isEqualTo(200);
        assertThat(
                        ranking.body()
                                .at("/communes")
                                .valueStream()
                                .filter(one -> one.at("/communeCode").asString().equals("97121")))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/cases").asString()).isEqualTo("<10"));
    }

    private static List<String> numbers(Answer reports) {
        return StreamSupport.stream(reports.body().at("/items").spliterator(), false)
                .map(item -> item.at("/number").asString())
                .toList();
    }

    private String declare(String name, String commune) {
        Answer declared =
                everywhere()
                        .post(
                                "/incidents",
                                """
                                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "97",
                                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(name, commune));
        assertThat(declared.status()).isEqualTo(201);
        return declared.text("/id");
    }

    private Answer change(String id, String what, String body) {
        String eTag = everywhere().get("/incidents/" + id).eTag();
        return everywhere().post("/incidents/" + id + "/" + what, body, "If-Match", eTag);
    }

    private String report(String incident, String commune, String household) {
        Answer reported =
                everywhere()
                        .post("/cases", line(incident, commune, Ids.derive("hh", "IT", household)));
        assertThat(reported.status()).isEqualTo(201);
        Eventually.holds(
                "the case to be there",
                () ->
                        assertThat(everywhere().get("/cases/" + reported.text("/id")).status())
                                .isEqualTo(200));
        return reported.text("/id");
    }

    private static String line(String incident, String commune, String household) {
        return "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                .formatted(incident, household, commune);
    }

    private Http everywhere() {
        return as("province", Set.of("*"), "COMMUNE_OFFICER", "ADMIN", "AUDITOR");
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
