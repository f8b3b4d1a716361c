package vn.lalanh.assessment.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.assessment.norm.Entitlement.Line;
import vn.lalanh.assessment.norm.Entitlement.Remark;
import vn.lalanh.assessment.norm.Findings.House;
import vn.lalanh.assessment.norm.file.Books;
import vn.lalanh.events.EconomicStatus;
import vn.lalanh.platform.money.Money;
import vn.lalanh.platform.money.Quantity;
import vn.lalanh.platform.test.Approved;

/** The figures are the law's: Decree 335/2026/NĐ-CP, Articles 4(2), 12, 15 and 16. */
class NormEngineTest {

    private static final LocalDate IN_FORCE = LocalDate.of(2026, 11, 20);

    @Test
    void seriousInjuryIsTenTimesTheStandardLevelForEachPerson() {
        Entitlement given =
                flood(EconomicStatus.OTHER, Found.people(List.of("per-1", "per-2"), List.of()));

        assertThat(given.lines())
                .extracting(Line::norm, Line::person, Line::benefit)
                .containsExactly(
                        tuple("INJURY_SERIOUS", "per-1", cash(5_400_000)),
                        tuple("INJURY_SERIOUS", "per-2", cash(5_400_000)));
    }

    @Test
    void aDeathIsFiftyTimesTheStandardLevel() {
        Entitlement given = flood(EconomicStatus.OTHER, Found.people(List.of(), List.of("per-3")));

        assertThat(given.lines())
                .extracting(Line::norm, Line::person, Line::benefit)
                .containsExactly(tuple("FUNERAL_HOUSEHOLD", "per-3", cash(27_000_000)));
    }

