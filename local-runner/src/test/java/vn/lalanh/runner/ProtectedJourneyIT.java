package vn.lalanh.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lalanh.events.Topics;
import vn.lalanh.platform.identity.Ids;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.test.local.Eventually;
import vn.lalanh.platform.test.local.TopicReader;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.Who;

/**
 * A protected case through all four services: reported by somebody who never sees it again, decided by those of its role, funded,
 * paid in cash, and nowhere on the way does its household or its commune show.
 */
class ProtectedJourneyIT {

    private static final String COMMUNE = "99731";
    private static final String NAME = "Hoàng Yến";
    private static final String BOOK = "CANARY-4711";
    private static final String ACCOUNT = "9704229473154";
    private static final String REMARK = "chim hoàng yến";
    private static final List<String> HIDDEN =
            List.of(COMMUNE, NAME, BOOK, ACCOUNT, REMARK, "NATURAL_DISASTER");

    @TempDir Path directory;

    @Test
    void isHelpedWithoutShowingWhere() {
        try (LocalJourney journey = LocalJourney.start(directory, new InThisJvm())) {
            Walk walk = new Walk(journey.addresses());
            String contribution = walk.give();
            String household = walk.register();
            String incident = walk.declare();

            String id = walk.report(incident, household);
            walk.decide(id);
            walk.payInCash(id);

            Eventually.holds(
                    "the case to be settled",
                    () ->
                            assertThat(
                                            walk.get(
                                                    Who.PROTECTION_OFFICER,
                                                    Addresses::assessment,
                                                    "/cases/" + id))
                                    .contains("\"Settled\""));
            assertThat(walk.get(Who.OFFICER, Addresses::assessment, "/cases")).doesNotContain(id);
            assertThat(walk.get(Who.OFFICER, Addresses::disbursement, "/payouts/of-case/" + id))
                    .isEqualTo("[]");
            assertThat(walk.get(Who.OFFICER, Addresses::disbursement, "/payouts?state=Settled"))
                    .doesNotContain(id);
            assertThat(walk.get(Who.TREASURER, Addresses::disbursement, "/payouts/of-case/" + id))
                    .contains(id)
                    .doesNotContain(HIDDEN)
                    .doesNotContain(household);
            for (String path :
                    List.of(
                            "/reservations/of-case/" + id,
                            "/reservations/of-case/" + id + "/sources",
                            "/contributions/" + contribution + "/trace",
                            "/totals")) {
                assertThat(walk.get(Who.TREASURER, Addresses::resources, path))
                        .as(path)
                        .doesNotContain(HIDDEN)
                        .doesNotContain(household, incident);
            }
            assertThat(
                            walk.get(
                                    Who.FUNDRAISER,
                                    Addresses::resources,
                                    "/contributions/" + contribution + "/trace"))
                    .doesNotContain(id);
            assertThat(walk.events(id))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(event ->
                            assertThat(event)
                                    .doesNotContain(HIDDEN)
                                    .doesNotContain(household, incident));
            assertThat(id)
                    .as("not to be computed from what others can read")
                    .isNotEqualTo(Ids.derive("case", household, incident, "EMERGENCY", "1"));
            assertThat(journey.deadLetters()).isZero();
        }
    }

    /** The steps of those who act. */
    private record Walk(Addresses at, Api api) {

        Walk(Addresses at) {
            this(at, new Api(at));
        }

        String get(Who who, Function<Addresses, URI> service, String path) {
            return api.get(who, service.apply(at).resolve(path)).body().toString();
        }

        private String post(Who who, Function<Addresses, URI> service, String path, Object body) {
            return api.post(who, service.apply(at).resolve(path), body)
                    .required(path)
                    .path("id")
                    .asString();
        }

        String give() {
            String donor =
                    post(
                            Who.FUNDRAISER,
                            Addresses::resources,
                            "/donors",
                            Map.of("key", "quy-tinh", "name", "Quỹ tỉnh", "kind", "STATE_BUDGET"));
            String campaign =
                    post(
                            Who.FUNDRAISER,
                            Addresses::resources,
                            "/campaigns",
                            Map.of(
                                    "name",
                                    "Cứu trợ",
                                    "provinceCode",
                                    "99",
                                    "from",
                                    LocalDate.now(Storm.ZONE).minusDays(10).toString(),
                                    "until",
                                    LocalDate.now(Storm.ZONE).plusDays(10).toString()));
            return post(
                    Who.FUNDRAISER,
                    Addresses::resources,
                    "/contributions",
                    Map.of(
                            "donorId",
                            donor,
                            "campaignId",
                            campaign,
                            "reference",
                            "1",
                            "amount",
                            500_000_000));
        }

