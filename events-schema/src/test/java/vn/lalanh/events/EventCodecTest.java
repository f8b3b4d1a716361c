package vn.lalanh.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lalanh.events.EventCodec.Received;
import vn.lalanh.events.EventCodec.Undecodable;

class EventCodecTest {

    private static final String CLOSED = "vn.lalanh.assessment.case-closed.v1";
    private static final byte[] CLOSED_DATA =
            "{\"caseId\":\"case-1\",\"closedAt\":\"2026-12-07T02:00:00Z\"}".getBytes(UTF_8);

    @Test
    void readsAnEventOfItsTopic() {
        Received<CaseEvent> received =
                EventCodec.read(CaseEvent.class, bytes(headers(CLOSED)), CLOSED_DATA);

        assertThat(received.event())
                .isEqualTo(
                        new CaseEvent.CaseClosedV1(
                                "case-1", Instant.parse("2026-12-07T02:00:00Z")));
        assertThat(received.envelope()).isEqualTo(envelope(CLOSED));
    }

    @Test
    void readsAnUnknownTypeAsUnrecognizedWhateverItsData() {
        String type = "vn.lalanh.assessment.case-sung-about.v7";

        Received<CaseEvent> received =
                EventCodec.read(CaseEvent.class, bytes(headers(type)), new byte[] {1, 2});

        assertThat(received.event()).isEqualTo(new Unrecognized(type));
    }

    @Test
    void refusesATypeOfAnotherTopic() {
        assertThatExceptionOfType(Undecodable.class)
                .isThrownBy(() ->
                        EventCodec.read(PayoutEvent.class, bytes(headers(CLOSED)), CLOSED_DATA))
                .withMessageContaining(CLOSED);
    }

    @Test
    void readsAnUnknownEnumValueAsUnknown() {
        ContractEvent household =
                data(
                        "registry.household-changed",
                        """
                        {"householdId": "hh-1", "provinceCode": "99", "communeCode": "99001",
                         "economicStatus": "RICH", "priorityGroups": ["TWINS"], "persons": []}
                        """);
        ContractEvent offer =
                data(
                        "donors.contribution-offered",
                        """
                        {"campaignId": "c", "earmark": {"cause": "METEORITE"},
                         "creditedAt": "2026-11-19T01:00:00Z"}
                        """);
        ContractEvent answer =
                data(
                        "donors.contribution-answered",
                        """
                        {"position": "t/0/0", "outcome": "LOST", "problems": []}
                        """);

        assertThat(household)
                .isEqualTo(
                        new HouseholdEvent.HouseholdChangedV1(
                                "hh-1",
                                "99",
                                "99001",
                                EconomicStatus.UNKNOWN,
                                List.of(PriorityGroup.UNKNOWN),
                                List.of()));
        assertThat(offer)
                .isEqualTo(
                        new DonorEvent.ContributionOfferedV1(
                                "c",
                                null,
                                null,
                                new Earmark(Cause.UNKNOWN, null, null),
                                Instant.parse("2026-11-19T01:00:00Z")));
        assertThat(answer)
                .isEqualTo(
                        new DonorAnswerEvent.ContributionAnsweredV1(
                                null, "t/0/0", DonorAnswerEvent.Outcome.UNKNOWN, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "ce_epoch"
            })
    void namesTheHeaderThatIsMissing(String name) {
        Map<String, String> headers = headers(CLOSED);
        headers.remove(name);

        assertThatExceptionOfType(Undecodable.class)
                .isThrownBy(() -> EventCodec.envelope(bytes(headers)))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_time", "ce_sequence", "ce_epoch"})
    void namesTheHeaderThatIsWrongWithoutQuotingIt(String name) {
        Map<String, String> headers = headers(CLOSED);
        headers.put(name, "0912345678x");

        assertThatExceptionOfType(Undecodable.class)
                .isThrownBy(() -> EventCodec.envelope(bytes(headers)))
                .withMessageContaining(name)
                .withMessageNotContaining("0912345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"caseId\":\"case-1\"}",
                "{\"caseId\":null,\"closedAt\":\"2026-12-07T02:00:00Z\"}",
                "{\"caseId\":\"case-1\",\"closedAt\":\"0912345678\"} {}",
                "{\"caseId\":\"case-1\",\"closedAt\":\"call 0912345678\"}"
            })
    void refusesDataThatDoesNotFitWithoutQuotingIt(String data) {
        assertThatExceptionOfType(Undecodable.class)
                .isThrownBy(() ->
                        EventCodec.read(
                                CaseEvent.class, bytes(headers(CLOSED)), data.getBytes(UTF_8)))
                .withMessageContaining(CLOSED)
                .withMessageNotContaining("0912345678")
                .withNoCause();
    }

    @Nested
    class WithNumbers {

        private final Contract triaged =
                Catalogue.ofType("vn.lalanh.assessment.case-triaged.v1").orElseThrow();

        @ParameterizedTest
        @ValueSource(strings = {"1.5", "1.0", "\"1\"", "null", "true", "99999999999", "1e400"})
        void refusesWhatIsNotAWholeNumber(String priority) {
            String data = "{\"caseId\":\"case-1\",\"priority\":" + priority + ",\"reasons\":[]}";

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> EventCodec.data(triaged, data.getBytes(UTF_8)));
        }

        @Test
        void refusesAMissingNumber() {
            byte[] data = "{\"caseId\":\"case-1\",\"reasons\":[]}".getBytes(UTF_8);

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> EventCodec.data(triaged, data));
        }

        @Test
        void refusesAListWithNothingInAPlace() {
            byte[] data = "{\"caseId\":\"c\",\"priority\":1,\"reasons\":[null]}".getBytes(UTF_8);

            assertThatExceptionOfType(Undecodable.class)
                    .isThrownBy(() -> EventCodec.data(triaged, data));
        }
    }

