package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.events.Amount;
import vn.lalanh.events.BenefitLine;
import vn.lalanh.events.CaseEvent.CaseApprovedV1;
import vn.lalanh.events.CaseEvent.EarmarkFacts;
import vn.lalanh.events.Cause;
import vn.lalanh.events.Goods;
import vn.lalanh.events.PayoutEvent.GoodsHandedOverV1;
import vn.lalanh.events.PayoutEvent.PayoutSettledV1;
import vn.lalanh.events.PayoutEvent.Ref;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.LocalInfrastructure;
import vn.lalanh.platform.test.local.LocalServers;
import vn.lalanh.platform.test.local.Publisher;
import vn.lalanh.platform.test.local.TopicReader;
import vn.lalanh.platform.test.memory.Deliveries;
import vn.lalanh.resources.reservation.Approval;

@LocalInfrastructure
class FromGiftToBenefitIT {

    private static final Instant WHEN = Instant.parse("2026-10-01T01:00:00Z");
    private static final String DONOR = "ngan-hang-vi-du";
    private static final String CASE = Ids.derive("case", "1");
    private static final String ROOF = Ids.derive("line", "roof");
    private static final String RICE = Ids.derive("line", "rice");
    private static final String RESERVATION = Approval.reservationIdOf(CASE, 1);

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deliveries deliveries = new Deliveries();
    private final LocalServers servers;
    private ConfigurableApplicationContext app;
    private Publisher publisher;

    FromGiftToBenefitIT(LocalServers servers) {
        this.servers = servers;
        this.app = start();
        this.publisher = new Publisher(servers.bootstrapServers());
    }

    private ConfigurableApplicationContext start() {
        Map<String, String> properties =
                servers.properties(LocalServers.freshDatabase("resources"));
        properties.put("server.port", "0");
        return ResourcesApplication.application()
                .run(
                        properties.entrySet().stream()
                                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                                .toArray(String[]::new));
    }

    @BeforeEach
    void isUp() {
        assertThat(app.isRunning()).isTrue();
    }

    @AfterEach
    void stop() {
        publisher.close();
        app.close();
    }