        String register() {
            return post(
                    Who.OFFICER,
                    Addresses::registry,
                    "/households",
                    Map.of(
                            "bookNumber",
                            BOOK,
                            "provinceCode",
                            "99",
                            "communeCode",
                            COMMUNE,
                            "address",
                            "Thôn " + NAME,
                            "economicStatus",
                            "POOR",
                            "members",
                            List.of(
                                    Map.of(
                                            "name",
                                            NAME,
                                            "born",
                                            "1990-01-01",
                                            "sex",
                                            "FEMALE",
                                            "head",
                                            true,
                                            "priorityGroups",
                                            List.of())),
                            "payee",
                            Map.of("name", NAME, "bankCode", "LLB", "account", ACCOUNT)));
        }

        String declare() {
            return post(
                    Who.OFFICER,
                    Addresses::assessment,
                    "/incidents",
                    Map.of(
                            "name",
                            "Bão",
                            "cause",
                            "NATURAL_DISASTER",
                            "provinceCode",
                            "99",
                            "communeCodes",
                            List.of(),
                            "occurredOn",
                            "2026-10-06"));
        }

        String report(String incident, String household) {
            return post(
                    Who.SOCIAL_WORKER,
                    Addresses::assessment,
                    "/cases",
                    Map.of(
                            "incidentId",
                            incident,
                            "householdId",
                            household,
                            "communeCode",
                            COMMUNE,
                            "protected",
                            true));
        }

        /** Assessed, sent back with words, assessed again once the registry has told of the household, approved. */
        void decide(String id) {
            Eventually.holds(
                    "the household to be known",
                    () ->
                            assertThat(
                                            get(
                                                    Who.PROTECTION_OFFICER,
                                                    Addresses::assessment,
                                                    "/cases/" + id))
                                    .contains("\"householdKnown\":true"));
            Map<String, Object> first =
                    Map.of("answers", Map.of("house", "LOST", "uninhabitable", true));
            Map<String, Object> found =
                    Map.of(
                            "answers",
                            Map.of("house", "LOST", "uninhabitable", true, "noPlaceToLive", true));
            post(
                    Who.PROTECTION_OFFICER,
                    Addresses::assessment,
                    "/cases/" + id + "/assessment",
                    first);
            post(
                    Who.PROTECTION_APPROVER,
                    Addresses::assessment,
                    "/cases/" + id + "/return",
                    Map.of("reasonCode", "CANARY_REASON", "remark", REMARK));
            post(
                    Who.PROTECTION_OFFICER,
                    Addresses::assessment,
                    "/cases/" + id + "/assessment",
                    found);
            post(
                    Who.PROTECTION_APPROVER,
                    Addresses::assessment,
                    "/cases/" + id + "/approval",
                    Map.of());
        }

        void payInCash(String id) {
            URI payouts = at.disbursement().resolve("/payouts/of-case/" + id);
            Eventually.holds(
                    "the payment to come back",
                    () ->
                            assertThat(
                                            api.get(Who.TREASURER, payouts)
                                                    .body()
                                                    .at("/0/state")
                                                    .asString())
                                    .isEqualTo("Returned"));
            String payout = api.get(Who.TREASURER, payouts).body().at("/0/id").asString();
            post(
                    Who.TREASURER,
                    Addresses::disbursement,
                    "/payouts/" + payout + "/cash-payment",
                    Map.of("receiptNumber", "PC-1"));
        }

        /** All that was announced of the case, in every topic. */
        List<String> events(String id) {
            TopicReader reader = new TopicReader(at.bootstrapServers());
            return Topics.contractTopics().stream()
                    .filter(topic -> !topic.equals(Topics.HOUSEHOLDS))
                    .flatMap(topic -> reader.read(topic, id).stream())
                    .map(Walk::text)
                    .toList();
        }

        private static String text(Delivery record) {
            StringBuilder text = new StringBuilder();
            record.headers()
                    .forEach((name, value) ->
                            text.append(name)
                                    .append('=')
                                    .append(new String(value, StandardCharsets.UTF_8))
                                    .append(' '));
            return text.append(new String(record.data(), StandardCharsets.UTF_8)).toString();
        }
    }
}
