package vn.lalanh.assessment.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lalanh.assessment.fact.Answer;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;
import vn.lalanh.assessment.norm.NormEngine.Given;
import vn.lalanh.assessment.norm.file.Books;

/** What holds for every household, tried on many from one seed. */
class NormPropertiesTest {

    private static final int MANY = 5_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Law STATE = Law.of(List.of(Books.nd335(), Books.nd9()));
    private static final Law PROVINCE =
            Law.of(List.of(Books.nd335(), Books.nd9(), Books.province()));

    private final Random random = new Random(335_2026);

    @Test
    void aProvinceNeverGivesLessThanTheState() {
        int compared = 0;
        for (int n = 0; n < MANY; n++) {
            Facts facts = facts();
            Map<String, Long> local = byLine(NormEngine.amounts(PROVINCE, facts));
            for (Given state : NormEngine.amounts(STATE, facts)) {
                assertThat(local.getOrDefault(key(state), 0L))
                        .describedAs("%s of %s", key(state), facts)
                        .isGreaterThanOrEqualTo(state.value());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(MANY);
    }

    @Test
    void theOrderOfWhatWasFoundSaysNothing() {
        for (int n = 0; n < MANY; n++) {
            Facts facts = facts();
            Findings findings = facts.findings();
            List<Subject> persons = new ArrayList<>(findings.persons());
            List<Subject> losses = new ArrayList<>(findings.losses());
            Collections.shuffle(persons, random);
            Collections.shuffle(losses, random);

            assertThat(
                            NormEngine.compute(
                                    PROVINCE,
                                    new Facts(
                                            facts.cause(),
                                            DAY,
                                            DAY,
                                            new Findings(findings.household(), persons, losses))))
                    .isEqualTo(NormEngine.compute(PROVINCE, facts));
        }
    }

    @Test
    void wordsAndFiguresComeToTheSame() {
        for (int n = 0; n < MANY; n++) {
            Facts facts = facts();

            assertThat(total(NormEngine.compute(PROVINCE, facts)))
                    .isEqualTo(sum(NormEngine.amounts(PROVINCE, facts)));
        }
    }

    @Test
    void moreDamageToAFieldNeverGivesLess() {
        long last = 0;
        for (int percent = 0; percent <= 100; percent++) {
            long given =
                    sum(
                            NormEngine.amounts(
                                    PROVINCE,
                                    new Facts(
                                            Cause.NATURAL_DISASTER,
                                            DAY,
                                            DAY,
                                            Found.loss(
                                                    Map.of(
                                                            "kind",
                                                            "RICE_OVER_45_DAYS",
                                                            "squareMetres",
                                                            7_300,
                                                            "damagePercent",
                                                            percent)))));
            assertThat(given).isGreaterThanOrEqualTo(last);
            last = given;
        }
        assertThat(last).isPositive();
    }

    /** Where nothing is left to live in; a lost house beside another home gives nothing by the decree. */
    @Test
    void moreDamageToTheOnlyHouseNeverGivesLess() {
        long last = 0;
        for (String house : List.of("NONE", "PARTIAL", "SEVERE", "VERY_SEVERE", "LOST")) {
            long given =
                    sum(
                            NormEngine.amounts(
                                    PROVINCE,
                                    new Facts(
                                            Cause.FIRE,
                                            DAY,
                                            DAY,
                                            Found.house(house, true, true)
                                                    .knowing(
                                                            Answers.of(
                                                                    Map.of(
                                                                            "economicStatus",
                                                                            "POOR"))))));
            assertThat(given).describedAs(house).isGreaterThanOrEqualTo(last);
            last = given;
        }
        assertThat(last).isPositive();
    }

    /** Of any household: a field damaged more, a longer treatment or protection, a dearer burial. */
    @Test
    void moreHarmToOneNeverGivesLess() {
        int more = 0;
        for (int n = 0; n < MANY; n++) {
            Facts facts = facts();
            Findings worse = worse(facts.findings());
            for (Law law : List.of(STATE, PROVINCE)) {
                long before = sum(NormEngine.amounts(law, facts));
                long after =
                        sum(NormEngine.amounts(law, new Facts(facts.cause(), DAY, DAY, worse)));
                assertThat(after)
                        .describedAs("%s, then %s", facts, worse)
                        .isGreaterThanOrEqualTo(before);
                more += after > before ? 1 : 0;
            }
        }
        assertThat(more).isGreaterThan(MANY / 5);
    }

    private Findings worse(Findings findings) {
        return new Findings(
                findings.household(), worse(findings.persons()), worse(findings.losses()));
    }

    private List<Subject> worse(List<Subject> some) {
        return some.stream()
                .map(one -> {
                    Map<String, Answer> answers = new HashMap<>(one.answers().byQuestion());
                    answers.replaceAll((question, answer) -> worse(question, answer));
                    return new Subject(one.id(), new Answers(answers));
                })
                .toList();
    }

    private Answer worse(String question, Answer answer) {
        return answer instanceof Answer.Count(long number)
                ? new Answer.Count(
                        question.equals("damagePercent")
                                ? Math.min(100, number + random.nextInt(40))
                                : number + random.nextInt(50))
                : answer;
    }

    private Facts facts() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("economicStatus", one("POOR", "NEAR_POOR", "HARDSHIP", "OTHER", "UNKNOWN"));
        answers.put("house", one("NONE", "PARTIAL", "SEVERE", "VERY_SEVERE", "LOST"));
        answers.put("priorityGroups", List.of(one("DISABLED_SEVERE", "ELDERLY_OVER_80", "NONE")));
        for (String yes :
                List.of(
                        "uninhabitable",
                        "noPlaceToLive",
                        "relocationOrdered",
                        "needsEssentials",
                        "mainEarnerLost",
                        "withoutSavings",
                        "insured",
                        "visitedByProvince")) {
            answers.put(yes, random.nextBoolean());
        }
        answers.put("hungryMonths", random.nextInt(5));
        answers.put("hungryPersons", random.nextInt(6));
        List<Subject> persons = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            persons.add(
                    Found.person(
                            "per-" + n,
                            Map.of(
                                    "fate",
                                    one("DEAD", "MISSING", "SAFE"),
                                    "treatmentDays",
                                    random.nextInt(6),
                                    "protectionDays",
                                    random.nextInt(200),
                                    "buriedByOthers",
                                    random.nextBoolean(),
                                    "burialCost",
                                    random.nextInt(60_000_000))));
        }
        List<Subject> losses = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            losses.add(
                    Found.person(
                            Integer.toString(n),
                            Map.of(
                                    "kind",
                                    one(
                                            "RICE_OVER_45_DAYS",
                                            "RICE_SEEDLINGS",
                                            "CATTLE_OVER_6_MONTHS"),
                                    "squareMetres",
                                    random.nextInt(50_000),
                                    "damagePercent",
                                    random.nextInt(101),
                                    "heads",
                                    random.nextInt(5),
                                    "vndPerHead",
                                    random.nextInt(9_000_000))));
        }
        Cause[] causes = Cause.values();
        return new Facts(
                causes[random.nextInt(causes.length)],
                DAY,
                DAY,
                new Findings(Answers.of(answers), persons, losses));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String key(Given given) {
        return given.norm() + " " + given.subject();
    }

    private static Map<String, Long> byLine(List<Given> given) {
        Map<String, Long> byLine = new HashMap<>();
        given.forEach(one -> byLine.merge(key(one), one.value(), Long::sum));
        return byLine;
    }

    private static long sum(List<Given> given) {
        return given.stream().mapToLong(Given::value).sum();
    }

    private static long total(Entitlement entitlement) {
        return entitlement.lines().stream()
                .flatMapToLong(line ->
                        LongStream.of(
                                switch (line.benefit()) {
                                    case Benefit.Cash(var amount) -> amount.value();
                                    case Benefit.InKind(var quantity) -> quantity.value();
                                }))
                .sum();
    }
}
