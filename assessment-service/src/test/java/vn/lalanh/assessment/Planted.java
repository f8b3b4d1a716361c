package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.UploadHttp.Form;
import vn.lalanh.assessment.casework.Report;
import vn.lalanh.assessment.evidence.format.Pictures;
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
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** One household's protected cases, one in each list there is and full of canaries, beside an ordinary case. */
final class Planted {

    static final String ELSEWHERE = "97599";
    private static final String DEVICE = "dev-canary";
    private static final String DECOY = Ids.derive("hh", "decoy");
    static final String WHY =
            "{\"reasonCode\":\"%s\",\"remark\":\"%s\"}".formatted(Canaries.REASON, Canaries.REMARK);
    static final String FOUND =
            """
            {"answers": {"house": "LOST", "uninhabitable": true, "noPlaceToLive": true},
             "persons": [{"id": "%s", "answers": {"treatmentDays": 5}}],
             "losses": [{"answers": {"kind": "OTHER", "squareMetres": %d}}]}\
            """
                    .formatted(Canaries.PERSON, Canaries.NUMBER);
    static final String BREAKING =
            "{\"reasonCode\":\"DANGER_TO_LIFE\",\"remark\":\"%s\"}".formatted(Canaries.BREAKING);
    private static final String PLACE =
            "{\"files\":[{\"place\":{\"lat\":16.0544,\"lon\":108.2022,\"accuracy\":8}}]}";

    /** Gives tokens. */
    @FunctionalInterface
    interface People {
        Http as(String subject, Set<String> communes, String... roles);
    }

    private final Deliveries deliveries = new Deliveries();
    private final People people;
    private final Publisher others;
    private final Http guardian;
    private final Http decider;
    final String incident;
    final String ordinary;
    final String paid;
    final String appealed;
    final String alone;
    final String withdrawn;
    final String assigned;
    final String strangers;
    final String nobodys;
    final String answered;
    final String followUp;
    final String posting;
    final String list;
    final String evidence;
    final String glass;
    final String letter;
    final String collaborator;

    Planted(People people, Publisher others, Households households) {
        this.people = people;
        this.others = others;
        guardian = people.as(Canaries.WORKER, Set.of(Canaries.COMMUNE), "PROTECTION_OFFICER");
        decider = people.as("decider", Set.of(Canaries.COMMUNE), "APPROVER", "PROTECTION_OFFICER");
        register(
                households,
                Canaries.HOUSEHOLD,
                Canaries.COMMUNE,
                List.of(PriorityGroup.valueOf(Canaries.GROUP)));
        register(households, DECOY, ELSEWHERE, List.of());
        Http officer = people.as("officer", Set.of("*"), "COMMUNE_OFFICER");
        incident =
                officer.post(
                                "/incidents",
                                """
                                {"name": "Bão (chim hoàng yến)", "cause": "NATURAL_DISASTER", "provinceCode": "97",
                                 "communeCodes": [], "occurredOn": "2026-10-06"}\
                                """)
                        .text("/id");
        ordinary =
                officer.post(
                                "/cases",
                                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"}"
                                        .formatted(incident, DECOY, ELSEWHERE))
                        .text("/id");
        posting = post(officer);
        list = drawUp(officer);
        paid = report("PAID");
        evidence = attach(paid);
        ok(guardian.post("/cases/" + paid + "/assessment", FOUND));
        ok(decider.post("/cases/" + paid + "/return", WHY));
        approve(paid);
        pay(paid);
        appealed = report("APPEALED");
        ok(guardian.post("/cases/" + appealed + "/assessment", FOUND));
        ok(decider.post("/cases/" + appealed + "/rejection", WHY));
        ok(guardian.post("/cases/" + appealed + "/appeals", WHY));
        answered = report("ANSWERED");
        ok(guardian.post("/cases/" + answered + "/assessment", FOUND));
        ok(decider.post("/cases/" + answered + "/rejection", WHY));
        ok(guardian.post("/cases/" + answered + "/appeals", WHY));
        Http chair = people.as("chair", Set.of(Canaries.COMMUNE), "CHAIR", "PROTECTION_OFFICER");
        ok(
                chair.post(
                        "/cases/" + answered + "/appeals/1/decision",
                        WHY.replace("{", "{\"outcome\":\"DISMISSED\",")));
        alone = report("ALONE");
        ok(
                chair.post(
                        "/cases/" + alone + "/fast-lane",
                        "{\"assessment\":%s,\"emergencyDecision\":\"12/QĐ-UBND\"}"
                                .formatted(FOUND)));
        withdrawn = report("WITHDRAWN");
        approve(withdrawn);
        ok(guardian.post("/cases/" + withdrawn + "/withdrawal", WHY));
        pay(withdrawn);
        collaborator = putOnRoster("all");
        assigned = assign(report("ASSIGNED"), collaborator);
        strangers = assign(report("STRANGERS"), putOnRoster("stranger"));
        nobodys = report("NOBODYS");
        glass =
                people.as("night-worker", Set.of(Canaries.COMMUNE), "SOCIAL_WORKER")
                        .post("/cases/" + paid + "/break-glass", BREAKING)
                        .text("/id");
        letter = letter();
        Eventually.holds(
                "the payments to be heard of",
                () -> {
                    assertThat(guardian.get("/cases/" + paid).text("/state")).isEqualTo("Settled");
                    assertThat(guardian.get("/cases/unfollowed").body().toString())
                            .contains(withdrawn);
                    assertThat(guardian.get("/cases/" + paid + "/timeline").body().toString())
                            .contains("case-settled");
                });
        followUp = complain();
    }