    @Test
    void bringsEveryEnvelopeThroughTheHeaders() {
        Random random = new Random(20261118);

        for (int i = 0; i < 2_000; i++) {
            Envelope envelope = anyEnvelope(random);
            assertThat(EventCodec.envelope(bytes(EventCodec.headers(envelope))))
                    .as("number %d of seed 20261118", i)
                    .isEqualTo(envelope);
        }
    }

    @Test
    void namesTheSchemaOfAKnownTypeOnly() {
        assertThat(EventCodec.headers(envelope(CLOSED)))
                .containsEntry(
                        "ce_dataschema",
                        "https://lalanh.vn/contracts/assessment/case-closed/v1/schema.json");
        assertThat(EventCodec.headers(envelope("vn.lalanh.unheard-of.v1")))
                .doesNotContainKey("ce_dataschema");
    }

    private static ContractEvent data(String event, String json) {
        Contract contract = Catalogue.ofType("vn.lalanh." + event + ".v1").orElseThrow();
        return EventCodec.data(contract, json.getBytes(UTF_8));
    }

    private static Map<String, String> headers(String type) {
        return new HashMap<>(EventCodec.headers(envelope(type)));
    }

    private static Envelope envelope(String type) {
        return new Envelope(
                "01939c3e-7b2a-7c11-9d53-2f6a0c4e8b17",
                type,
                "/assessment-service",
                "case-1",
                Instant.parse("2026-12-07T02:00:00.123Z"),
                7,
                1,
                "case-1",
                null,
                null,
                null);
    }

    private static Function<String, byte @Nullable []> bytes(Map<String, String> headers) {
        return name -> {
            String value = headers.get(name);
            return value == null ? null : value.getBytes(UTF_8);
        };
    }

    private static Envelope anyEnvelope(Random random) {
        List<Contract> all = Catalogue.all();
        return new Envelope(
                anyText(random),
                random.nextBoolean() ? all.get(random.nextInt(all.size())).type() : anyText(random),
                anyText(random),
                anyText(random),
                Instant.ofEpochSecond(
                        random.nextLong(-60_000_000_000L, 250_000_000_000L),
                        random.nextInt(1_000_000_000)),
                random.nextLong(1, Long.MAX_VALUE),
                random.nextLong(1, Long.MAX_VALUE),
                perhapsText(random),
                perhapsText(random),
                perhapsText(random),
                perhapsText(random));
    }

    private static @Nullable String perhapsText(Random random) {
        return random.nextInt(3) == 0 ? null : anyText(random);
    }

    /** One to forty characters of ASCII, Vietnamese and beyond the basic plane. */
    private static String anyText(Random random) {
        int[] letters = "aZ09-._/ %\"\\\téĐạữ₫🍃".codePoints().toArray();
        return random.ints(random.nextInt(1, 41), 0, letters.length)
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