    @ParameterizedTest
    @EnumSource(names = {"POOR", "NEAR_POOR", "HARDSHIP"})
    void aLostHouseIsFortyMillionForThoseWhoMayHaveIt(EconomicStatus status) {
        assertThat(flood(status, Found.house(House.LOST, true, true)).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("HOUSE_LOST", cash(40_000_000)));
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "UNKNOWN"})
    void aLostHouseIsNothingForOthersAndTheyAreToldWhy(EconomicStatus status) {
        Entitlement given = flood(status, Found.house(House.LOST, true, true));

        assertThat(given.lines()).isEmpty();
        assertThat(given.refused()).extracting(Remark::norm).contains("HOUSE_LOST");
    }

    @Test
    void aLostHouseIsNothingWhereThereIsAPlaceToLive() {
        Entitlement given = flood(EconomicStatus.POOR, Found.house(House.LOST, true, false));

        assertThat(given.lines()).isEmpty();
        assertThat(why(given, "HOUSE_LOST").vi()).endsWith("hộ vẫn còn nơi ở.");
    }

    @Test
    void relocationIsThirtyMillionForAnybody() {
        assertThat(flood(EconomicStatus.OTHER, Found.relocation()).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("HOUSE_RELOCATE", cash(30_000_000)));
    }

    @Test
    void aSeverelyDamagedHouseIsTwentyMillion() {
        assertThat(flood(EconomicStatus.NEAR_POOR, Found.house(House.DAMAGED, true, false)).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("HOUSE_DAMAGED", cash(20_000_000)));
    }

    @Test
    void aDamagedHouseThatCanBeLivedInIsNothing() {
        assertThat(flood(EconomicStatus.POOR, Found.house(House.DAMAGED, false, false)).lines())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1,15", "4,2,120", "4,3,180", "4,5,180", "50,3,2250"})
    void riceIsFifteenKilogramsForEachPersonAndMonthUpToThree(int persons, int months, int kg) {
        assertThat(flood(EconomicStatus.OTHER, Found.hunger(persons, months)).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(
                        tuple(
                                "RICE_HUNGER",
                                new Benefit.InKind(Quantity.grams("RICE", kg * 1_000L))));
    }

    @Test
    void riceAtTetIsForOneMonthHoweverLongTheHunger() {
        Entitlement given =
                compute(Cause.TET_HUNGER, EconomicStatus.POOR, Found.hunger(3, 2), IN_FORCE);

        assertThat(given.lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(
                        tuple("RICE_TET", new Benefit.InKind(Quantity.grams("RICE", 45_000))));
    }

    @Test
    void protectionIsAHundredThousandADayForEachPerson() {
        Entitlement given =
                compute(
                        Cause.DOMESTIC_VIOLENCE,
                        EconomicStatus.OTHER,
                        Found.protection(12, "per-1"),
                        IN_FORCE);

        assertThat(given.lines())
                .extracting(Line::norm, Line::person, Line::benefit)
                .containsExactly(tuple("PROTECT_FOOD", "per-1", cash(1_200_000)));
    }

    @Test
    void essentialsAreAdviceAndNoLineBecauseTheLawNamesNoAmount() {
        Entitlement given = flood(EconomicStatus.POOR, Found.everything());

        assertThat(given.advice()).extracting(Remark::norm).containsExactly("ESSENTIALS");
        assertThat(given.lines()).extracting(Line::norm).doesNotContain("ESSENTIALS");
    }

    @Test
    void aCauseThatANormDoesNotNameGivesNothingAndSaysNothing() {
        Entitlement given =
                compute(
                        Cause.TRAFFIC_ACCIDENT,
                        EconomicStatus.POOR,
                        Found.house(House.LOST, true, true),
                        IN_FORCE);

        assertThat(given.lines()).isEmpty();
        assertThat(given.refused())
                .extracting(Remark::norm)
                .containsExactlyInAnyOrder("INJURY_SERIOUS", "FUNERAL_HOUSEHOLD");
    }

    @Test
    void ofNormsThatExcludeEachOtherOnlyTheHigherIsGiven() {
        NormBook book = Books.nd335();
        List<Norm> norms = new ArrayList<>();
        for (Norm norm : book.norms()) {
            norms.add(
                    new Norm(
                            norm.id(),
                            norm.name(),
                            norm.causes(),
                            norm.formula() instanceof Formula.FixedAmount
                                    ? List.of()
                                    : norm.conditions(),
                            Set.of(),
                            norm.per(),
                            norm.formula(),
                            norm.exclusiveWith(),
                            norm.article(),
                            norm.decisionWorkingDays()));
        }
        NormBook lenient =
                new NormBook(
                        book.id(),
                        book.decree(),
                        book.inForce(),
                        book.until(),
                        book.standardLevels(),
                        norms,
                        book.deadlines());

        Entitlement given =
                NormEngine.compute(
                        lenient,
                        new Facts(Cause.FIRE, EconomicStatus.POOR, Found.NOTHING, IN_FORCE));

        assertThat(given.lines())
                .extracting(Line::norm)
                .containsExactlyInAnyOrder("HOUSE_LOST", "HOUSE_RELOCATE");
        assertThat(why(given, "HOUSE_DAMAGED").vi()).contains("cho cùng một thiệt hại");
    }

    @Test
    void aLevelThatIsNotConfirmedForEmergenciesIsMarked() {
        Findings death = Found.people(List.of(), List.of("per-1"));

        Line before =
                NormEngine.compute(Books.nd20(), facts(death, LocalDate.of(2026, 7, 2)))
                        .lines()
                        .getFirst();
        Line after = NormEngine.compute(Books.nd335(), facts(death, IN_FORCE)).lines().getFirst();

        assertThat(before.benefit()).isEqualTo(cash(25_000_000));
        assertThat(before.explanation().remark().vi()).contains("chưa được xác nhận");
        assertThat(after.benefit()).isEqualTo(cash(27_000_000));
        assertThat(after.explanation().remark().vi()).isEmpty();
    }

    @Test
    void theDayOfTheDecisionChoosesTheBook() {
        assertThat(Books.all().inForceOn(LocalDate.of(2026, 10, 4)).orElseThrow().id())
                .isEqualTo("ND20-2021");
        assertThat(Books.all().inForceOn(LocalDate.of(2026, 10, 5)).orElseThrow().id())
                .isEqualTo("ND335-2026");
        assertThat(Books.all().inForceOn(LocalDate.of(2021, 6, 30))).isEmpty();
    }

    @Test
    void explainsEachStepInWordsThatWereApproved() {
        StringBuilder text = new StringBuilder();
        say(
                text,
                "Thiên tai, hộ nghèo, mất tất cả",
                flood(EconomicStatus.POOR, Found.everything()));
        say(
                text,
                "Nhà hư hỏng nặng, hộ cận nghèo",
                flood(EconomicStatus.NEAR_POOR, Found.house(House.DAMAGED, true, false)));
        say(
                text,
                "Nhà mất, hộ không thuộc diện",
                flood(EconomicStatus.OTHER, Found.house(House.LOST, true, true)));
        say(text, "Đề nghị 5 tháng gạo", flood(EconomicStatus.OTHER, Found.hunger(4, 5)));
        say(
                text,
                "Gạo Tết",
                compute(Cause.TET_HUNGER, EconomicStatus.POOR, Found.hunger(3, 1), IN_FORCE));
        say(
                text,
                "Bạo lực gia đình",
                compute(
                        Cause.DOMESTIC_VIOLENCE,
                        EconomicStatus.OTHER,
                        Found.protection(12, "per-1"),
                        IN_FORCE));
        say(
                text,
                "Trước ngày Nghị định 335 có hiệu lực",
                NormEngine.compute(
                        Books.nd20(),
                        facts(
                                Found.people(List.of(), List.of("per-1")),
                                LocalDate.of(2026, 7, 2))));

        Approved.matches("explanations.md", "# Explanations\n" + text);
    }

    private static void say(StringBuilder text, String title, Entitlement given) {
        text.append("\n## ").append(title).append('\n');
        given.lines().forEach(line -> both(text, line.norm(), line.explanation().sentence()));
        given.advice().forEach(advice -> both(text, advice.norm(), advice.text()));
        given.refused().forEach(refused -> both(text, refused.norm(), refused.text()));
    }

    private static void both(StringBuilder text, String norm, Sentence sentence) {
        text.append("\n- `%s` %s\n  %s\n".formatted(norm, sentence.vi(), sentence.en()));
    }

    private static Sentence why(Entitlement given, String norm) {
        return given.refused().stream()
                .filter(refused -> refused.norm().equals(norm))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Entitlement flood(EconomicStatus status, Findings findings) {
        return compute(Cause.NATURAL_DISASTER, status, findings, IN_FORCE);
    }

    private static Entitlement compute(
            Cause cause, EconomicStatus status, Findings findings, LocalDate decidedOn) {
        return NormEngine.compute(Books.nd335(), new Facts(cause, status, findings, decidedOn));
    }

    private static Facts facts(Findings findings, LocalDate decidedOn) {
        return new Facts(Cause.NATURAL_DISASTER, EconomicStatus.POOR, findings, decidedOn);
    }

    private static Benefit cash(long dong) {
        return new Benefit.Cash(Money.of(dong));
    }
}
