package vn.lalanh.assessment.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.norm.Entitlement.Line;
import vn.lalanh.assessment.norm.Entitlement.Remark;
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
        assertThat(flood(status, Found.house("LOST", true, true)).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("HOUSE_LOST", cash(40_000_000)));
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER", "UNKNOWN"})
    void aLostHouseIsNothingForOthersAndTheyAreToldWhy(EconomicStatus status) {
        Entitlement given = flood(status, Found.house("LOST", true, true));

        assertThat(given.lines()).isEmpty();
        assertThat(given.refused()).extracting(Remark::norm).contains("HOUSE_LOST");
    }

    @Test
    void aLostHouseIsNothingWhereThereIsAPlaceToLive() {
        Entitlement given = flood(EconomicStatus.POOR, Found.house("LOST", true, false));

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
        assertThat(flood(EconomicStatus.NEAR_POOR, Found.house("SEVERE", true, false)).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("HOUSE_DAMAGED", cash(20_000_000)));
    }

    @Test
    void aDamagedHouseThatCanBeLivedInIsNothing() {
        assertThat(flood(EconomicStatus.POOR, Found.house("SEVERE", false, false)).lines())
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
                        Found.house("LOST", true, true),
                        IN_FORCE);

        assertThat(given.lines()).isEmpty();
        assertThat(given.refused())
                .extracting(Remark::norm)
                .containsExactlyInAnyOrder("INJURY_SERIOUS", "FUNERAL_HOUSEHOLD");
    }

    @Test
    void aBodyThatBuriesIsPaidItsCostAndNoLessThanFiftyTimesTheLevel() {
        assertThat(burial(30_000_000).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("FUNERAL_NO_RELATIVE", cash(30_000_000)));
        assertThat(burial(9_000_000).lines())
                .extracting(Line::norm, Line::benefit)
                .containsExactly(tuple("FUNERAL_NO_RELATIVE", cash(27_000_000)));
    }

    private static Entitlement burial(long cost) {
        return flood(
                EconomicStatus.OTHER,
                new Findings(
                        Answers.NONE,
                        List.of(
                                Found.person(
                                        "per-1",
                                        Map.of(
                                                "fate",
                                                "DEAD",
                                                "buriedByOthers",
                                                true,
                                                "burialCost",
                                                cost))),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"10000,30,5000000", "10000,70,5000000", "10000,71,10000000", "1234,80,1234000"})
    void aFieldIsPaidByAreaAndDamage(int squareMetres, int percent, long dong) {
        Findings field =
                Found.loss(
                        Map.of(
                                "kind",
                                "RICE_OVER_45_DAYS",
                                "squareMetres",
                                squareMetres,
                                "damagePercent",
                                percent));

        assertThat(flood(EconomicStatus.OTHER, field).lines())
                .extracting(Line::norm, Line::loss, Line::benefit)
                .containsExactly(tuple("PROD_RICE_GT45", "1", cash(dong)));
    }

    @Test
    void aFieldDamagedByLessThanThirtyPercentIsNothingAndThatIsTold() {
        Entitlement given =
                flood(
                        EconomicStatus.OTHER,
                        Found.loss(
                                Map.of(
                                        "kind",
                                        "RICE_OVER_45_DAYS",
                                        "squareMetres",
                                        10_000,
                                        "damagePercent",
                                        29)));

        assertThat(given.lines()).isEmpty();
        assertThat(why(given, "PROD_RICE_GT45").vi()).contains("thiệt hại từ 30%");
    }

    @Test
    void aProvinceRaisesWhatTheStateGivesByItsFactorsAndTellsEachStep() {
        Line house =
                province(EconomicStatus.POOR, Found.house("LOST", true, true)).lines().getFirst();

        // 110 % for the house, 105 % for poverty: 40,000,000 → 44,000,000 → 46,200,000
        assertThat(house.benefit()).isEqualTo(cash(46_200_000));
        assertThat(house.explanation().trace())
                .extracting(Sentence::vi)
                .anyMatch(step -> step.contains("mức trung ương 40.000.000 đ"))
                .anyMatch(step -> step.contains("× 110% mức độ thiệt hại"))
                .anyMatch(step -> step.contains("áp dụng mức cao hơn"));
    }

    @Test
    void whereTheStateGivesNothingTheProvinceHasNothingToRaiseAndOneReasonIsTold() {
        Entitlement given = province(EconomicStatus.OTHER, Found.house("LOST", true, true));

        assertThat(given.lines()).isEmpty();
        assertThat(given.refused())
                .filteredOn(refused -> refused.norm().equals("HOUSE_LOST"))
                .singleElement()
                .extracting(refused -> refused.text().vi())
                .asString()
                .contains("Nghị định 335/2026/NĐ-CP")
                .contains("hộ không thuộc diện");
    }

    @Test
    void factorsTogetherComeToNoMoreThanTheBookAllows() {
        Findings worst =
                new Findings(
                        Answers.of(
                                Map.of(
                                        "house",
                                        "LOST",
                                        "uninhabitable",
                                        true,
                                        "noPlaceToLive",
                                        true,
                                        "mainEarnerLost",
                                        true,
                                        "withoutSavings",
                                        true,
                                        "priorityGroups",
                                        List.of("DISABLED_SEVERE", "ELDERLY_OVER_80"))),
                        List.of(),
                        List.of());

        // 110 × 115 × 110 × 110 % would be 153 %, the book stops at 140 %
        assertThat(province(EconomicStatus.POOR, worst).lines().getFirst().benefit())
                .isEqualTo(cash(56_000_000));
    }

    @Test
    void ofSeveralForOneNeedTheHighestIsGivenAndTheOtherIsToldWhy() {
        Entitlement given = province(EconomicStatus.POOR, Found.house("SEVERE", true, false));

        assertThat(given.lines()).extracting(Line::norm).containsExactly("HOUSE_DAMAGED");
        assertThat(why(given, "LOCAL_HOUSE_REPAIR").vi()).contains("cho cùng một thiệt hại");
    }

    @Test
    void aProvinceNeverGivesLessThanTheState() {
        Facts longStay =
                facts(
                        Cause.DOMESTIC_VIOLENCE,
                        EconomicStatus.OTHER,
                        Found.protection(200, "per-1"),
                        IN_FORCE);

        // 120,000 a day for at most 120 days, and the State gives 100,000 for each of 200
        assertThat(NormEngine.compute(withProvince(), longStay).lines())
                .extracting(Line::norm, Line::benefit)
                .contains(tuple("PROTECT_FOOD", cash(20_000_000)));
    }

    @Test
    void figuresAloneAreTheSameAsWithWords() {
        Facts facts =
                facts(Cause.NATURAL_DISASTER, EconomicStatus.POOR, Found.everything(), IN_FORCE);

        assertThat(NormEngine.amounts(withProvince(), facts))
                .extracting(NormEngine.Given::norm, NormEngine.Given::value)
                .containsExactlyElementsOf(
                        NormEngine.compute(withProvince(), facts).lines().stream()
                                .map(line -> tuple(line.norm(), value(line.benefit())))
                                .toList());
    }

    @ParameterizedTest
    @CsvSource({"400000,400000", "500000,500000", "500001,500000"})
    void whatItCostIsPaidUpToTheCeiling(long cost, long dong) {
        Law law = with("cost: transportCost}", "cost: transportCost, ceiling: 500000}");

        assertThat(amounts(law, Cause.TRAFFICKING, Map.of("transportCost", cost)))
                .containsExactly(tuple("PROTECT_TRANSPORT", dong));
    }

    @ParameterizedTest
    @CsvSource({"1,500000", "5,500000", "6,600000", "30,3000000", "31,3000000"})
    void nothingIsBelowTheLeastNorAboveTheMostOfItsNorm(int days, long dong) {
        Law law =
                with(
                        "each: IN_PROTECTION\n",
                        """
                        each: IN_PROTECTION
                            atLeast: 500000
                            atMost: 3000000
                        """);

        assertThat(amounts(law, Cause.ABUSE, Map.of("protectionDays", days)))
                .containsExactly(tuple("PROTECT_FOOD", dong));
    }

    @ParameterizedTest
    @CsvSource({"0,1,0", "2,1,200000", "4,3,1200000", "4,4,1200000"})
    void moneyIsGivenForEachPersonAndMonth(int persons, int months, long dong) {
        Law law =
                with(
                        "  - id: ESSENTIALS\n",
                        """
                          - id: HUNGER_MONEY
                            name: {vi: tiền ăn, en: money for food}
                            causes: [LEAN_SEASON]
                            conditions: [HUNGRY]
                            per: HOUSEHOLD
                            formula:
                              type: VND_PER_UNIT
                              vnd: 100000
                              times:
                                - {number: hungryPersons, unit: {vi: người, en: person}}
                                - {number: hungryMonths, atMost: 3, unit: {vi: tháng, en: month}}
                            article: {vi: Điều 1, en: Article 1}
                          - id: ESSENTIALS
                        """);
        Facts hungry =
                facts(
                        Cause.LEAN_SEASON,
                        EconomicStatus.POOR,
                        Found.hunger(persons, months),
                        IN_FORCE);

        assertThat(NormEngine.amounts(law, hungry))
                .filteredOn(given -> given.norm().equals("HUNGER_MONEY"))
                .extracting(NormEngine.Given::value)
                .isEqualTo(dong == 0 ? List.of() : List.of(dong));
    }

    @ParameterizedTest
    @CsvSource({"149,14900000", "150,15000000", "151,15000000", "200,15000000"})
    void aProvinceGivesNoMoreThanTheStateAllowsIt(int percent, long dong) {
        NormBook raising =
                Books.of(
                        Books.provinceText()
                                .replace(
                                        "{atLeast: 3, percent: 110}",
                                        "{atLeast: 3, percent: %d}".formatted(percent)));
        Findings field =
                new Findings(
                        Answers.of(Map.of("withoutSavings", true)),
                        List.of(),
                        Found.loss(
                                        Map.of(
                                                "kind",
                                                "RICE_OVER_45_DAYS",
                                                "squareMetres",
                                                10_000,
                                                "damagePercent",
                                                80))
                                .losses());

        assertThat(
                        NormEngine.amounts(
                                Law.of(List.of(Books.nd335(), Books.nd9(), raising)),
                                facts(
                                        Cause.NATURAL_DISASTER,
                                        EconomicStatus.POOR,
                                        field,
                                        IN_FORCE)))
                .extracting(NormEngine.Given::norm, NormEngine.Given::value)
                .containsExactly(tuple("PROD_RICE_GT45", dong));
    }

    @Test
    void aBookForOneIncidentHoldsForNoOther() {
        NormBook bound =
                Books.of(
                        Books.provinceText()
                                .replace("id: NQ12-2026", "id: NQ9-2026\nincidents: [inc-2]"));
        NormBooks books = () -> List.of(Books.nd335(), bound);

        assertThat(books.inForce("99", "inc-1", IN_FORCE, IN_FORCE))
                .hasValueSatisfying(law -> assertThat(law.bookIds()).containsExactly("ND335-2026"));
        assertThat(books.inForce("99", "inc-2", IN_FORCE, IN_FORCE))
                .hasValueSatisfying(
                        law -> assertThat(law.bookIds()).containsExactly("ND335-2026", "NQ9-2026"));
        assertThat(books.inForce("98", "inc-2", IN_FORCE, IN_FORCE))
                .hasValueSatisfying(law -> assertThat(law.bookIds()).containsExactly("ND335-2026"));
    }

    /** Decree 335/2026 with one thing changed, by itself. */
    private static Law with(String right, String changed) {
        assertThat(Books.nd335Text()).contains(right);
        return Law.of(List.of(Books.of(Books.nd335Text().replace(right, changed))));
    }

    private static List<Tuple> amounts(Law law, Cause cause, Map<String, ?> ofOne) {
        Findings found =
                new Findings(Answers.NONE, List.of(Found.person("per-1", ofOne)), List.of());
        return NormEngine.amounts(law, facts(cause, EconomicStatus.OTHER, found, IN_FORCE)).stream()
                .map(given -> tuple(given.norm(), given.value()))
                .toList();
    }

    private static long value(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Cash(var amount) -> amount.value();
            case Benefit.InKind(var quantity) -> quantity.value();
        };
    }

    @Test
    void aLevelThatIsNotConfirmedForEmergenciesIsMarked() {
        Findings death = Found.people(List.of(), List.of("per-1"));

        Line before = onDay(death, LocalDate.of(2026, 7, 2)).lines().getFirst();
        Line after = onDay(death, IN_FORCE).lines().getFirst();

        assertThat(before.benefit()).isEqualTo(cash(25_000_000));
        assertThat(before.explanation().remark().vi()).contains("chưa được xác nhận");
        assertThat(after.benefit()).isEqualTo(cash(27_000_000));
        assertThat(after.explanation().remark().vi()).isEmpty();
    }

    @Test
    void theDayOfTheDecisionChoosesTheDecree() {
        LocalDate storm = LocalDate.of(2026, 9, 30);

        assertThat(Books.all().inForce("99", "inc-1", storm, LocalDate.of(2026, 10, 4)))
                .hasValueSatisfying(law -> assertThat(law.bookIds()).contains("ND20-2021"));
        assertThat(Books.all().inForce("99", "inc-1", storm, LocalDate.of(2026, 10, 5)))
                .hasValueSatisfying(law ->
                        assertThat(law.bookIds())
                                .contains("ND335-2026")
                                .doesNotContain("ND20-2021"));
        assertThat(
                        Books.all()
                                .inForce(
                                        "99",
                                        "inc-1",
                                        LocalDate.of(2021, 6, 30),
                                        LocalDate.of(2021, 6, 30)))
                .isEmpty();
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
                flood(EconomicStatus.NEAR_POOR, Found.house("SEVERE", true, false)));
        say(
                text,
                "Nhà mất, hộ không thuộc diện",
                flood(EconomicStatus.OTHER, Found.house("LOST", true, true)));
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
                onDay(Found.people(List.of(), List.of("per-1")), LocalDate.of(2026, 7, 2)));
        say(
                text,
                "Tỉnh nâng mức theo bốn tiêu chí",
                province(EconomicStatus.POOR, Found.house("LOST", true, true)));
        say(
                text,
                "Lúa mất 80 % trên 1,2 ha",
                flood(
                        EconomicStatus.OTHER,
                        Found.loss(
                                Map.of(
                                        "kind",
                                        "RICE_OVER_45_DAYS",
                                        "squareMetres",
                                        12_000,
                                        "damagePercent",
                                        80))));

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

    private static Entitlement province(EconomicStatus status, Findings findings) {
        return NormEngine.compute(
                withProvince(), facts(Cause.NATURAL_DISASTER, status, findings, IN_FORCE));
    }

    private static Law withProvince() {
        return Law.of(List.of(Books.nd335(), Books.nd9(), Books.province()));
    }

    private static Entitlement compute(
            Cause cause, EconomicStatus status, Findings findings, LocalDate decidedOn) {
        return NormEngine.compute(Books.law(), facts(cause, status, findings, decidedOn));
    }

    private static Entitlement onDay(Findings findings, LocalDate decidedOn) {
        Law law = Books.all().inForce("99", "inc-1", decidedOn, decidedOn).orElseThrow();
        return NormEngine.compute(
                law, facts(Cause.NATURAL_DISASTER, EconomicStatus.POOR, findings, decidedOn));
    }

    private static Facts facts(
            Cause cause, EconomicStatus status, Findings findings, LocalDate decidedOn) {
        return new Facts(
                cause,
                decidedOn,
                decidedOn,
                findings.knowing(
                        new Answers(Map.of("economicStatus", new Answer.Choice(status.name())))));
    }

    private static Benefit cash(long dong) {
        return new Benefit.Cash(Money.of(dong));
    }
}
