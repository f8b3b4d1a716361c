package vn.lalanh.assessment.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lalanh.assessment.casework.CaseFixtures.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Found;
import vn.lalanh.assessment.norm.NormBook;
import vn.lalanh.assessment.norm.NormEngine;
import vn.lalanh.assessment.norm.Stage;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.platform.time.WorkingDays;

class DeadlinesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void whatIsPaidAsItCostNeedsTwoApprovers() {
        SecondApproval second = second(Books.all().all(), Set.of());

        assertThat(second.neededFor(lines(Map.of("treatmentCost", 1)))).isTrue();
        assertThat(second.neededFor(lines(Map.of("transportCost", 1)))).isTrue();
        assertThat(second.neededFor(lines(Map.of("protectionDays", 90)))).isFalse();
        assertThat(second.norms())
                .containsExactlyInAnyOrder(
                        "FUNERAL_NO_RELATIVE", "PROTECT_MEDICAL", "PROTECT_TRANSPORT");
    }

    @Test
    void soDoesWhatAProvincePaysAsItCostAndWhatTheSettingsName() {
        NormBook province =
                Books.of(
                        Books.provinceText()
                                .replace(
                                        "formula: {type: FIXED_VND, vnd: 3000000}",
                                        "formula: {type: ACTUAL_COST, cost: newStartCost}"));
        List<NormBook> books =
                Stream.concat(Books.all().all().stream(), Stream.of(province)).toList();

        assertThat(second(books, Set.of("HOUSE_LOST")).norms())
                .contains("LOCAL_NEW_START", "HOUSE_LOST", "PROTECT_MEDICAL");
    }

    @Test
    void aboveTheAmountTwoApprove() {
        SecondApproval second = second(Books.all().all(), Set.of());

        assertThat(second.neededFor(lines(Map.of("protectionDays", 1_000)))).isFalse();
        assertThat(second.neededFor(lines(Map.of("protectionDays", 1_001)))).isTrue();
    }

    /** Paused on Friday, one and a half days before the end of Wednesday; Tuesday is Culture Day. */
    @Test
    void whatWasLeftIsCountedInWorkingDays() {
        Deadlines deadlines = deadlines(Books.all().all(), Set.of());
        Instant friday = Instant.parse("2026-11-20T05:00:00Z");
        Instant wednesday = Instant.parse("2026-11-25T10:00:00Z");
        int left = deadlines.left(friday, wednesday);
        Pause pause = new Pause(Stage.ASSESSMENT, "FILE_INCOMPLETE", null, "sub-1", friday, left);

        assertThat(left).isEqualTo(2);
        assertThat(deadlines.left(wednesday, wednesday)).isZero();
        assertThat(deadlines.goesOn(pause, Instant.parse("2026-11-27T05:00:00Z")))
                .isEqualTo(new Due(Stage.ASSESSMENT, Instant.parse("2026-12-01T10:00:00Z")));
    }

    private static Deadlines deadlines(List<NormBook> books, Set<String> norms) {
        return new Deadlines(
                WorkingDays.vietnam(),
                new DecisionSettings(100_000_000, norms, 64, 10, 5),
                () -> books);
    }

    private static SecondApproval second(List<NormBook> books, Set<String> norms) {
        return deadlines(books, norms).terms(Books.law(), NOON).second();
    }

    private static List<BenefitLine> lines(Map<String, ?> answers) {
        Report report = ((Case.Known) CaseFixtures.triaged()).dossier().report();
        Findings found =
                new Findings(Answers.NONE, List.of(Found.person("per-1", answers)), List.of());
        List<BenefitLine> lines =
                NormEngine.compute(Books.law(), new Facts(Cause.DOMESTIC_VIOLENCE, DAY, DAY, found))
                        .lines()
                        .stream()
                        .map(line -> BenefitLine.of(report, line))
                        .toList();
        assertThat(lines).hasSize(1);
        return lines;
    }
}
