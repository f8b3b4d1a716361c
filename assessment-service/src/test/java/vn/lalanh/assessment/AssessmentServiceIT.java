package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.lalanh.assessment.casework.Cases;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.PriorityGroup;
import vn.lalanh.events.ReservationEvent.FundsReservedV1;
import vn.lalanh.events.ReservationEvent.ReservedLine;
import vn.lalanh.platform.aggregate.Current;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** The whole service as production starts it, over a real broker and store, asked from outside. */
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
class AssessmentServiceIT {

    private static final Amount ROOF = new Amount(40_000_000, "VND");

    private final LocalServers servers = LocalServers.shared();
    private final Deliveries deliveries = new Deliveries();
    private Publisher others;
    @LocalServerPort private int port;
    @Autowired private Households households;
    @Autowired private Cases cases;

    @BeforeEach
    void open() {
        others = new Publisher(servers.bootstrapServers());
    }

    @AfterEach
    void close() {
        others.close();
    }

    @Test
    void leadsACaseFromTheReportToItsEndAndTellsItsWholeStory() {
        String incident = declare("Lũ tháng 11 (ví dụ)", "98101");
        String household = register("98101", "hộ-1");
        String id = report(incident, household, "98101");
        Answer assessed = assess(id);
        assertThat(assessed.text("/lines/0/vi"))
                .isEqualTo(
                        "Hỗ trợ nhà bị sập, trôi, cháy hoàn toàn: 40.000.000 đ (Nghị định"
                                + " 335/2026/NĐ-CP, Điều 12 khoản 4 điểm a), vì hộ nghèo và không"
                                + " còn nơi ở.");

        Answer approved = approver().post("/cases/" + id + "/approval", "{}");
        pay(id, household, assessed.text("/lines/0/id"));

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/state")).isEqualTo("Approved");
        Eventually.holds(
                "the case to be settled",
                () ->
                        assertThat(officer("98101").get("/cases/" + id).text("/state"))
                                .isEqualTo("Settled"));
        Eventually.holds(
                "the whole story",
                () -> {
                    Answer story = officer("98101").get("/cases/" + id + "/timeline");
                    assertThat(types(story))
                            .contains(
                                    "case-reported",
                                    "case-triaged",
                                    "case-assessed",
                                    "case-approved",
                                    "funds-reserved",
                                    "payout-settled",
                                    "case-settled");
                    assertThat(story.body().at("/gaps")).isEmpty();
                });
        assertThat(auditor().get("/audit?subject=" + id).text("/items/0/action"))
                .isEqualTo("case-approved");
    }

