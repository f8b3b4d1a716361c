package vn.lalanh.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.events.DonorAnswerEvent.ContributionAnsweredV1;
import vn.lalanh.events.DonorAnswerEvent.Outcome;
import vn.lalanh.events.DonorAnswerEvent.Problem;
import vn.lalanh.platform.inbox.Delivery;
import vn.lalanh.platform.inbox.Inbox;
import vn.lalanh.platform.inbox.Reader;
import vn.lalanh.resources.campaign.Campaign.OpenCampaign;
import vn.lalanh.resources.contribution.Contribution;
import vn.lalanh.resources.donorinput.Reading;

class DonorInputsTest {

    private static final String TOPIC = "donors.ngan-hang.contributions";

    private final World world = World.fresh();
    private final Inbox inbox = world.platform.inbox("resources-donors");
    private final Reader<Reading> reader =
            inbox.rawReader(DonorRecords::route, world.inputService::handle);
    private String campaign = "";

    @BeforeEach
    void aDonorAndACampaign() {
        world.registerDonor("ngan-hang");
        campaign = world.openCampaign("Lũ lụt tháng 10");
    }

    private String gift(long dong) {
        return """
        {"campaignId": "%s", "amount": {"value": %d, "currency": "VND"}, "creditedAt": "2026-10-01T01:00:00Z"}
        """
                .formatted(campaign, dong);
    }

