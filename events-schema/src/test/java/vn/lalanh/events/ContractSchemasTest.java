package vn.lalanh.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractSchemasTest {

    private static final Contract OFFERED =
            Catalogue.ofType("vn.lalanh.donors.contribution-offered.v1").orElseThrow();
    private static final String VALID =
            """
            {"campaignId": "lu-lon-11-2026",
             "amount": {"value": 50000, "currency": "VND"},
             "earmark": {"cause": "FIRE", "communeCode": "99001", "benefit": "HOUSE_LOST"},
             "creditedAt": "2026-11-19T01:00:00Z"}
            """;

    @Test
    void acceptsAGiftThatKeepsToTheContract() {
        assertThat(violations(VALID)).isEmpty();
    }

    /** Old text, new text, the field that is told, a part of the Vietnamese and of the English sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"campaignId\": \"lu-lon-11-2026\", | `` | /campaignId | Thiếu trường /campaignId | The field /campaignId is missing: add it.",
                "\"currency\" | \"curency\" | /amount/currency | Thiếu trường | missing: add it",
                "\"campaignId\": | \"note\": 1, \"campaignId\": | /note | không có trong hợp đồng | The field /note is not in the contract: remove it or correct its name.",
                "\"campaignId\": | \"Nguyễn Văn 0912345678\": 1.5, \"campaignId\": | `` | Dữ liệu có trường không thuộc hợp đồng | The data has a field that is not in the contract",
                "\"cause\": | \"0912345678\": 1, \"cause\": | /earmark | Trường /earmark có trường | The field /earmark has a field",
                "50000 | \"0912345678\" | /amount/value | phải là một số nguyên | must be a whole number.",
                "50000 | 0 | /amount/value | phải từ 1 trở lên | must be at least 1.",
                "50000 | -912345678 | /amount/value | phải từ 1 trở lên | must be at least 1.",
                "50000 | 912345678000000 | /amount/value | không được quá 1000000000000 | must be at most 1000000000000.",
                "50000 | 50000.0 | /amount/value | không có dấu thập phân | without decimal point or exponent",
                "50000 | 5e4 | /amount/value | không có dấu thập phân | without decimal point or exponent",
                "50000 | 0.999999999999999999999 | /amount/value | không có dấu thập phân | without decimal point or exponent",
                "50000 | 1e400 | /amount/value | phải là một số nguyên | must be a whole number.",
                "50000 | null | /amount/value | phải là một số nguyên | must be a whole number.",
                "{\"value\": 50000, \"currency\": \"VND\"} | [] | /amount | phải là một đối tượng JSON | must be a JSON object.",
                "\"99001\" | \"0912345678\" | /earmark/communeCode | phải viết theo mẫu ^[0-9]{5}$ | must match ^[0-9]{5}$.",
                "\"99001\" | \"99001\\n\" | /earmark/communeCode | phải viết theo mẫu | must match",
                "\"FIRE\" | \"0912345678\" | /earmark/cause | phải là một trong: NATURAL_DISASTER, FIRE | must be one of: NATURAL_DISASTER, FIRE",
                "\"FIRE\" | \"PROTECTED\" | /earmark/cause | phải là một trong: | must be one of:",
                "2026-11-19T01 | 2026-02-30T01 | /creditedAt | thời điểm theo RFC 3339 | an instant by RFC 3339",
                "2026-11-19T01:00:00Z | hôm qua 0912345678 | /creditedAt | thời điểm theo RFC 3339 | an instant by RFC 3339",
                "\"earmark\": | \"goods\": {\"code\": \"RICE\", \"quantity\": 1, \"unit\": \"GRAM\"}, \"earmark\": | `` | có đúng một trong các trường: amount, goods | The data must have exactly one of these fields: amount, goods.",
                "\"amount\": {\"value\": 50000, \"currency\": \"VND\"}, | `` | `` | có đúng một trong các trường: amount, goods | exactly one of these fields: amount, goods.",
            })
    void namesTheFieldAndTheRemedyButNeverTheValue(
            String before, String after, String field, String vi, String en) {
        assertThat(VALID).contains(before);

        List<Violation> violations = violations(VALID.replace(before, after));

        assertThat(violations)
                .anySatisfy(violation -> {
                    assertThat(violation.field()).isEqualTo(field);
                    assertThat(violation.vi()).contains(vi).endsWith(".");
                    assertThat(violation.en()).contains(en).endsWith(".");
                });
        assertThat(violations.toString()).doesNotContain("912345678").doesNotContain("Nguyễn");
    }

    @Test
    void tellsAllThatIsWrongOnceAField() {
        String data =
                """
                {"amount": {"value": 1.5, "currency": "USD"}, "creditedAt": "hôm qua", "to": "me"}
                """;

        assertThat(violations(data))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "/campaignId", "/amount/value", "/amount/currency", "/creditedAt", "/to");
    }

    @Test
    void fallsBackToTheRuleForKeywordsWithoutASentence() {
        Contract triaged = Catalogue.ofType("vn.lalanh.assessment.case-triaged.v1").orElseThrow();
        String data =
                """
                {"caseId": "case-00000000000000000000000000000001", "priority": 1,
                 "reasons": ["ROOF_GONE", "ROOF_GONE"]}
                """;

        assertThat(ContractSchemas.violations(triaged, data.getBytes(UTF_8)))
                .extracting(Violation::field, Violation::en)
                .containsExactly(
                        tuple(
                                "/reasons",
                                "The field /reasons breaks the rule uniqueItems of the contract:"
                                        + " see the description of the field."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nope",
                "null",
                "3",
                "\"x\"",
                "[]",
                "{} {}",
                "{\"a\":1,\"a\":2}"
            })
    void tellsDataThatIsNoJsonObjectOnce(String data) {
        assertThat(violations(data)).extracting(Violation::field).containsExactly("");
    }

    @Test
    void survivesBytesThatAreNoText() {
        byte[] data = {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};

        assertThat(ContractSchemas.violations(OFFERED, data)).hasSize(1);
    }

    @Test
    void survivesDeepNesting() {
        assertThat(violations("[".repeat(200_000))).hasSize(1);
        assertThat(violations("{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
    void survivesHugeExponents(String number) {
        assertThat(violations(VALID.replace("50000", number)))
                .extracting(Violation::field)
                .containsExactly("/amount/value");
    }

    @Test
    void survivesHugeNumbers() {
        assertThat(violations(VALID.replace("50000", "9".repeat(39))))
                .extracting(Violation::field)
                .containsExactly("/amount/value");
        assertThat(violations(VALID.replace("50000", "9".repeat(100_000)))).hasSize(1);
    }

    @Test
    void doesNotParseWhatIsTooLarge() {
        String many = "{\"x\":[" + "1.5,".repeat(2_000_000) + "1]}";

        assertThat(violations(many))
                .extracting(Violation::en)
                .containsExactly("The data is larger than 256 KiB: send a smaller event.");
    }

    @Test
    void doesNotAnswerGarbageWithAsMuchGarbage() {
        StringBuilder data = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            data.append('"').append("x".repeat(i % 25 + 1)).append("y".repeat(i / 25 % 400));
            data.append(i).append("\":1,");
        }
        data.append(
                "\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,");
        data.append(
                "\"k\":1,\"l\":1,\"m\":1,\"n\":1,\"o\":1,\"p\":1,\"q\":1,\"r\":1,\"s\":1,\"t\":1}");

        assertThat(violations(data.toString())).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-19T01:00:00Z",
                "2026-11-19T08:00:00+07:00",
                "2026-11-19T01:00:00.123456789Z",
                "2026-12-31T23:59:60Z",
                "2026-11-19T24:00:00Z",
                "2026-11-19T01:00:00+19:00",
                "2026-11-19T01:00:00-00:00",
                "2026-11-19t01:00:00z",
                "2026-11-19T01:00Z",
                "2026-11-19 01:00:00Z",
                "0000-11-19T01:00:00Z",
                "20261119T010000Z"
            })
    void acceptsNoInstantThatTheCodecCannotRead(String instant) {
        byte[] data = VALID.replace("2026-11-19T01:00:00Z", instant).getBytes(UTF_8);

        if (ContractSchemas.violations(OFFERED, data).isEmpty()) {
            assertThat(EventCodec.data(OFFERED, data)).isNotNull();
        }
    }

    private static List<Violation> violations(String data) {
        return ContractSchemas.violations(OFFERED, data.getBytes(UTF_8));
    }
}