    List<String> ids() {
        return List.of(paid, appealed, answered, alone, withdrawn, assigned, strangers, nobodys);
    }

    /** What to put where an address asks for something. */
    Map<String, List<String>> values() {
        String report =
                people.as("officer", Set.of("*"), "COMMUNE_OFFICER")
                        .get("/incidents/" + incident + "/reports")
                        .text("/items/0/number");
        Map<String, List<String>> values = new HashMap<>();
        values.put("cases", ids());
        values.put("of-device", List.of(DEVICE));
        values.put("{deviceId}", List.of("APPEALED"));
        values.put("evidence", List.of(evidence));
        values.put("incidents", List.of(incident));
        values.put("reports", List.of(report));
        values.put("break-glass", List.of(glass));
        values.put("dead-letters", List.of(letter));
        values.put("follow-ups", List.of(followUp));
        values.put("postings", List.of(posting));
        values.put("relief-lists", List.of(list));
        values.put("roster", List.of(collaborator));
        values.put("appeals", List.of("1"));
        values.put("forms", List.of("NATURAL_DISASTER"));
        values.put("norm-books", List.of("ND335-2026"));
        values.put("norm-drafts", List.of("none"));
        values.put("simulations", List.of("none"));
        values.put("support-requests", List.of("none"));
        values.put("communes", List.of(Canaries.COMMUNE));
        values.put("year", List.of("2026"));
        values.put("feedback", List.of("none"));
        values.put("subject", List.of(paid, evidence, glass));
        values.put("from", List.of("2026-02-01"));
        values.put("to", List.of("2027-01-31"));
        return values;
    }

    /** What nobody without the role may be answered. */
    Canaries inAnswers() {
        Canaries all = new Canaries().plant("evidence", evidence).plant("follow-up", followUp);
        ids().forEach(id -> all.plant("case " + id, id));
        return all;
    }

