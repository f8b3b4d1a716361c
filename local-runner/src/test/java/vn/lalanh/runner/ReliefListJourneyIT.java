package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.TopicReader;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Api.Answer;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.Who;

/** One village's list of rice through all four services: taken, checked, approved, posted, and handed over against its paper. */
class ReliefListJourneyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMMUNE = "99741";
    private static final int HOMES = 3;
    private static final long EACH = 45_000;

    @TempDir Path directory;

    @Test
    void isHandedOverAgainstItsOwnSignedPaper() {
        try (LocalJourney journey = LocalJourney.start(directory, new InThisJvm())) {
            Walk walk = new Walk(journey.addresses());
            walk.give();
            List<String> homes = walk.register();
            String incident = walk.declare();

            String list = walk.draw(incident, homes);
            walk.check(list);
            walk.approve(list);
            List<String> cases = walk.cases(list);
            JsonNode posting = walk.putUp(incident);
            walk.handOver(list, cases);

            assertThat(texts(posting.path("lines"), "caseId"))
                    .containsExactlyInAnyOrderElementsOf(cases);
            assertThat(walk.open("/public/postings/" + posting.path("id").asString()))
                    .doesNotContain(cases)
                    .doesNotContain(homes);
            Eventually.holds(
                    "every case of the list to be settled",
                    () ->
                            assertThat(walk.list(list).at("/totals/states"))
                                    .hasToString("{\"Settled\":" + HOMES + "}"));
            for (String id : cases) {
                JsonNode payout = walk.payout(id);
                assertThat(payout.path("state").asString()).isEqualTo("HandedOver");
                assertThat(payout.path("receipt").asString()).isEqualTo(list);
                assertThat(walk.handOversAnnounced(id)).isEqualTo(1);
            }
            JsonNode rice = walk.get(Who.AUDITOR, Addresses::resources, "/totals").at("/goods/0");
            assertThat(rice.path("handedOver").asLong()).isEqualTo(HOMES * EACH);
            assertThat(rice.path("reserved").asLong()).isZero();
            assertThat(journey.deadLetters()).isZero();
        }
    }

    private static List<String> texts(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path(field).asString())
                .toList();
    }

    /** The steps of those who act. */
    private record Walk(Addresses at, Api api) {

        Walk(Addresses at) {
            this(at, new Api(at));
        }

        JsonNode get(Who who, Function<Addresses, URI> service, String path) {
            return api.get(who, service.apply(at).resolve(path)).required(path);
        }

        String open(String path) {
            return api.open(at.assessment().resolve(path), path).toString();
        }

        private JsonNode post(Who who, Function<Addresses, URI> service, String path, String body) {
            return api.post(who, service.apply(at).resolve(path), JSON.readTree(body))
                    .required(path);
        }

        private String added(Who who, Function<Addresses, URI> service, String path, String body) {
            return post(who, service, path, body).path("id").asString();
        }

        /** More rice than the list takes, in one store. */
        void give() {
            LocalDate today = LocalDate.now(Storm.ZONE);
            String donor =
                    added(
                            Who.FUNDRAISER,
                            Addresses::resources,
                            "/donors",
                            """
                            {"key": "kho-tinh", "name": "Kho tỉnh", "kind": "STATE_BUDGET"}\
                            """);
            String campaign =
                    added(
                            Who.FUNDRAISER,
                            Addresses::resources,
                            "/campaigns",
                            """
                            {"name": "Gạo cứu đói", "provinceCode": "99", "from": "%s", "until": "%s"}\
                            """
                                    .formatted(today.minusDays(10), today.plusDays(10)));
            String contribution =
                    added(
                            Who.TREASURER,
                            Addresses::resources,
                            "/contributions",
                            """
                            {"donorId": "%s", "campaignId": "%s", "reference": "1",
                             "goods": {"code": "RICE", "quantity": %d, "unit": "GRAM",
                                       "storeId": "kho-trung-tam"}}\
                            """
                                    .formatted(donor, campaign, 10 * EACH));
            assertThat(contribution).isNotEmpty();
        }

        List<String> register() {
            return IntStream.rangeClosed(1, HOMES)
                    .mapToObj(n ->
                            added(
                                    Who.OFFICER,
                                    Addresses::registry,
                                    "/households",
                                    """
                                    {"bookNumber": "DS-%d", "provinceCode": "99", "communeCode": "%s",
                                     "address": "Thôn 3", "economicStatus": "OTHER",
                                     "members": [{"name": "Chủ hộ", "born": "1980-01-01",
                                                  "sex": "FEMALE", "head": true,
                                                  "priorityGroups": []}]}\
                                    """
                                            .formatted(n, COMMUNE)))
                    .toList();
        }

        String declare() {
            return added(
                    Who.OFFICER,
                    Addresses::assessment,
                    "/incidents",
                    """
                    {"name": "Lũ", "cause": "NATURAL_DISASTER", "provinceCode": "99",
                     "communeCodes": ["%s"], "occurredOn": "2026-10-06"}\
                    """
                            .formatted(COMMUNE));
        }

        /** As a table with a result per line; the last one names more hungry persons than live there. */
        String draw(String incident, List<String> homes) {
            StringBuilder table =
                    new StringBuilder("householdId;members;hungryPersons;hungryMonths\n");
            homes.forEach(home -> table.append(home).append(";4;3;1\n"));
            table.append("hh-").append("0".repeat(32)).append(";4;9;1\n");
            String path =
                    "/incidents/%s/relief-lists?communeCode=%s&village=Thon%%203&need=HUNGER"
                            .formatted(incident, COMMUNE);
            JsonNode drawn =
                    api.upload(Who.OFFICER, at.assessment().resolve(path), table.toString())
                            .required(path);
            assertThat(texts(drawn.path("results"), "result"))
                    .containsExactly("accepted", "accepted", "accepted", "refused");
            assertThat(drawn.at("/results/3/field").asString()).isEqualTo("lines[3].hungryPersons");
            return drawn.at("/list/id").asString();
        }

        JsonNode list(String list) {
            return get(Who.OFFICER, Addresses::assessment, "/relief-lists/" + list);
        }

        /** Once the registry has told of every household, so that each line says what it will get. */
        void check(String list) {
            Eventually.holds(
                    "every line to have its help",
                    () ->
                            assertThat(list(list).at("/totals/help/0/amount").asLong())
                                    .isEqualTo(HOMES * EACH));
            assertThat(sign(Who.SOCIAL_WORKER, list, "/check", "{}").path("state").asString())
                    .isEqualTo("Checked");
        }

        void approve(String list) {
            JsonNode approved =
                    sign(Who.APPROVER, list, "/approval", "{\"decision\": \"12/QĐ-UBND\"}");
            assertThat(approved.path("state").asString()).isEqualTo("Complete");
            assertThat(approved.path("opened").asInt()).isEqualTo(HOMES);
            assertThat(approved.path("waiting")).isEmpty();
        }

        /** On the version that was read. */
        private JsonNode sign(Who who, String list, String what, String body) {
            URI address = at.assessment().resolve("/relief-lists/" + list);
            Answer read = api.get(who, address);
            return api.post(
                            who,
                            address.resolve(address.getPath() + what),
                            JSON.readTree(body),
                            read.etag())
                    .required(what);
        }

        List<String> cases(String list) {
            JsonNode lines =
                    get(Who.OFFICER, Addresses::assessment, "/relief-lists/" + list + "/lines");
            assertThat(lines.path("items")).hasSize(HOMES);
            return texts(lines.path("items"), "caseId");
        }

        JsonNode putUp(String incident) {
            return post(
                    Who.OFFICER,
                    Addresses::assessment,
                    "/incidents/" + incident + "/postings",
                    "{\"communeCode\": \"" + COMMUNE + "\"}");
        }

        JsonNode payout(String caseId) {
            return get(Who.OFFICER, Addresses::disbursement, "/payouts/of-case/" + caseId).path(0);
        }

        /** All of it by one request that names the list as its paper; another paper for the same rice is refused. */
        void handOver(String list, List<String> cases) {
            Eventually.holds(
                    "the rice of every line to lie ready",
                    () ->
                            assertThat(cases)
                                    .allMatch(id ->
                                            payout(id).path("state").asString().equals("Planned")));
            assertThat(handedOver(cases, list, "result")).hasSize(HOMES).containsOnly("accepted");
            assertThat(handedOver(cases.reversed(), list, "result"))
                    .hasSize(HOMES)
                    .containsOnly("already-done");
            assertThat(handedOver(cases, "BB-2", "refusal"))
                    .hasSize(HOMES)
                    .containsOnly("handed-over-otherwise");
        }

        private List<String> handedOver(List<String> cases, String receipt, String field) {
            Map<String, Object> body = Map.of("caseIds", cases, "receipt", receipt);
            return texts(
                    post(
                            Who.OFFICER,
                            Addresses::disbursement,
                            "/payouts/hand-overs",
                            JSON.writeValueAsString(body)),
                    field);
        }

        /** How often others were told that this case's goods are with the household. */
        long handOversAnnounced(String caseId) {
            return new TopicReader(at.bootstrapServers())
                    .read(Topics.PAYOUTS, caseId).stream()
                            .filter(record -> type(record).contains("goods-handed-over"))
                            .count();
        }

        private static String type(Delivery record) {
            return new String(
                    record.headers().getOrDefault("ce_type", new byte[0]), StandardCharsets.UTF_8);
        }
    }
}
