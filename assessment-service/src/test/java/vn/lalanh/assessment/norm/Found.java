package vn.lalanh.assessment.norm;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;

/** Findings for tests: nothing, and what differs from nothing. */
public final class Found {

    private Found() {}

    /** Of the household: {@code NONE, PARTIAL, SEVERE, VERY_SEVERE, LOST}. */
    public static Findings house(String house, boolean uninhabitable, boolean noPlaceToLive) {
        return household(
                Map.of(
                        "house",
                        house,
                        "uninhabitable",
                        uninhabitable,
                        "noPlaceToLive",
                        noPlaceToLive));
    }

    public static Findings household(Map<String, ?> answers) {
        return new Findings(Answers.of(answers), List.of(), List.of());
    }

    public static Findings relocation() {
        return household(Map.of("relocationOrdered", true));
    }

    public static Findings hunger(int persons, int months) {
        return household(Map.of("hungryPersons", persons, "hungryMonths", months));
    }

    public static Findings people(List<String> seriouslyInjured, List<String> dead) {
        return new Findings(
                Answers.NONE,
                Stream.concat(
                                seriouslyInjured.stream().map(id -> injured(id, 3)),
                                dead.stream().map(id -> person(id, Map.of("fate", "DEAD"))))
                        .toList(),
                List.of());
    }

    public static Subject injured(String id, int days) {
        return person(id, Map.of("treatmentDays", days));
    }

    public static Subject person(String id, Map<String, ?> answers) {
        return new Subject(id, Answers.of(answers));
    }

    public static Findings protection(int days, String... persons) {
        return new Findings(
                Answers.NONE,
                Stream.of(persons).map(id -> person(id, Map.of("protectionDays", days))).toList(),
                List.of());
    }

    public static Findings loss(Map<String, ?> answers) {
        return new Findings(
                Answers.NONE, List.of(), List.of(new Subject("1", Answers.of(answers))));
    }

    /** The whole weight of a storm on one household of four. */
    public static Findings everything() {
        return new Findings(
                Answers.of(
                        Map.of(
                                "house",
                                "LOST",
                                "uninhabitable",
                                true,
                                "noPlaceToLive",
                                true,
                                "relocationOrdered",
                                true,
                                "hungryMonths",
                                2,
                                "hungryPersons",
                                4,
                                "needsEssentials",
                                true)),
                people(List.of("per-1"), List.of("per-2")).persons(),
                List.of());
    }
}
