package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** Books tried on recorded cases and on a population, asked from outside, over a real store. */
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
        properties = {
            "spring.config.name=assessment-service",
            "lalanh.simulations.look-every=200ms"
        })
@DirtiesContext // or its listeners would take another test's records
class SimulationIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CASES = 22;

    /** The last of them. */
    private static final int PROTECTED = 10;

    private static final String LOST =
            "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";

    /** The State's decree with 60 instead of 40 million for a lost house: a draft that nobody has written. */
    private static final String MORE =
            Books.texts().write(Books.nd335()).replace("\"vnd\":40000000", "\"vnd\":60000000");

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
    void aBookIsTriedOnWhatWasRecordedAndOnWhatIsMadeUp() {
        String incident = incidentWithCases();
        String body =
                body(
                        Map.of(
                                "bookText", MORE,
                                "incidents", List.of(incident),
                                "population",
                                        Map.of(
                                                "size", 5_000,
                                                "seed", 3,
                                                "occurredOn", "2026-11-20"),
                                "areas", Map.of("97101", "III")));

        Answer asked = admin().post("/simulations", body, "Idempotency-Key", "sim-it-1");
        Answer again = admin().post("/simulations", body, "Idempotency-Key", "sim-it-1");
        String path = "/simulations/" + asked.text("/id");
        Http auditor = as("auditor", "AUDITOR");
        Eventually.holds(
                "the simulation to be finished",
                () -> assertThat(auditor.get(path).text("/state")).isEqualTo("Finished"));
        Answer found = auditor.get(path);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(asked.text("/id"));
        assertThat(found.text("/book")).isEqualTo("ND335-2026");
        assertThat(found.text("/results/0/over")).isEqualTo("RECORDED");
        assertThat(found.text("/results/0/total/winners")).isEqualTo("22");
        assertThat(found.text("/results/0/money/against")).isEqualTo("880000000");
        assertThat(found.text("/results/0/money/tried")).isEqualTo("1320000000");
        assertThat(found.text("/results/0/places/rows/0/key")).isEqualTo("III");
        assertThat(found.text("/results/0/places/rows/1/key")).isEqualTo("97101");
        assertThat(found.text("/results/0/places/rows/1/changes/winners")).isEqualTo("12");
        assertThat(found.text("/results/0/places/rows/2/key")).isEqualTo("PROTECTED");
        assertThat(found.text("/results/0/places/rows/2/changes/winners")).isEqualTo("10");
        assertThat(found.text("/results/1/over")).isEqualTo("POPULATION");
        assertThat(found.text("/results/1/total/households")).isEqualTo("5000");
        assertThat(found.text("/results/1/total/losers")).isEqualTo("0");
        assertThat(found.body().toString()).doesNotContain("case-", "hh-");
        assertThat(auditor.page(path, "text/csv"))
                .contains("RECORDED,total,ALL,,amount,VND,880000000,1320000000");
        assertThat(auditor.page(path, "text/html"))
                .contains(
                        "Mô phỏng sách định mức ND335-2026", "1.320.000.000", "<svg", "Khu vực III")
                .doesNotContain("case-", "<script");
        assertThat(auditor.get("/simulations").body().toString()).contains(asked.text("/id"));
        assertThat(auditor.get("/audit?subject=" + asked.text("/id")).body().toString())
                .contains("simulation-requested");
        assertThat(admin().post(path + "/cancellation", "{}").status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeTriedIsRefusedWithItsField() {
        Map<String, Object> some = Map.of("size", 100, "occurredOn", "2026-11-20");

        assertField(Map.of("book", "NQ99-2099", "population", some), "book");
        assertField(Map.of("population", some), "book");
        assertField(Map.of("book", "ND335-2026"), "incidents");
        assertField(
                Map.of("book", "ND335-2026", "incidents", List.of("inc-nobody")), "incidents[0]");
        assertField(
                Map.of("book", "ND335-2026", "population", Map.of("size", 9)), "population.size");
        assertField(
                Map.of(
                        "book",
                        "ND335-2026",
                        "population",
                        Map.of("size", 10, "occurredOn", "1999-01-01")),
                "population.occurredOn");
        assertField(
                Map.of("book", "ND335-2026", "against", "ND335-2026", "population", some),
                "against");
        assertField(
                Map.of(
                        "bookText",
                        MORE.replace("\"per\":\"HOUSEHOLD\"", "\"per\":\"VILLAGE\""),
                        "population",
                        some),
                "bookText/norms/");
        assertThat(as("auditor", "AUDITOR").post("/simulations", "{}").status()).isEqualTo(403);
        assertThat(admin().get("/simulations/sim-nobody").status()).isEqualTo(404);
    }

    private void assertField(Map<String, Object> asked, String field) {
        Answer answer = admin().post("/simulations", body(asked));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).startsWith(field);
    }

    private static String body(Map<String, Object> asked) {
        return JSON.writeValueAsString(asked);
    }

    /** Of poor households that the registry has announced. */
    private String incidentWithCases() {
        List<String> ids =
                IntStream.range(0, CASES).mapToObj(n -> Ids.derive("hh", "IT", "s" + n)).toList();
        others.publish(
                ids.stream()
                        .map(id ->
                                deliveries.next(
                                        id,
                                        new HouseholdRegisteredV1(
                                                id,
                                                "97",
                                                "97101",
                                                EconomicStatus.POOR,
                                                List.of(),
                                                List.of(new Person("per-1", List.of())))))
                        .toList());
        Eventually.holds(
                "the households to be known",
                () -> assertThat(households.known(ids)).hasSize(CASES));
        Http officer = as("officer", "COMMUNE_OFFICER");
        String incident =
                officer.post(
                                "/incidents",
                                """
                                {"name": "Lũ (mô phỏng)", "cause": "NATURAL_DISASTER", "provinceCode": "97",
                                 "communeCodes": ["97101"], "occurredOn": "2026-10-06"}\
                                """)
                        .text("/id");
        List<String> cases = new ArrayList<>();
        for (int n = 0; n < CASES; n++) {
            boolean shielded = n >= CASES - PROTECTED;
            cases.add(
                    officer.post(
                                    "/cases",
                                    "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"97101\",\"protected\":%s}"
                                            .formatted(incident, ids.get(n), shielded))
                            .text("/id"));
        }
        List<Answer> assessed =
                cases.stream()
                        .map(id ->
                                as("worker", "SOCIAL_WORKER")
                                        .post("/cases/" + id + "/assessment", LOST))
                        .toList();
        assertThat(assessed).allMatch(answer -> answer.status() == 200);
        Answer approved =
                as("approver", "APPROVER")
                        .post(
                                "/cases/" + cases.getFirst() + "/approval",
                                "{}",
                                "If-Match",
                                assessed.getFirst().eTag());
        assertThat(approved.status()).as(approved.body().toString()).isEqualTo(200);
        return incident;
    }

    private Http admin() {
        return as("admin", "ADMIN");
    }

    private Http as(String subject, String role) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(role), Set.of("*")));
    }
}
