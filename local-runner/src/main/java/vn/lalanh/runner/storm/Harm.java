package vn.lalanh.runner.storm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the storm did to one household, as the social worker will find it. Persons are given by their place in the household.
 *
 * @param months for which rice is needed; 0 where nobody is hungry
 */
record Harm(House house, boolean relocated, int months, List<Integer> injured, List<Integer> dead) {

    /** Least amounts by decree, in đồng, by which donors reckon what will be needed. */
    private static final long LOST = 40_000_000;

    private static final long RELOCATED = 30_000_000;
    private static final long DAMAGED = 20_000_000;
    private static final long INJURED = 5_400_000;
    private static final long DEAD = 27_000_000;

    Harm {
        injured = List.copyOf(injured);
        dead = List.copyOf(dead);
    }

    enum House {
        NONE,
        DAMAGED,
        LOST
    }

    long expectedMoney() {
        long house =
                switch (this.house) {
                    case NONE -> 0;
                    case DAMAGED -> DAMAGED;
                    case LOST -> LOST;
                };
        return house + (relocated ? RELOCATED : 0) + injured.size() * INJURED + dead.size() * DEAD;
    }

    /** The record of assessment, with the ids the registry has given to the members. */
    Map<String, Object> assessment(List<String> personIds) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "house",
                switch (house) {
                    case NONE -> "NONE";
                    case DAMAGED -> "SEVERE";
                    case LOST -> "LOST";
                });
        answers.put("uninhabitable", house != House.NONE);
        answers.put("noPlaceToLive", house == House.LOST);
        answers.put("relocationOrdered", relocated);
        if (months > 0) {
            answers.put("hungryMonths", months);
            answers.put("hungryPersons", personIds.size() - dead.size());
        }
        Map<String, Map<String, Object>> persons = new LinkedHashMap<>();
        injured.forEach(one -> found(persons, personIds.get(one)).put("treatmentDays", 5));
        dead.forEach(one -> found(persons, personIds.get(one)).put("fate", "DEAD"));
        return Map.of(
                "answers",
                answers,
                "persons",
                persons.entrySet().stream()
                        .map(person -> Map.of("id", person.getKey(), "answers", person.getValue()))
                        .toList());
    }

    private static Map<String, Object> found(
            Map<String, Map<String, Object>> persons, String person) {
        return persons.computeIfAbsent(person, _ -> new LinkedHashMap<>());
    }
}