    @Test
    void acceptsAnUnknownHouseholdAndApprovesItOnlyOnceItIsKnown() {
        String incident = declare("Bão tháng 10 (ví dụ)", "98102");
        String household = Ids.derive("hh", "IT", "hộ-2");
        String id = report(incident, household, "98102");
        Answer early = assess(id);

        Answer refused = approver().post("/cases/" + id + "/approval", "{}");
        register("98102", "hộ-2");
        Eventually.holds(
                "the household to be known",
                () ->
                        assertThat(
                                        officer("98102")
                                                .get("/cases/" + id)
                                                .body()
                                                .at("/householdKnown")
                                                .asBoolean())
                                .isTrue());
        Answer outdated = approver().post("/cases/" + id + "/approval", "{}");
        assess(id);
        Answer approved = approver().post("/cases/" + id + "/approval", "{}");

        assertThat(early.body().at("/householdKnown").asBoolean()).isFalse();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).endsWith("/household-not-known");
        assertThat(outdated.text("/type")).endsWith("/assessed-before-household-known");
        assertThat(approved.text("/state")).isEqualTo("Approved");
    }

    @Test
    void refusesAnApprovalByTheAssessor() {
        String incident = declare("Cháy (ví dụ)", "98103");
        String id = report(incident, register("98103", "hộ-3"), "98103");
        assess(id);
        Http both = as("worker", Set.of("*"), "SOCIAL_WORKER", "APPROVER");

        Answer refused = both.post("/cases/" + id + "/approval", "{}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/type")).endsWith("/assessor-may-not-approve");
        assertThat(refused.text("/detail")).startsWith("Người đã đánh giá");
    }

    @Test
    void answersEachLineOfABatch() {
        String incident = declare("Sạt lở (ví dụ)", "98104");
        List<String> lines = new ArrayList<>();
        IntStream.range(0, 500)
                .forEach(n -> lines.add(line(incident, Ids.derive("hh", "B" + n), "98104")));
        lines.add(line(incident, Ids.derive("hh", "B0"), "98104"));
        lines.add(line(incident, Ids.derive("hh", "B1"), "98199"));
        lines.add(line(Ids.derive("inc", "none"), Ids.derive("hh", "B2"), "98104"));

        Answer answer =
                officer("98104")
                        .post(
                                "/cases/batch",
                                "{\"cases\":[%s]}".formatted(String.join(",", lines)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(503);
        assertThat(answer.text("/0/result")).isEqualTo("accepted");
        assertThat(answer.text("/500/result")).isEqualTo("already-done");
        assertThat(answer.text("/501/refusal")).isEqualTo("outside-territory");
        assertThat(answer.text("/502/refusal")).isEqualTo("incident-not-declared");
        assertThat(officer("98104").get("/cases/totals").body().at("/Triaged").asInt())
                .isEqualTo(500);
        Answer first = officer("98104").get("/cases?state=Triaged&limit=200");
        assertThat(first.body().at("/items")).hasSize(200);
        assertThat(first.text("/next")).startsWith("case-");
    }

    @Test
    void assessesAndApprovesManyAtOnce() {
        String incident = declare("Triều cường (ví dụ)", "98111");
        String one = report(incident, register("98111", "hộ-11"), "98111");
        String two = report(incident, register("98111", "hộ-12"), "98111");
        String elsewhere = report(declare("Lở bờ", "98112"), register("98112", "hộ-13"), "98112");
        Http worker = as("worker", Set.of("98111"), "SOCIAL_WORKER");
        Http chair = as("chair", Set.of("98111"), "APPROVER");
        String visits =
                "{\"assessments\":[%s]}"
                        .formatted(
                                String.join(
                                        ",",
                                        visit(one),
                                        visit(two),
                                        visit(elsewhere),
                                        visit("case-none")));

        Answer assessed = worker.post("/cases/assessments", visits, "Idempotency-Key", "visits");
        Answer again = worker.post("/cases/assessments", visits, "Idempotency-Key", "visits");
        Answer wrong =
                worker.post(
                        "/cases/assessments",
                        visits.replace("\"LOST\"", "\"LOST\",\"hungryMonths\":2"));
        long seen = assessed.body().at("/0/version").asLong();
        String approvals =
                "{\"approvals\":[%s,%s,{\"caseId\":\"%s\",\"version\":1}]}"
                        .formatted(approval(one, seen), approval(two, seen - 1), elsewhere);
        Answer approved = chair.post("/cases/approvals", approvals, "Idempotency-Key", "list-1");
        Answer repeated = chair.post("/cases/approvals", approvals, "Idempotency-Key", "list-1");
        Answer unseen =
                chair.post("/cases/approvals", "{\"approvals\":[{\"caseId\":\"" + one + "\"}]}");

        assertThat(results(assessed))
                .containsExactly("accepted", "accepted", "outside-territory", "no-such-case");
        assertThat(results(again))
                .containsExactly(
                        "already-done", "already-done", "outside-territory", "no-such-case");
        assertThat(wrong.text("/errors/0/field"))
                .isEqualTo("assessments[0].assessment.answers.hungryPersons");
        assertThat(results(approved))
                .containsExactly("accepted", "stale-version", "outside-territory");
        assertThat(results(repeated))
                .containsExactly("already-done", "stale-version", "outside-territory");
        assertThat(unseen.status()).isEqualTo(400);
        assertThat(chair.get("/cases/" + one).text("/state")).isEqualTo("Approved");
        assertThat(chair.get("/cases/" + two).text("/state")).isEqualTo("Assessed");
        assertThat(auditor().get("/audit?subject=" + one).text("/items/0/action"))
                .isEqualTo("case-approved");
        assertThat(auditor().get("/audit?subject=" + two).body().at("/items")).isEmpty();
    }

    @Test
    void aBulkOfLikeCasesIsApprovedOnlyAfterItsSampleWasLookedAt() {
        String incident = declare("Nước dâng (ví dụ)", "98113");
        String household = register("98113", "hộ-14");
        List<String> ids =
                IntStream.rangeClosed(1, 21)
                        .mapToObj(n -> need(incident, household, "NEED_" + n))
                        .toList();
        Http chair = as("chair", Set.of("98113"), "APPROVER");
        Answer assessed =
                as("worker", Set.of("98113"), "SOCIAL_WORKER")
                        .post(
                                "/cases/assessments",
                                "{\"assessments\":[%s]}"
                                        .formatted(
                                                ids.stream()
                                                        .map(AssessmentServiceIT::visit)
                                                        .collect(Collectors.joining(","))));
        String all =
                IntStream.range(0, 21)
                        .mapToObj(n ->
                                approval(
                                        ids.get(n),
                                        assessed.body().at("/" + n + "/version").asLong()))
                        .collect(Collectors.joining(","));

        Answer blind = chair.post("/cases/approvals", "{\"approvals\":[%s]}".formatted(all));
        Answer sample =
                chair.post("/cases/approvals/sample", "{\"approvals\":[%s]}".formatted(all));
        String lookedAt = sample.body().at("/lookAt").toString();
        Answer approved =
                chair.post(
                        "/cases/approvals",
                        "{\"approvals\":[%s],\"lookedAt\":%s}".formatted(all, lookedAt));

        assertThat(results(assessed)).containsOnly("accepted");
        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.text("/type")).endsWith("/sample-missing");
        assertThat(sample.body().at("/lookAt")).hasSize(5);
        assertThat(results(approved)).hasSize(21).containsOnly("accepted");
    }

    /** One of several needs of a household, each a case of its own. */
    private String need(String incident, String household, String content) {
        Answer reported =
                officer("98113")
                        .post(
                                "/cases",
                                line(incident, household, "98113")
                                        .replace("}", ",\"content\":\"" + content + "\"}"));
        assertThat(reported.status()).isEqualTo(201);
        return reported.text("/id");
    }

    private static String visit(String caseId) {
        return "{\"caseId\":\"%s\",\"assessment\":{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}}"
                .formatted(caseId);
    }

    private static String approval(String caseId, long version) {
        return "{\"caseId\":\"%s\",\"version\":%d}".formatted(caseId, version);
    }

    /** What became of each line: the refusal where there is one. */
    private static List<String> results(Answer answer) {
        return StreamSupport.stream(answer.body().spliterator(), false)
                .map(line -> line.at("/refusal").asString(line.at("/result").asString()))
                .toList();
    }

    @Test
    void keepsACommuneToItself() {
        String incident = declare("Lốc (ví dụ)", "98105");
        String id = report(incident, register("98105", "hộ-5"), "98105");

        assertThat(officer("98106").get("/cases/" + id).status()).isEqualTo(403);
        assertThat(officer("98106").get("/cases?commune=98105").status()).isEqualTo(403);
        assertThat(officer("98106").get("/cases").body().at("/items")).isEmpty();
        assertThat(officer("98106").get("/cases/" + id + "/timeline").status()).isEqualTo(403);
    }

    @Test
    void saysWhatIsWrongWithWhatItCannotTake() {
        Http officer = officer("98107");

        Answer fields =
                officer.post(
                        "/cases",
                        "{\"incidentId\":\"x y\",\"householdId\":\"\",\"communeCode\":\"1\"}");
        Answer nobody =
                officer.post("/cases", "{\"incidentId\":\"inc-1\",\"communeCode\":\"98107\"}");
        Answer unknown = officer.get("/cases/case-none");

        assertThat(fields.status()).isEqualTo(400);
        assertThat(fields.body().at("/errors").size()).isEqualTo(3);
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text("/errors/0/field")).isEqualTo("householdId");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void noticesWhenAnotherOfficerWasFaster() {
        String incident = declare("Ngập (ví dụ)", "98108");
        String id = report(incident, register("98108", "hộ-8"), "98108");
        String seen = officer("98108").get("/cases/" + id).eTag();
        assess(id);

        Answer stale =
                officer("98108")
                        .post(
                                "/cases/" + id + "/withdrawal",
                                "{\"reasonCode\":\"MISTAKE\"}",
                                "If-Match",
                                seen);

        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void putsAPaymentOfAWithdrawnCaseOnTheWorkList() {
        String incident = declare("Lũ quét (ví dụ)", "98109");
        String household = register("98109", "hộ-9");
        String id = report(incident, household, "98109");
        String lineId = assess(id).text("/lines/0/id");
        approver().post("/cases/" + id + "/approval", "{}");
        Answer withdrawn =
                officer("98109")
                        .post("/cases/" + id + "/withdrawal", "{\"reasonCode\":\"MISTAKE\"}");

        pay(id, household, lineId);

        assertThat(withdrawn.text("/state")).isEqualTo("Withdrawn");
        Eventually.holds(
                "the case to stand on the work list",
                () ->
                        assertThat(officer("98109").get("/cases/unfollowed").text("/items/0/id"))
                                .isEqualTo(id));
    }

    @Test
    void findsWhatIsOverdueByItsDay() {
        String incident = declare("Hạn (ví dụ)", "98110");
        String id = report(incident, register("98110", "hộ-10"), "98110");
        Instant reported = Instant.parse(officer("98110").get("/cases/" + id).text("/reportedAt"));
        Instant due = Instant.parse(officer("98110").get("/cases/" + id).text("/dueAt"));

        assertThat(cases.overdue(due, 5_000)).extracting(Current::id).contains(id);
        assertThat(cases.overdue(due.plus(Duration.ofDays(90)), 5_000))
                .extracting(Current::id)
                .contains(id);
        assertThat(cases.overdue(reported, 5_000)).extracting(Current::id).doesNotContain(id);
    }

    private String declare(String name, String commune) {
        String body =
                """
                {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "98",
                 "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                """
                        .formatted(name, commune);
        Answer declared = officer(commune).post("/incidents", body);
        assertThat(declared.status()).isEqualTo(201);
        return declared.text("/id");
    }

    /** As the registry would announce it; returns when this service knows it. */
    private String register(String commune, String household) {
        String id = Ids.derive("hh", "IT", household);
        publish(
                deliveries.next(
                        id,
                        new HouseholdRegisteredV1(
                                id,
                                "98",
                                commune,
                                EconomicStatus.POOR,
                                List.of(PriorityGroup.SINGLE_PARENT_POOR),
                                List.of(new Person("per-1", List.of())))));
        Eventually.holds(
                "the household to be known", () -> assertThat(households.find(id)).isPresent());
        return id;
    }

    private String report(String incident, String household, String commune) {
        Answer reported = officer(commune).post("/cases", line(incident, household, commune));
        assertThat(reported.status()).isEqualTo(201);
        assertThat(reported.text("/state")).isEqualTo("Triaged");
        return reported.text("/id");
    }

    private Answer assess(String id) {
        String lost =
                "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";
        Http worker = as("worker", Set.of("*"), "SOCIAL_WORKER");
        Answer assessed = worker.post("/cases/" + id + "/assessment", lost);
        assertThat(assessed.status()).isEqualTo(200);
        return assessed;
    }

    private void pay(String id, String household, String lineId) {
        String reservation = Ids.derive("res", id, "1");
        String payout = Ids.derive("pay", reservation, lineId);
        BenefitLine line = new BenefitLine(lineId, "HOUSE_LOST", household, ROOF, null);
        publish(
                of(
                        deliveries.next(
                                reservation,
                                id,
                                new FundsReservedV1(
                                        reservation,
                                        id,
                                        1,
                                        List.of(new ReservedLine(payout, line, null)))),
                        id));
        publish(
                of(
                        deliveries.next(
                                payout,
                                id,
                                new PayoutSettledV1(
                                        new Ref(payout, reservation, id, 1, lineId),
                                        1,
                                        ROOF,
                                        Instant.parse("2026-11-20T05:00:00Z"))),
                        id));
    }

    /** With the case in its envelope, as services of a case announce. */
    private static Delivery of(Delivery delivery, String caseId) {
        Map<String, byte[]> headers = new HashMap<>(delivery.headers());
        headers.put("ce_caseid", caseId.getBytes(StandardCharsets.UTF_8));
        return new Delivery(
                delivery.topic(),
                delivery.partition(),
                delivery.offset(),
                delivery.key(),
                headers,
                delivery.data());
    }

    private static String line(String incident, String household, String commune) {
        return "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                .formatted(incident, household, commune);
    }

    private void publish(Delivery delivery) {
        others.publish(List.of(delivery));
    }

    private static List<String> types(Answer story) {
        return StreamSupport.stream(story.body().at("/entries").spliterator(), false)
                .map(entry ->
                        entry.at("/type")
                                .asString()
                                .replaceAll("vn\\.lalanh\\.[a-z]+\\.|\\.v1", ""))
                .toList();
    }

    private Http officer(String commune) {
        return as("officer-" + commune, Set.of(commune), "COMMUNE_OFFICER");
    }

    private Http approver() {
        return as("chair", Set.of("*"), "APPROVER");
    }

    private Http auditor() {
        return as("auditor", Set.of("*"), "AUDITOR");
    }

    private Http as(String subject, Set<String> communes, String... roles) {
        return new Http(port, "Bearer " + servers.tokens().of(subject, Set.of(roles), communes));
    }
}
