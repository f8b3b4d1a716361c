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

    private String declare(String name, String commune) {
        Answer incident =
                officer()
                        .post(
                                "/incidents",
                                """
                                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "95",
                                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                                """
                                        .formatted(name, commune));
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
        return new Http(
                port,
                "Bearer "
                        + servers.tokens()
                                .of("stranger", Set.of("COMMUNE_OFFICER"), Set.of("95999")));
    }

    private Http as(String subject, String role) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(role), Set.of("*")));
    }
}