    /**
     * What may be neither in an event nor in the log; ids that whoever reads the registry's events could compute
     * among it; nor, in an event of the case itself, what its incident is.
     */
    Canaries outside(String key) {
        Canaries all =
                new Canaries()
                        .plant(
                                "id to be computed",
                                Report.caseId(Canaries.HOUSEHOLD, incident, "PAID", 1))
                        .plant("line", Ids.derive("line", paid, "HOUSE_LOST", ""));
        for (String norm : List.of("INJURY_SERIOUS", "INJURED", "INJURY")) {
            all.plant("line " + norm, Ids.derive("line", paid, norm, Canaries.PERSON));
        }
        if (ids().contains(key)) {
            all.plant("incident", incident)
                    .plant("cause", "NATURAL_DISASTER")
                    .plant("norm book", "ND335-2026");
        }
        return all;
    }

    private void register(
            Households households, String household, String commune, List<PriorityGroup> groups) {
        others.publish(
                List.of(
                        deliveries.next(
                                household,
                                new HouseholdRegisteredV1(
                                        household,
                                        "97",
                                        commune,
                                        EconomicStatus.POOR,
                                        groups,
                                        List.of(
                                                new Person(
                                                        commune.equals(ELSEWHERE)
                                                                ? "per-decoy"
                                                                : Canaries.PERSON,
                                                        List.of()))))));
        Eventually.holds(
                "the household to be known",
                () -> assertThat(households.find(household)).isPresent());
    }

    /** What others may see: an approved case, posted, and a relief list. */
    private String post(Http officer) {
        ok(
                people.as("worker", Set.of("*"), "SOCIAL_WORKER")
                        .post(
                                "/cases/" + ordinary + "/assessment",
                                "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}"));
        ok(
                people.as("approver", Set.of("*"), "APPROVER")
                        .post("/cases/" + ordinary + "/approval", "{}"));
        Answer posted =
                officer.post(
                        "/incidents/" + incident + "/postings",
                        "{\"communeCode\":\"%s\"}".formatted(ELSEWHERE));
        assertThat(posted.status()).as("%s", posted.body()).isEqualTo(201);
        return posted.text("/id");
    }

    private String drawUp(Http officer) {
        Answer drawn =
                officer.post(
                        "/incidents/" + incident + "/relief-lists",
                        """
                        {"communeCode": "%s", "village": "Thon 1", "need": "ESSENTIALS",
                         "lines": [{"householdId": "%s", "members": 1}]}\
                        """
                                .formatted(ELSEWHERE, DECOY));
        assertThat(drawn.status()).as("%s", drawn.body()).isEqualTo(201);
        return drawn.text("/list/id");
    }

