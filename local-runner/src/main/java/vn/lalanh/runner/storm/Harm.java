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
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("house", house.name());
        body.put("uninhabitable", house != House.NONE);
        body.put("noPlaceToLive", house == House.LOST);
        body.put("relocationOrdered", relocated);
        body.put("hungry", months > 0);
        body.put("hungryMonths", months);
        body.put("hungryPersons", months > 0 ? personIds.size() - dead.size() : 0);
        body.put("seriouslyInjured", injured.stream().map(personIds::get).toList());
        body.put("deadOrMissing", dead.stream().map(personIds::get).toList());
        body.put("needsEssentials", false);
        return body;
    }
}
