package vn.lalanh.assessment.norm.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.lalanh.assessment.norm.BookTexts.Read;
import vn.lalanh.assessment.norm.Fault;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormSettings;

class FileNormBooksTest {

    @Test
    void readsEveryBookThatComesWithTheService() throws IOException {
        assertThat(books("classpath*:norm-books/*.yaml").all())
                .extracting(NormBook::id)
                .containsExactly("ND20-2021", "ND9-2025", "ND335-2026");
    }

    @Test
    void refusesToStartWithoutABook() {
        assertThatThrownBy(() -> books("classpath*:no-books/*.yaml"))
                .hasMessage(
                        "The norm book classpath*:no-books/*.yaml cannot be used: no central norm book is there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    multiple: 50            | multiple: 0               | /norms/4/formula
                    [HOUSE_LOST]            | [HOUSE_GONE]              | /norms/8/exclusiveWith: There is no HOUSE_GONE in this book.
                    id: HOUSE_RELOCATE      | id: HOUSE_LOST            | /norms/7: HOUSE_LOST is there twice.
                    stage: FUNDING          | stage: PAYMENT            | There is no deadline for the stage FUNDING.
                    period: {from: 2026-10  | period: {from: 2026-11    | this one must begin on 2026-10-05
                    type: FIXED_VND         | type: A_HANDFUL           | /norms/6/formula: This is no formula
                    {yes: uninhabitable}    | {yess: uninhabitable}     | /conditions/UNINHABITABLE/when: This is no test
                    causes: [TET_HUNGER]    | reasons: [TET_HUNGER]     | reasons
                    vnd: 40000000           | vnd: 40000000.5           | /norms/6/formula
                    each: IN_PROTECTION     | each: IN_PROTECTED        | There is no IN_PROTECTED in this book.
                    confirmed: false        | confirmed: perhaps        | /posting/confirmed
                    posting:                | postings:                 | postings
                    """)
    void namesWhatIsWrongAndWhere(String right, String wrong, String said) throws IOException {
        String book =
                new ClassPathResource("norm-books/nd335-2026.yaml")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(book).contains(right);

        Read read = Books.texts().read(book.replace(right, wrong));

        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .anyMatch(fault ->
                                                (fault.place() + ": " + fault.what().en())
                                                        .contains(said)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "12", "[]", "a: [", "- a\n- b", "{\"id\": 1"})
    void aTextThatIsNoBookIsFaultyAndNoTrouble(String text) {
        assertThat(Books.texts().read(text))
                .isInstanceOfSatisfying(
                        Read.Faulty.class, faulty -> assertThat(faulty.faults()).isNotEmpty());
    }

    @Test
    void readsForHowLongDecisionsArePosted() {
        String silent = Books.withoutPosting(Books.nd335Text());

        assertThat(Books.nd335().posting())
                .isNotNull()
                .satisfies(posting -> {
                    assertThat(posting.workingDays()).isEqualTo(2);
                    assertThat(posting.confirmed()).isFalse();
                    assertThat(posting.basis().en()).contains("Article 8");
                });
        assertThat(Books.of(silent).posting()).isNull();
        assertThat(Books.texts().write(Books.of(silent))).doesNotContain("posting");
        assertThat(
                        Books.texts()
                                .read(
                                        Books.nd335Text()
                                                .replace(
                                                        "posting:\n  workingDays: 2",
                                                        "posting:\n  workingDays: 0")))
                .isInstanceOfSatisfying(
                        Read.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(Fault::place)
                                        .containsExactly("/posting/workingDays"));
    }

    @Test
    void tellsEveryFaultOfAHalfFormedBookAtOnce() {
        String book =
                Books.nd335Text()
                        .replace("multiple: 50", "multiple: 0")
                        .replace("vnd: 40000000", "vnd: many")
                        .replace("each: IN_PROTECTION", "each: IN_PROTECTED")
                        .replace("stage: FUNDING", "stage: PAYMENT")
                        .replace(
                                "{number: treatmentDays, atLeast: 3}",
                                "{number: treatmentDays, atLest: 3}")
                        .replace(
                                "decree: {vi: Nghị định 335/2026/NĐ-CP, en: Decree 335/2026/NĐ-CP}",
                                "decree: {vi: Nghị định 335/2026/NĐ-CP, en: ''}");

        Read read = Books.texts().read(book);

        // HOUSE_DAMAGED still names HOUSE_LOST, and INJURY_SERIOUS its condition: that is no fault
        // of theirs
        assertThat(read)
                .isInstanceOfSatisfying(
                        Read.Faulty.class,
                        faulty ->
                                assertThat(faulty.faults())
                                        .extracting(Fault::place)
                                        .contains(
                                                "/decree/en",
                                                "/norms/4/formula/multiple",
                                                "/norms/6/formula/vnd",
                                                "/norms/9/each",
                                                "/conditions/SERIOUSLY_INJURED/when",
                                                "/deadlines/3",
                                                "/deadlines")
                                        .noneMatch(place ->
                                                place.startsWith("/norms/8")
                                                        || place.startsWith("/norms/3")));
    }

    @Test
    void aConditionThatLiesTooDeepIsFaultyAndNoTrouble() {
        String deep = "{not: ".repeat(400) + "{yes: insured}" + "}".repeat(400);
        String book = Books.provinceText().replace("{yes: mainEarnerLost}", deep);

        assertThat(Books.texts().read(book))
                .isInstanceOfSatisfying(
                        Read.Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(1));
    }

    @Test
    void oneBookIsOneTextWhateverTheOrderOfItsSets() {
        String book = Books.provinceText();
        String turned =
                book.replace("[ND335-2026, ND9-2025]", "[ND9-2025, ND335-2026]")
                        .replace(
                                "[DOMESTIC_VIOLENCE, TRAFFICKING, FORCED_LABOUR]",
                                "[FORCED_LABOUR, DOMESTIC_VIOLENCE, TRAFFICKING]")
                        .replace("anyOf: [DEAD, MISSING]", "anyOf: [MISSING, DEAD]");

        assertThat(turned).isNotEqualTo(book);
        assertThat(Books.texts().write(Books.of(turned)))
                .isEqualTo(Books.texts().write(Books.of(book)));
    }

    @Test
    void whatIsWrittenReadsAsTheSameBook() {
        NormBook book = Books.province();

        assertThat(Books.texts().read(Books.texts().write(book))).isEqualTo(new Read.Usable(book));
    }

    private static FileNormBooks books(String pattern) throws IOException {
        return new FileNormBooks(
                new NormSettings(pattern),
                new PathMatchingResourcePatternResolver(),
                Books.texts());
    }
}