    /** The household complains, and somebody must look into it. */
    private String complain() {
        Answer given =
                guardian.post(
                        "/cases/" + paid + "/feedback",
                        "{\"receivedAll\":true,\"rating\":1,\"complaint\":\"LATE\",\"remark\":\"%s\"}"
                                .formatted(Canaries.REMARK));
        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);
        Eventually.holds(
                "the complaint to be followed up",
                () -> assertThat(guardian.get("/follow-ups").body().at("/items")).isNotEmpty());
        return guardian.get("/follow-ups").text("/items/0/id");
    }

    /** By somebody who will never see it again. */
    private String report(String content) {
        Answer reported =
                people.as("reporter", Set.of(Canaries.COMMUNE), "SOCIAL_WORKER")
                        .post(
                                "/cases",
                                """
                                {"incidentId": "%s", "householdId": "%s", "communeCode": "%s",
                                 "content": "%s", "protected": true, "priorityGroups": ["%s"],
                                 "deviceId": "%s", "deviceCaseId": "%s", "reportedAt": "2026-10-06T03:00:00Z",
                                 "household": {"members": [
                                     {"personId": "%s", "bornYear": 1991, "sex": "FEMALE", "present": true}]}}\
                                """
                                        .formatted(
                                                incident,
                                                Canaries.HOUSEHOLD,
                                                Canaries.COMMUNE,
                                                content,
                                                Canaries.GROUP,
                                                DEVICE,
                                                content,
                                                Canaries.PERSON),
                                "X-Correlation-Id",
                                Canaries.CORRELATION,
                                "Idempotency-Key",
                                Canaries.KEY + content);
        assertThat(reported.status()).as("%s", reported.body()).isEqualTo(201);
        return reported.text("/id");
    }

    private String attach(String id) {
        Form photo = Form.of().about(PLACE).file("image/jpeg", Pictures.jpeg());
        String path = "/cases/" + id + "/evidence";
        Answer attached =
                new UploadHttp(guardian)
                        .post(path, photo.type(), BodyPublishers.ofByteArray(photo.bytes()));
        assertThat(attached.status()).as("%s", attached.body()).isEqualTo(201);
        String evidence = attached.text("/items/0/id");
        ok(guardian.post(path + "/" + evidence + "/withdrawal", WHY));
        return evidence;
    }

    /** For one protected case at a time; by a person of both roles. */
    private String putOnRoster(String user) {
        Answer put =
                people.as(
                                "chief",
                                Set.of(Canaries.COMMUNE),
                                "COMMUNE_OFFICER",
                                "PROTECTION_OFFICER")
                        .post(
                                "/roster",
                                "{\"user\":\"%s\",\"communes\":[\"%s\"],\"capacity\":5,\"protectedCapacity\":1}"
                                        .formatted(user, Canaries.COMMUNE));
        assertThat(put.status()).as("%s", put.body()).isEqualTo(201);
        return put.text("/id");
    }

    private String assign(String id, String assignee) {
        ok(
                guardian.post(
                        "/cases/" + id + "/assignment",
                        "{\"assignee\":\"%s\"}".formatted(assignee),
                        "X-Correlation-Id",
                        Canaries.CORRELATION));
        return id;
    }

    private void approve(String id) {
        ok(
                guardian.post(
                        "/cases/" + id + "/assessment",
                        FOUND,
                        "X-Correlation-Id",
                        Canaries.CORRELATION));
        ok(
                decider.post(
                        "/cases/" + id + "/approval",
                        "{}",
                        "X-Correlation-Id",
                        Canaries.CORRELATION));
    }

    private void pay(String id) {
        String reservation = Ids.derive("res", id, "1");
        Amount amount = new Amount(40_000_000, "VND");
        List<String> lines =
                StreamSupport.stream(
                                guardian.get("/cases/" + id).body().at("/lines").spliterator(),
                                false)
                        .map(line -> line.at("/id").asString())
                        .toList();
        String payee = Ids.derive("payee", id);
        others.publish(
                List.of(
                        of(
                                deliveries.next(
                                        reservation,
                                        id,
                                        new FundsReservedV1(
                                                reservation,
                                                id,
                                                1,
                                                lines.stream()
                                                        .map(line -> reserved(line, payee, amount))
                                                        .toList())),
                                id)));
        for (String line : lines) {
            String payout = Ids.derive("pay", line);
            others.publish(
                    List.of(
                            of(
                                    deliveries.next(
                                            payout,
                                            id,
                                            new PayoutSettledV1(
                                                    new Ref(payout, reservation, id, 1, line),
                                                    1,
                                                    amount,
                                                    Instant.parse("2026-11-20T05:00:00Z"))),
                                    id)));
        }
    }

    private static ReservedLine reserved(String line, String payee, Amount amount) {
        return new ReservedLine(
                Ids.derive("pay", line),
                new BenefitLine(line, "HOUSE_LOST", payee, amount, null),
                null);
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

    private String letter() {
        String poisoned = Ids.derive("hh", "poisoned canary");
        others.publish(List.of(deliveries.misfit(poisoned, poisoned, HouseholdRegisteredV1.class)));
        Http operator = people.as("operator", Set.of("*"), "OPERATOR");
        Eventually.holds(
                "the poison to be held",
                () ->
                        assertThat(operator.get("/operations/dead-letters").body().at("/items"))
                                .isNotEmpty());
        return operator.get("/operations/dead-letters").text("/items/0/id");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }
}