    private static Delivery record(long offset, @Nullable String id, String json) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_type", "vn.lalanh.donors.contribution-offered.v1");
        headers.put("ce_source", "/donors/ngan-hang");
        if (id != null) {
            headers.put("ce_id", id);
        }
        return record(TOPIC, offset, headers, json);
    }

    private static Delivery record(
            String topic, long offset, Map<String, String> headers, String json) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Delivery(topic, 0, offset, "", bytes, json.getBytes(StandardCharsets.UTF_8));
    }

    private void arrives(Delivery... records) {
        inbox.handle(reader, List.of(records));
        world.settleDown();
    }

    private List<ContributionAnsweredV1> answers() {
        return world.answers().stream().map(ContributionAnsweredV1.class::cast).toList();
    }

    private ContributionAnsweredV1 onlyAnswer() {
        assertThat(answers()).hasSize(1);
        return answers().getFirst();
    }

    @Test
    void recordsAGiftAndAnswersWithItsContribution() {
        arrives(record(0, "e-1", gift(50_000)));

        ContributionAnsweredV1 answer = onlyAnswer();
        assertThat(answer.outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(answer.eventId()).isEqualTo("e-1");
        assertThat(answer.position()).isEqualTo(TOPIC + "/0/0");
        assertThat(world.contributions.states())
                .containsOnlyKeys(String.valueOf(answer.contributionId()));
        assertThat(world.contributions.states().values())
                .allMatch(Contribution.Received.class::isInstance);
        assertThat(world.available()).isEqualTo(50_000);
        assertThat(world.inputs.announced())
                .allMatch(a -> a.topic().equals("donors.ngan-hang.answers"));
    }

    @Test
    void dropsARedeliveryInSilence() {
        arrives(record(0, "e-1", gift(50_000)));
        arrives(record(0, "e-1", gift(50_000)));

        assertThat(answers()).hasSize(1);
        assertThat(world.available()).isEqualTo(50_000);
    }

    @Test
    void answersARepeatWithTheSameContribution() {
        arrives(record(0, "e-1", gift(50_000)), record(1, "e-1", gift(50_000)));

        assertThat(answers())
                .extracting(ContributionAnsweredV1::outcome)
                .containsExactly(Outcome.RECORDED, Outcome.REPEATED);
        assertThat(answers()).extracting(ContributionAnsweredV1::contributionId).hasSize(2);
        assertThat(answers().stream().map(ContributionAnsweredV1::contributionId).distinct())
                .hasSize(1);
        assertThat(world.available()).isEqualTo(50_000);
    }

    @Test
    void refusesAnotherGiftUnderTheSameId() {
        arrives(record(0, "e-1", gift(50_000)), record(1, "e-1", gift(60_000)));

        assertThat(answers().getLast().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answers().getLast().problems())
                .extracting(Problem::field)
                .containsExactly("ce_id");
        assertThat(world.available()).isEqualTo(50_000);
    }

    @Test
    void takesTheSameWhenTheReasonForTheRefusalIsGone() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        String soon = new OpenCampaign("Mùa bão", "99", day, day.plusDays(30)).id();
        String json = gift(50_000).replace(campaign, soon);
        arrives(record(0, "e-1", json));
        assertThat(onlyAnswer().problems())
                .extracting(Problem::field)
                .containsExactly("/campaignId");

        world.openCampaign("Mùa bão");
        arrives(record(1, "e-1", json));

        assertThat(answers().getLast().outcome()).isEqualTo(Outcome.RECORDED);
        assertThat(world.available()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_type, vn.lalanh.donors.something-else.v1",
        "ce_source, /donors/somebody-else",
        "ce_specversion, 0.3",
        "ce_id, 'with a blank'"
    })
    void refusesAWrongAttribute(String attribute, String value) {
        Map<String, String> headers = new HashMap<>();
        record(0, "e-1", "{}")
                .headers()
                .forEach((n, v) -> headers.put(n, new String(v, StandardCharsets.UTF_8)));
        headers.put(attribute, value);

        arrives(record(TOPIC, 0, headers, gift(50_000)));

        assertThat(onlyAnswer().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(onlyAnswer().problems()).extracting(Problem::field).containsExactly(attribute);
        assertThat(world.contributions.states()).isEmpty();
    }

    @Test
    void refusesWhatHasNoIdByItsPosition() {
        arrives(record(7, null, gift(50_000)));

        assertThat(onlyAnswer().eventId()).isNull();
        assertThat(onlyAnswer().position()).isEqualTo(TOPIC + "/0/7");
        assertThat(onlyAnswer().problems()).extracting(Problem::field).containsExactly("ce_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all                       | ''",
                "[]                                    | ''",
                "{\"campaignId\": \"x\"}               | /creditedAt",
            })
    void refusesDataThatCannotBeRead(String json, String field) {
        arrives(record(0, "e-1", json));

        assertThat(onlyAnswer().problems()).extracting(Problem::field).contains(field);
        assertThat(onlyAnswer().problems())
                .allSatisfy(problem -> {
                    assertThat(problem.vi()).isNotBlank();
                    assertThat(problem.en()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource({"-1", "0", "1.5", "1e3", "9999999999999"})
    void refusesAnAmountThatIsNone(String amount) {
        arrives(record(0, "e-1", gift(50_000).replace("50000", amount)));

        assertThat(onlyAnswer().problems())
                .extracting(Problem::field)
                .containsExactly("/amount/value");
        assertThat(world.contributions.states()).isEmpty();
    }

    @Test
    void refusesGoodsThatAreNotInTheCatalogue() {
        String json =
                gift(1).replace(
                                "\"amount\": {\"value\": 1, \"currency\": \"VND\"}",
                                "\"goods\": {\"code\": \"GOLD\", \"quantity\": 5, \"unit\": \"PIECE\"}");

        arrives(record(0, "e-1", json));

        assertThat(onlyAnswer().problems()).extracting(Problem::field).containsExactly("/goods");
    }

    @Test
    void saysNothingToASenderItDoesNotKnow() {
        Map<String, String> headers = new HashMap<>();
        record(0, "e-1", "{}")
                .headers()
                .forEach((n, v) -> headers.put(n, new String(v, StandardCharsets.UTF_8)));
        headers.put("ce_source", "/donors/nguoi-la");

        arrives(record("donors.nguoi-la.contributions", 0, headers, gift(50_000)));

        assertThat(answers()).isEmpty();
        assertThat(world.contributions.states()).isEmpty();
        assertThat(world.inputs.states()).hasSize(1);
    }

    @Test
    void keepsNobodyWaitingBehindARecordThatIsNoUse() {
        arrives(
                record(0, null, "rubbish"),
                record(1, "e-2", gift(1_000)),
                record(2, "e-3", "{"),
                record(3, "e-4", gift(2_000)));

        assertThat(answers())
                .extracting(ContributionAnsweredV1::outcome)
                .containsExactlyInAnyOrder(
                        Outcome.REFUSED, Outcome.RECORDED, Outcome.REFUSED, Outcome.RECORDED);
        assertThat(world.available()).isEqualTo(3_000);
        assertThat(world.platform.held().all()).isEmpty();
    }

    @Test
    void makesTheContributionThatACrashHasLeftUnmade() {
        inbox.handle(reader, List.of(record(0, "e-1", gift(50_000))));

        World next = world.afterACrash();
        next.settleDown();
        next.settleDown();

        assertThat(next.contributions.states()).hasSize(1);
        assertThat(next.available()).isEqualTo(50_000);
    }
}
