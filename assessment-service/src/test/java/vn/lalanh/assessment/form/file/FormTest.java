package vn.lalanh.assessment.form.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.form.Asked;
import vn.lalanh.assessment.form.Form;
import vn.lalanh.assessment.form.Forms;
import vn.lalanh.assessment.form.Misfit;
import vn.lalanh.assessment.form.Question;
import vn.lalanh.assessment.norm.Found;

class FormTest {

    private static final Forms FORMS = ShippedForms.forms();
    private static final Form FLOOD = FORMS.of(Cause.NATURAL_DISASTER);

    @Test
    void whatWasFoundInAStormFits() {
        assertThat(FLOOD.misfits(Found.everything())).isEmpty();
        assertThat(FLOOD.misfits(Findings.NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hose          | LOST  | did you mean house?
                    noPlaceTolive | true  | did you mean noPlaceToLive?
                    weather       | RAIN  | see its questions at GET /forms.
                    treatmentDays | 3     | belongs to the part persons of the form; move its answer there.
                    house         | GONE  | How far the house is damaged: needs one of NONE, PARTIAL, SEVERE, VERY_SEVERE, LOST.
                    house         | true  | How far the house is damaged: needs one of NONE, PARTIAL, SEVERE, VERY_SEVERE, LOST.
                    hungryMonths  | 13    | For how many months rice is needed: needs a whole number from 0 to 12.
                    uninhabitable | 1     | The house cannot be lived in: needs true or false.
                    """)
    void saysWhatAnAnswerMustBe(String question, String answer, String said) {
        List<Misfit> misfits = FLOOD.misfits(Found.household(Map.of(question, plain(answer))));

        assertThat(misfits)
                .singleElement()
                .satisfies(misfit -> {
                    assertThat(misfit.of()).isEqualTo(Asked.HOUSEHOLD);
                    assertThat(misfit.question()).isEqualTo(question);
                    assertThat(misfit.en()).endsWith(said);
                });
    }

    @Test
    void saysOfWhomAnAnswerDoesNotFit() {
        Findings findings =
                new Findings(
                        Answers.NONE,
                        List.of(
                                Found.injured("per-1", 3),
                                new Subject("per-2", Answers.of(Map.of("fate", "ASLEEP")))),
                        List.of(new Subject("7", Answers.of(Map.of("damagePercent", 101)))));

        assertThat(FLOOD.misfits(findings))
                .extracting(Misfit::of, Misfit::subject, Misfit::question)
                .containsExactly(
                        tuple(Asked.PERSON, "per-2", "fate"),
                        tuple(Asked.LOSS, "7", "damagePercent"));
    }

    @Test
    void aCauseAsksItsOwnQuestionsOnly() {
        assertThat(names(FORMS.of(Cause.TRAFFICKING)))
                .contains("protectionDays")
                .doesNotContain("house", "hungryMonths");
    }

    @Test
    void aFileBesideTheOthersAddsAQuestion(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), file("wellPolluted", "boolean"));

        Form form = ShippedForms.read("file:" + folder + "/*.yaml").of(Cause.FIRE);

        assertThat(form.misfits(Found.household(Map.of("wellPolluted", true)))).isEmpty();
        assertThat(form.schema()).contains("wellPolluted");
        assertThat(form.digest()).isNotEqualTo(FORMS.of(Cause.FIRE).digest());
    }

    @Test
    void aGroupThatOnlyAProvinceKnowsIsAskedForByAFileOfItsOwn() {
        Findings lodger = Found.household(Map.of("rentsRoom", true, "monthsWithoutRoom", 2));

        assertThat(ShippedForms.withTriedOnes().of(Cause.NATURAL_DISASTER).misfits(lodger))
                .isEmpty();
        assertThat(FLOOD.misfits(lodger))
                .extracting(Misfit::question)
                .containsExactlyInAnyOrder("rentsRoom", "monthsWithoutRoom");
    }

    @Test
    void aFileThatIsWrongKeepsTheServiceFromStarting(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), file("Well", "boolean"));
        assertThatThrownBy(() -> ShippedForms.read("file:" + folder + "/*.yaml"))
                .hasMessageContaining("The form one.yaml cannot be used: ")
                .hasMessageContaining("/properties/answers/properties");

        Files.writeString(folder.resolve("one.yaml"), file("well", "integer"));
        assertThatThrownBy(() -> ShippedForms.read("file:" + folder + "/*.yaml"))
                .hasMessageContaining("minimum");
        assertThatThrownBy(() -> ShippedForms.read("classpath*:no-forms/*.yaml"))
                .hasMessageContaining("no file is there");
    }

    @Test
    void twoFilesThatAskTheSameOtherwiseKeepTheServiceFromStarting(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("a.yaml"), file("well", "boolean"));
        Files.writeString(
                folder.resolve("b.yaml"),
                file("well", "boolean").replace("titleEn: Well", "titleEn: Fountain"));

        assertThatThrownBy(() -> ShippedForms.read("file:" + folder + "/*.yaml"))
                .hasMessageContaining("another file asks well otherwise");
    }

    private static String file(String question, String type) {
        return """
        $schema: https://json-schema.org/draft/2020-12/schema
        title: Giếng
        titleEn: Wells
        causes: [FIRE]
        properties:
          answers:
            properties:
              %s: {title: Giếng, titleEn: Well, type: %s}
        """
                .formatted(question, type);
    }

    private static Object plain(String answer) {
        return switch (answer) {
            case "true" -> true;
            case String number when number.matches("[0-9]+") -> Long.valueOf(number);
            case String code -> code;
        };
    }

    private static Set<String> names(Form form) {
        return form.questions().stream().map(Question::name).collect(Collectors.toSet());
    }
}
