package vn.lalanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import vn.lalanh.assessment.Http.Answer;
import vn.lalanh.assessment.household.Households;
import vn.lalanh.events.Amount;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.events.HouseholdEvent.HouseholdRegisteredV1;
import vn.lalanh.events.HouseholdEvent.Person;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.memory.Deliveries;

/** Feedback, postings, objections and what becomes of them, over a real broker and store, asked from outside. */
@LocalInfrastructure(
        topics = {
            "assessment-households.dead-letters",
            "assessment-reservations.dead-letters",
            "assessment-payouts.dead-letters",
            "assessment-timeline.dead-letters"
        })
@SpringBootTest(
        classes = {AssessmentApplication.class, FollowUpsIT.Clocks.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=assessment-service",
            "lalanh.feedback.follow-up-every=200ms",
            "lalanh.follow-ups.watch-every=200ms"
        })
@DirtiesContext // or its listeners would take another test's records
class FollowUpsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Amount HOUSE = new Amount(40_000_000, "VND");
    private static final String LOST =
            "{\"answers\":{\"house\":\"LOST\",\"uninhabitable\":true,\"noPlaceToLive\":true}}";

    private final LocalServers servers = LocalServers.shared();
    private final Deliveries deliveries = new Deliveries();
    private Publisher others;
    @LocalServerPort private int port;
    @Autowired private Households households;
    @Autowired private MovableClock clock;

    /** Tells the time, and another one when it is moved. */
    static final class MovableClock implements InstantSource {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocks {
        @Bean
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    @BeforeEach
    void open() {
        others = new Publisher(servers.bootstrapServers());
    }

    @AfterEach
    void close() {
        clock.ahead = Duration.ZERO;
        others.close();
    }

    @Test
    void aLinkWorksOnce() {
        String id = settled("Bão (liên kết)", "95101", "f1", "d1");

        Answer first = officer().post("/cases/" + id + "/feedback-link", "");
        Answer link = officer().post("/cases/" + id + "/feedback-link", "");
        String path = URI.create(link.text("/url")).getPath();
        Answer replaced = anybody().get(URI.create(first.text("/url")).getPath());
        Answer asked = anybody().get(path);
        String form = anybody().page(path, "text/html");
        HttpResponse<String> unfilled = submit(path, "receivedAll=yes");
        HttpResponse<String> given = submit(path, "receivedAll=yes&rating=4&reasons=FAST");
        HttpResponse<String> again = submit(path, "receivedAll=yes&rating=1");
        Answer used = anybody().post(path, "{\"receivedAll\":true,\"rating\":1}");
        Answer unknown = anybody().get("/public/feedback/" + "A".repeat(27));
        Answer seen = officer().get("/cases/" + id + "/feedback");

        assertThat(link.status()).isEqualTo(201);
        assertThat(path).matches("/public/feedback/[A-Za-z0-9_-]{27}");
        assertThat(replaced.status()).isEqualTo(404);
        assertThat(asked.body().at("/settled/amount").asLong()).isEqualTo(40_000_000);
        assertThat(form).contains("Phản hồi về khoản hỗ trợ", "40.000.000 đ").doesNotContain(id);
        assertThat(unfilled.statusCode()).isEqualTo(400);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).contains("Cảm ơn");
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(used.status()).isEqualTo(404);
        assertThat(used.text("/detail")).isEqualTo(unknown.text("/detail"));
        assertThat(seen.text("/0/state")).isEqualTo("Given");
        assertThat(seen.body().at("/0/rating").asInt()).isEqualTo(4);
        assertThat(officer().post("/cases/" + id + "/feedback-link", "").status()).isEqualTo(409);
        Eventually.holds(
                "the feedback to stand in the case's story",
                () ->
                        assertThat(officer().get("/cases/" + id + "/timeline").body().toString())
                                .contains("feedback-given"));
    }

    @Test
    void anExpiredLinkAnswersAsAnUnknownOne() {
        String id = settled("Bão (hết hạn)", "95102", "f2", "d2");
        String path =
                URI.create(officer().post("/cases/" + id + "/feedback-link", "").text("/url"))
                        .getPath();

        clock.ahead = Duration.ofDays(15);
        Answer expired = anybody().post(path, "{\"receivedAll\":true,\"rating\":5}");

        assertThat(expired.status()).isEqualTo(404);
        assertThat(expired.text("/type")).endsWith("/feedback-link-unknown");
    }

    @Test
    void aComplaintIsFollowedUpOverdueAndResolvedByAnother() {
        String id = settled("Lũ (khiếu nại phản hồi)", "95103", "f3", "d3");
        String complaint =
                """
                {"receivedAll": false, "received": {"amount": 39000000}, "rating": 1,
                 "reasons": ["SLOW"], "complaint": "ASKED_FOR_MONEY", "remark": "Bị đòi 1 triệu"}\
                """;

        Answer given = officer().post("/cases/" + id + "/feedback", complaint);
        Answer other =
                officer().post("/cases/" + id + "/feedback", "{\"receivedAll\":true,\"rating\":5}");
        Eventually.holds(
                "both follow-ups to be open",
                () -> assertThat(followUps("OPEN", id).body().at("/items")).hasSize(2));
        clock.ahead = Duration.ofDays(30);
        Eventually.holds(
                "both to be overdue",
                () -> assertThat(followUps("OVERDUE", id).body().at("/items")).hasSize(2));
        String followUp = complaintOf(followUps("OVERDUE", id));
        String resolution =
                "{\"outcome\":\"UPHELD\",\"reasonCode\":\"MONEY_GIVEN_BACK\",\"remark\":\"Đã trả\"}";
        Answer own =
                as("approver", "APPROVER")
                        .post("/follow-ups/" + followUp + "/resolution", resolution);
        Answer resolved = officer().post("/follow-ups/" + followUp + "/resolution", resolution);
        Answer repeated = officer().post("/follow-ups/" + followUp + "/resolution", resolution);
        Answer figures = officer().get("/incidents/" + incidentOf(id) + "/feedback");

        assertThat(given.status()).isEqualTo(201);
        assertThat(other.text("/type")).endsWith("/feedback-already-given");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("/type")).endsWith("/concerned-may-not-resolve");
        assertThat(resolved.text("/state")).isEqualTo("Resolved");
        assertThat(resolved.body().at("/late").asBoolean()).isTrue();
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(figures.text("/province/count")).isEqualTo("<10");
        assertThat(
                        figures.body().at("/province/mean").isNull()
                                || figures.body().at("/province/mean").isMissingNode())
                .isTrue();
    }

    @Test
    void aListIsPostedOnceWithoutProtectedCasesAndTakesObjectionsUntilItEnds() {
        String incident = declare("Lũ (niêm yết)", "95104");
        String id = approved(incident, "95104", "f4", "", "d4");
        String hidden = approved(incident, "95104", "f5", ",\"protected\":true", "d5");
        String body = "{\"communeCode\":\"95104\"}";

        Answer tooShort =
                officer()
                        .post(
                                "/incidents/" + incident + "/postings",
                                "{\"communeCode\":\"95104\",\"until\":\"2026-01-01\"}");
        Answer posted =
                officer()
                        .post("/incidents/" + incident + "/postings", body, "Idempotency-Key", "p");
        Answer repeated =
                officer()
                        .post("/incidents/" + incident + "/postings", body, "Idempotency-Key", "p");
        Answer nothing = officer().post("/incidents/" + incident + "/postings", body);
        String postingId = posted.text("/id");
        Answer seen = anybody().get("/public/postings/" + postingId);
        String objection = "{\"caseId\":\"%s\",\"reasonCode\":\"NOT_IN_NEED\"}";
        Answer taken =
                officer().post("/postings/" + postingId + "/objections", objection.formatted(id));
        Answer ofHidden =
                officer()
                        .post(
                                "/postings/" + postingId + "/objections",
                                objection.formatted(hidden));
        String misgiving = "{\"reason\":\"LEFT_OUT\"}";
        Answer said = anybody().post("/public/postings/" + postingId + "/objections", misgiving);
        Answer saidAgain =
                anybody().post("/public/postings/" + postingId + "/objections", misgiving);
        Answer inWords =
                anybody()
                        .post(
                                "/public/postings/" + postingId + "/objections",
                                "{\"reason\":\"OTHER\",\"remark\":\"Ông A\"}");
        Answer followed = followUps("OPEN", postingId);
        clock.ahead = Duration.ofDays(20);
        Answer late =
                officer().post("/postings/" + postingId + "/objections", objection.formatted(id));
        Answer gone = anybody().get("/public/postings/" + postingId);

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.body().toString()).contains(id).doesNotContain(hidden);
        assertThat(posted.body().at("/decisions").asInt()).isEqualTo(1);
        assertThat(posted.body().at("/protectedInProvince").asInt()).isZero();
        assertThat(repeated.text("/id")).isEqualTo(postingId);
        assertThat(nothing.text("/type")).endsWith("/nothing-to-post");
        assertThat(tooShort.text("/type")).endsWith("/until-outside-period");
        assertThat(tooShort.text("/errors/0/field")).isEqualTo("until");
        assertThat(seen.text("/decisions")).isEqualTo("<10");
        assertThat(seen.body().toString()).doesNotContain("case-", "hh-", "40000000");
        assertThat(taken.status()).isEqualTo(201);
        assertThat(ofHidden.status()).isEqualTo(422);
        assertThat(said.status()).isEqualTo(200);
        assertThat(saidAgain.body()).isEqualTo(said.body());
        assertThat(inWords.body()).isEqualTo(said.body());
        assertThat(followed.body().at("/items")).hasSize(3);
        assertThat(followed.body().toString())
                .contains(taken.text("/followUpId"), "PUBLIC_LEFT_OUT", "PUBLIC_OTHER")
                .doesNotContain("Ông A");
        assertThat(officer().get("/incidents/" + incident + "/postings").text("/items/0/id"))
                .isEqualTo(postingId);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("/type")).endsWith("/posting-over");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(officer().get("/postings/" + postingId).body().at("/over").asBoolean()).isTrue();
    }

    private static String complaintOf(Answer list) {
        return list.body()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/kind").asString().equals("COMPLAINT"))
                .map(item -> item.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Answer followUps(String state, String about) {
        return officer().get("/follow-ups?state=" + state + "&about=" + about);
    }

    private String incidentOf(String caseId) {
        return officer().get("/cases/" + caseId).text("/incidentId");
    }

    private String settled(String name, String commune, String household, String key) {
        String id = approved(declare(name, commune), commune, household, "", key);
        String lineId = officer().get("/cases/" + id).text("/lines/0/id");
        String reservation = Ids.derive("res", id, "1");
        String payout = Ids.derive("pay", reservation, lineId);
        Delivery paid =
                deliveries.next(
                        payout,
                        id,
                        new PayoutSettledV1(
                                new Ref(payout, reservation, id, 1, lineId),
                                1,
                                HOUSE,
                                Instant.parse("2026-11-20T05:00:00Z")));
        Map<String, byte[]> headers = new HashMap<>(paid.headers());
        headers.put("ce_caseid", id.getBytes(StandardCharsets.UTF_8));
        others.publish(
                List.of(
                        new Delivery(
                                paid.topic(),
                                paid.partition(),
                                paid.offset(),
                                paid.key(),
                                headers,
                                paid.data())));
        Eventually.holds(
                "the case to be settled",
                () ->
                        assertThat(officer().get("/cases/" + id).text("/state"))
                                .isEqualTo("Settled"));
        return id;
    }

    /** Of a poor household that the registry has announced. */
    private String approved(
            String incident, String commune, String household, String more, String key) {
        String householdId = Ids.derive("hh", "IT", household);
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
                                        List.of(new Person("per-" + key, List.of()))))));
        Eventually.holds(
                "the household to be known",
                () -> assertThat(households.find(householdId)).isPresent());
        String id =
                officer()
                        .post(
                                "/cases",
                                "{\"incidentId\":\"%s\",\"householdId\":\"%s\",\"communeCode\":\"%s\"%s}"
                                        .formatted(incident, householdId, commune, more))
                        .text("/id");
        String also = more.isEmpty() ? "SOCIAL_WORKER" : "PROTECTION_OFFICER";
        as("worker", "SOCIAL_WORKER", also).post("/cases/" + id + "/assessment", LOST);
        Answer approved = as("approver", "APPROVER", also).post("/cases/" + id + "/approval", "{}");
        assertThat(approved.text("/state")).isEqualTo("Approved");
        return id;
    }

    private String declare(String name, String commune) {
        return officer()
                .post(
                        "/incidents",
                        """
                        {"name": "%s", "cause": "NATURAL_DISASTER", "provinceCode": "95",
                         "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                        """
                                .formatted(name, commune))
                .text("/id");
    }

    private HttpResponse<String> submit(String path, String fields) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Accept", "text/html")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Http officer() {
        return as("officer", "COMMUNE_OFFICER");
    }

    private Http anybody() {
        return new Http(port, "");
    }

    private Http as(String subject, String... roles) {
        return new Http(
                port,
                "Bearer "
                        + servers.tokens().of(subject, new HashSet<>(List.of(roles)), Set.of("*")));
    }
}
