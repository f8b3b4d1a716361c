package vn.lalanh.assessment.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.platform.test.Approved;

/** {@code worked-examples/examples.yaml}: what people can reckon by hand, and how each of them is explained. */
class WorkedExamplesTest {

    private static final List<NormBook> ALL =
            List.of(
                    Books.nd20(),
                    Books.nd9(),
                    Books.nd335(),
                    Books.province(),
                    Books.lodgers(),
                    Books.oneFlood());

    private static final NormBooks BOOKS = () -> ALL;

    record Example(
            String title,
            Cause cause,
            String occurredOn,
            String decidedOn,
            String province,
            @Nullable String incident,
            Map<String, Object> answers,
            List<About> persons,
            List<About> losses,
            List<Expected> lines,
            @Nullable List<String> advice) {

        Example {
            advice = advice == null ? List.of() : advice;
            incident = incident == null ? "inc-1" : incident;
        }

        private Facts facts() {
            return new Facts(
                    cause,
                    LocalDate.parse(occurredOn),
                    LocalDate.parse(decidedOn),
                    new Findings(Answers.of(answers), about(persons), about(losses)));
        }

        private Law law() {
            return BOOKS.inForce(
                            province,
                            Objects.requireNonNull(incident),
                            LocalDate.parse(occurredOn),
                            LocalDate.parse(decidedOn))
                    .orElseThrow();
        }

        private static List<Subject> about(List<About> abouts) {
            return abouts.stream()
                    .map(one -> new Subject(one.id, Answers.of(one.answers)))
                    .toList();
        }
    }

    record About(String id, Map<String, Object> answers) {}

    record Expected(String norm, @Nullable String subject, long value) {}

    private static List<Example> examples() {
        try (InputStream file =
                WorkedExamplesTest.class.getResourceAsStream("/worked-examples/examples.yaml")) {
            return new YAMLMapper()
                    .readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    List<DynamicTest> givesWhatPeopleReckonByHand() {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.title(),
                                () ->
                                        assertThat(
                                                        NormEngine.amounts(
                                                                        example.law(),
                                                                        example.facts())
                                                                .stream()
                                                                .map(given ->
                                                                        new Expected(
                                                                                given.norm(),
                                                                                given.subject(),
                                                                                given.value())))
                                                .containsExactlyInAnyOrderElementsOf(
                                                        example.lines())))
                .toList();
    }

    @TestFactory
    List<DynamicTest> advisesWhatTheLawNamesNoAmountFor() {
        return examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.title(),
                                () ->
                                        assertThat(
                                                        NormEngine.compute(
                                                                        example.law(),
                                                                        example.facts())
                                                                .advice())
                                                .extracting(Entitlement.Remark::norm)
                                                .isEqualTo(example.advice())))
                .toList();
    }

    @Test
    void coversEveryNormOfEveryBook() {
        List<String> given =
                examples().stream()
                        .flatMap(example ->
                                Stream.concat(
                                        example.lines().stream().map(Expected::norm),
                                        Objects.requireNonNull(example.advice()).stream()))
                        .distinct()
                        .toList();

        List<String> uncovered = new ArrayList<>();
        for (NormBook book : BOOKS.all()) {
            book.norms().stream()
                    .map(Norm::id)
                    .filter(norm -> !given.contains(norm))
                    .forEach(uncovered::add);
        }
        assertThat(uncovered).isEmpty();
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void tellsEachStepInWordsThatWereApproved() {
        StringBuilder text = new StringBuilder("# Worked examples\n");
        for (Example example : examples()) {
            text.append("\n## ").append(example.title()).append("\n");
            for (Entitlement.Line line :
                    NormEngine.compute(example.law(), example.facts()).lines()) {
                text.append(
                        "\n- `%s` %s\n".formatted(line.norm(), line.explanation().sentence().vi()));
                line.explanation()
                        .trace()
                        .forEach(step ->
                                text.append("  - %s\n    %s\n".formatted(step.vi(), step.en())));
            }
        }
        Approved.matches("worked-examples.md", text.toString());
    }
}