    @Test
    void followsMoneyFromGiftToBenefitAndBack() throws Exception {
        JsonNode donor =
                post(
                        "/donors",
                        "FUNDRAISER",
                        """
                        {"key": "%s", "name": "Ngân hàng Ví Dụ", "kind": "ENTERPRISE"}\
                        """
                                .formatted(DONOR));
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Ho_Chi_Minh"));
        String campaign =
                post(
                                "/campaigns",
                                "FUNDRAISER",
                                """
                                {"name": "Lũ lụt", "provinceCode": "99", "from": "%s", "until": "%s"}\
                                """
                                        .formatted(today, today.plusDays(60)))
                        .get("id")
                        .asString();

        // a donor's own system gives 10 million, and something that is no gift
        publisher.publish(
                List.of(
                        offered("e-1", gift(campaign, 10_000_000)),
                        offered("e-2", gift(campaign, -5)),
                        offered("e-1", gift(campaign, 10_000_000))));
        Eventually.holds(
                "the donor is answered",
                () ->
                        assertThat(outcomes())
                                .containsExactlyInAnyOrder("RECORDED", "REFUSED", "REPEATED"));
        String recorded = contributionOf("RECORDED");
        assertThat(contributionOf("REPEATED")).isEqualTo(recorded);

        // a case asks for more than there is
        publisher.publish(List.of(approved()));
        Eventually.holds(
                "the others hear that it is short",
                () -> assertThat(announced()).containsExactly("funds-short"));
        assertThat(get("/reservations?state=Waiting", "TREASURER").get("items").size())
                .isEqualTo(1);

        // gifts by hand make it enough
        String byHand =
                """
                {"donorId": "%s", "campaignId": "%s", "reference": "PT-1", "amount": 35000000,
                 "earmark": {"communeCode": "99001"}}\
                """
                        .formatted(donor.get("id").asString(), campaign);
        String given = post("/contributions", "TREASURER", byHand).get("id").asString();
        assertThat(post("/contributions", "TREASURER", byHand).get("id").asString())
                .isEqualTo(given);
        post(
                "/contributions",
                "FUNDRAISER",
                """
                {"donorId": "%s", "campaignId": "%s", "reference": "PX-1",
                 "goods": {"code": "RICE", "quantity": 500000, "unit": "GRAM", "storeId": "kho-phia-bac"}}\
                """
                        .formatted(donor.get("id").asString(), campaign));
        Eventually.holds(
                "the others hear that it is reserved",
                () -> assertThat(announced()).containsExactly("funds-short", "funds-reserved"));

        // it is paid and handed over
        publisher.publish(paid());
        Eventually.holds(
                "the others hear that it is settled",
                () ->
                        assertThat(announced())
                                .containsExactly("funds-short", "funds-reserved", "funds-settled"));
        JsonNode totals = get("/totals", "AUDITOR");
        assertThat(totals.at("/money/given").asLong()).isEqualTo(45_000_000);
        assertThat(totals.at("/money/available").asLong()).isEqualTo(5_000_000);
        assertThat(totals.at("/money/reserved").asLong()).isZero();
        assertThat(totals.at("/money/paid").asLong()).isEqualTo(40_000_000);
        assertThat(totals.at("/goods/0/code").asString()).isEqualTo("RICE");
        assertThat(totals.at("/goods/0/handedOver").asLong()).isEqualTo(60_000);
        assertThat(totals.at("/balanced").asBoolean()).isTrue();

        // everybody can follow it
        JsonNode trace = get("/contributions/" + given + "/trace", "AUDITOR");
        assertThat(trace.at("/benefits/0/units").asLong()).isEqualTo(35_000_000);
        assertThat(trace.at("/benefits/0/caseId").asString()).isEqualTo(CASE);
        assertThat(trace.at("/benefits/0/state").asString()).isEqualTo("PAID");
        JsonNode told = get("/contributions/" + recorded + "/trace", "FUNDRAISER");
        assertThat(told.at("/unused").asLong()).isEqualTo(5_000_000);
        assertThat(told.at("/benefits/0").has("caseId") && !told.at("/benefits/0/caseId").isNull())
                .isFalse();
        long traced = 0;
        for (JsonNode origin : get("/reservations/of-case/" + CASE + "/sources", "TREASURER")) {
            traced +=
                    origin.get("code").asString().equals("VND") ? origin.get("units").asLong() : 0;
        }
        assertThat(traced).isEqualTo(40_000_000);
        assertThat(send("GET", "/public/totals", null, null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/totals", "FUNDRAISER", null).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsWhatIsWrongWithARequest() throws Exception {
        var unknown =
                send(
                        "POST",
                        "/contributions",
                        "TREASURER",
                        """
                        {"donorId": "don-x", "campaignId": "cam-x", "reference": "1", "amount": 5}\
                        """);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("no-such-donor");

        var both =
                send(
                        "POST",
                        "/contributions",
                        "TREASURER",
                        """
                        {"donorId": "d", "campaignId": "c", "reference": "1"}\
                        """);
        assertThat(both.statusCode()).isEqualTo(400);

        var tooLong =
                send(
                        "POST",
                        "/campaigns",
                        "FUNDRAISER",
                        """
                        {"name": "Dài", "provinceCode": "99", "from": "2026-10-01", "until": "2026-12-30"}\
                        """);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("period-too-long");

        var badKey =
                send(
                        "POST",
                        "/donors",
                        "FUNDRAISER",
                        """
                        {"key": "Ngân hàng", "name": "X", "kind": "ENTERPRISE"}\
                        """);
        assertThat(badKey.statusCode()).isEqualTo(400);
        assertThat(badKey.body()).contains("key");

        assertThat(send("GET", "/contributions/con-none", "AUDITOR", null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/contributions/con-none", null, null).statusCode()).isEqualTo(401);
    }

    // --- what others publish

    private static String gift(String campaign, long dong) {
        return """
        {"campaignId": "%s", "amount": {"value": %d, "currency": "VND"}, "creditedAt": "2026-10-01T01:00:00Z"}\
        """
                .formatted(campaign, dong);
    }

    private static Delivery offered(String id, String data) {
        Map<String, byte[]> headers = new HashMap<>();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_type",
                        "vn.lalanh.donors.contribution-offered.v1",
                        "ce_source",
                        "/donors/" + DONOR,
                        "ce_id",
                        id)
                .forEach((n, v) -> headers.put(n, v.getBytes(StandardCharsets.UTF_8)));
        return new Delivery(
                Topics.contributionsOf(DONOR),
                0,
                0,
                id,
                headers,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private Delivery approved() {
        return deliveries.next(
                CASE,
                new CaseApprovedV1(
                        CASE,
                        1,
                        1,
                        WHEN,
                        "vn-335-2026",
                        new EarmarkFacts("99", "99001", Cause.NATURAL_DISASTER, null),
                        List.of(
                                new BenefitLine(
                                        ROOF,
                                        "HOUSE_LOST",
                                        "hh-1",
                                        new Amount(40_000_000, "VND"),
                                        null),
                                new BenefitLine(
                                        RICE,
                                        "RICE_HUNGER",
                                        "hh-1",
                                        null,
                                        new Goods("RICE", 60_000, "GRAM")))));
    }

    private List<Delivery> paid() {
        Ref roof = new Ref(payout(ROOF), RESERVATION, CASE, 1, ROOF);
        Ref rice = new Ref(payout(RICE), RESERVATION, CASE, 1, RICE);
        return List.of(
                deliveries.next(
                        roof.payoutId(),
                        CASE,
                        new PayoutSettledV1(roof, 1, new Amount(40_000_000, "VND"), WHEN)),
                deliveries.next(
                        rice.payoutId(),
                        CASE,
                        new GoodsHandedOverV1(rice, new Goods("RICE", 60_000, "GRAM"), WHEN)));
    }

    private static String payout(String line) {
        return Ids.derive("pay", RESERVATION, line);
    }

    // --- what can be seen

    private List<JsonNode> answers() {
        return new TopicReader(servers.bootstrapServers())
                .read(Topics.answersTo(DONOR)).stream()
                        .map(record -> json.readTree(record.data()))
                        .toList();
    }

    private List<String> outcomes() {
        return answers().stream().map(answer -> answer.get("outcome").asString()).toList();
    }

    private String contributionOf(String outcome) {
        return answers().stream()
                .filter(answer -> answer.get("outcome").asString().equals(outcome))
                .map(answer -> answer.get("contributionId").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> announced() {
        return new TopicReader(servers.bootstrapServers())
                .read(Topics.RESERVATIONS, CASE).stream()
                        .map(record -> String.valueOf(record.header("ce_type")))
                        .map(type -> type.split("\\.", -1)[3])
                        .toList();
    }

    private JsonNode post(String path, String role, String body) throws Exception {
        HttpResponse<String> answer = send("POST", path, role, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode get(String path, String role) throws Exception {
        HttpResponse<String> answer = send("GET", path, role, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String role, @Nullable String body)
            throws Exception {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .header("content-type", "application/json");
        if (role != null) {
            request.header("Authorization", servers.tokens().bearer("tester", role));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
