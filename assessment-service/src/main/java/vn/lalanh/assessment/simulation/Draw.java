package vn.lalanh.assessment.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.lalanh.assessment.fact.Answers;
import vn.lalanh.assessment.fact.Cause;
import vn.lalanh.assessment.fact.Facts;
import vn.lalanh.assessment.fact.Findings;
import vn.lalanh.assessment.fact.Subject;

/**
 * Makes up a household and what a flood did to it. Each is drawn from the population's seed and its own number alone, so that
 * any part of a population can be drawn anywhere and comes out the same.
 *
 * <p>Where each share comes from is said beside it; <em>assumed</em> is ours and nobody's figure.
 */
final class Draw {

    /** Persons of a household, in percent from 1 to 8; the mean is 3.6 as in old Thái Nguyên (1,361,474 in 377,201). Assumed shape. */
    private static final int[] SIZES = {7, 17, 24, 27, 15, 6, 3, 1};

    /**
     * Poor, near-poor and in hardship, in thousandths by area. Area III as old Bắc Kạn (19.46 % and 9.27 % of 87,022
     * households); the others and hardship, which no decree defines, are assumed.
     */
    private static final Map<Area, int[]> CLASSES =
            Map.of(
                    Area.I, new int[] {30, 40, 20},
                    Area.II, new int[] {100, 80, 30},
                    Area.III, new int[] {195, 93, 40},
                    Area.NOT_SAID, new int[] {60, 50, 25});

    /** Of 1,000 households the registry does not know the class of so many; assumed. */
    private static final int CLASS_UNKNOWN = 20;

    /**
     * Persons of a priority group in 100,000: regular beneficiaries are 3.5 % of all people (2021), of 2.64 M 1.48 M were 80 or
     * older, 896,000 severely disabled, 88,000 single parents, 37,000 orphans. One of four disabled extremely so, one of five
     * over 80 without support: assumed.
     */
    private static final Map<String, Integer> GROUPS =
            Map.of(
                    "ELDERLY_OVER_80", 1_570,
                    "ELDERLY_WITHOUT_SUPPORT", 390,
                    "DISABLED_SEVERE", 890,
                    "DISABLED_EXTREMELY_SEVERE", 300,
                    "SINGLE_PARENT_POOR", 117,
                    "CHILD_UNDER_16_WITHOUT_SUPPORT", 49,
                    "PREGNANT_OR_NURSING", 1_500); // assumed

    /** Of 1,000 poor households so many have a child under 3: 5 % of people are, assumed. */
    private static final int CHILD_UNDER_3 = 170;

    /**
     * Of 10,000 houses that were hit: only flooded 6,680 (typhoon Yagi: 175,704 of 262,990); of the others 4 % lost (Kalmaegi:
     * 2,365 of 59,863). How the rest is graded is assumed, and that in area III half as many again are lost or graded severe.
     */
    private static final int[] HOUSES = {130, 120, 280, 2_790};

    private static final List<String> GRADES = List.of("LOST", "VERY_SEVERE", "SEVERE", "PARTIAL");
    private static final int MUCH_MORE = 150;

    /** Of 100,000 households of those hit 130 mourn somebody dead or missing and 780 have somebody injured (Yagi: 345 and 2,046). */
    private static final int DEAD = 130;

    private static final int INJURED = 780;

    /** Of 1,000 so many must move (Phú Thọ after Yagi: above 7,000; of all houses hit a share of 27 in 1,000). */
    private static final int RELOCATED = 27;

    private static final int THOUSAND = 1_000;
    private static final int TEN_THOUSAND = 10_000;
    private static final int HUNDRED_THOUSAND = 100_000;

    private final SplittableRandom random;
    private final Area area;
    private final Map<String, Object> household = new HashMap<>();
    private final Map<Integer, Map<String, Object>> persons = new HashMap<>();
    private final List<Subject> losses = new ArrayList<>();

    private Draw(SplittableRandom random, Area area) {
        this.random = random;
        this.area = area;
    }

    /** The household of this number, from 0. */
    static Sample of(Population population, int number) {
        var commune = population.communes().get(number % population.communes().size());
        var random = new SplittableRandom(mixed(population.seed(), number));
        Draw draw = new Draw(random, commune.area());
        draw.draw();
        return new Sample(
                "inc-made-up",
                population.provinceCode(),
                commune.code(),
                commune.area(),
                new Facts(
                        Cause.NATURAL_DISASTER,
                        population.occurredOn(),
                        population.occurredOn(),
                        draw.findings()));
    }

    /** Seeds that follow each other must not give households that follow each other. */
    private static long mixed(long seed, int number) {
        return new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L)).nextLong();
    }

    private void draw() {
        int size = size();
        String economic = economicStatus();
        household.put("householdSize", size);
        household.put("economicStatus", economic);
        List<String> groups = groups(size, economic);
        household.put("priorityGroups", groups);
        household.put("dependants", random.nextInt(size)); // assumed
        harm(size);
        means(economic);
        fields();
    }

    private Findings findings() {
        return new Findings(
                Answers.of(household),
                persons.entrySet().stream()
                        .map(one -> new Subject("per-" + one.getKey(), Answers.of(one.getValue())))
                        .toList(),
                losses);
    }

    private int size() {
        int drawn = random.nextInt(100);
        for (int n = 0; n < SIZES.length; n++) {
            drawn -= SIZES[n];
            if (drawn < 0) {
                return n + 1;
            }
        }
        return SIZES.length;
    }

    private String economicStatus() {
        int drawn = random.nextInt(THOUSAND);
        int[] shares = CLASSES.getOrDefault(area, new int[3]);
        List<String> names = List.of("POOR", "NEAR_POOR", "HARDSHIP");
        for (int n = 0; n < shares.length; n++) {
            drawn -= shares[n];
            if (drawn < 0) {
                return names.get(n);
            }
        }
        return drawn < CLASS_UNKNOWN ? "UNKNOWN" : "OTHER";
    }

    private List<String> groups(int size, String economic) {
        List<String> groups = new ArrayList<>();
        for (String group : PriorityOrder.GROUPS) {
            int each = GROUPS.getOrDefault(group, 0);
            for (int n = 0; n < size && each > 0; n++) {
                if (random.nextInt(HUNDRED_THOUSAND) < each) {
                    groups.add(group);
                    break;
                }
            }
        }
        if (economic.equals("POOR") && random.nextInt(THOUSAND) < CHILD_UNDER_3) {
            groups.add("CHILD_UNDER_3_POOR");
        }
        return groups;
    }

    private void harm(int size) {
        String house = house();
        household.put("house", house);
        boolean lost = house.equals("LOST");
        // assumed: every lost house, four of five very severe ones, half of the severe ones
        boolean uninhabitable =
                lost
                        || (house.equals("VERY_SEVERE") && random.nextInt(10) < 8)
                        || (house.equals("SEVERE") && random.nextInt(10) < 5);
        household.put("uninhabitable", uninhabitable);
        household.put("noPlaceToLive", lost && random.nextInt(10) < 9); // assumed
        household.put("needsEssentials", lost && random.nextInt(10) < 7); // assumed
        household.put("relocationOrdered", random.nextInt(THOUSAND) < RELOCATED);
        if (uninhabitable || random.nextInt(10) < 4) { // assumed
            household.put("hungryPersons", size);
            household.put("hungryMonths", 1 + random.nextInt(2));
        }
        if (random.nextInt(HUNDRED_THOUSAND) < DEAD) {
            boolean missing = random.nextInt(17) == 0; // Yagi: 20 of 345
            persons.put(1, Map.of("fate", missing ? "MISSING" : "DEAD"));
            household.put("mainEarnerLost", random.nextBoolean()); // assumed
        }
        if (random.nextInt(HUNDRED_THOUSAND) < INJURED) {
            persons.put(2, Map.of("treatmentDays", 1 + random.nextInt(20))); // assumed
        }
    }

    private String house() {
        int drawn = random.nextInt(TEN_THOUSAND);
        for (int n = 0; n < HOUSES.length; n++) {
            boolean severe = area == Area.III && n < HOUSES.length - 1;
            drawn -= severe ? HOUSES[n] * MUCH_MORE / 100 : HOUSES[n];
            if (drawn < 0) {
                return GRADES.get(n);
            }
        }
        return "NONE";
    }

    /** Savings, insurance, help that came already, being hit before: assumed, all of it. */
    private void means(String economic) {
        boolean poor = !economic.equals("OTHER");
        household.put("withoutSavings", random.nextInt(100) < (poor ? 80 : 40));
        household.put("insured", random.nextInt(100) < (poor ? 1 : 6));
        household.put("supportedAlready", random.nextInt(100) < 10);
        household.put("repeatedlyHit", random.nextInt(100) < 15);
        household.put("livelihoodLost", random.nextInt(100) < 8);
    }

    /** One of five has a field of 500 to 5,000 m² of rice under water; assumed. */
    private void fields() {
        if (random.nextInt(5) == 0) {
            losses.add(
                    new Subject(
                            "1",
                            Answers.of(
                                    Map.of(
                                            "kind",
                                            "RICE_OVER_45_DAYS",
                                            "squareMetres",
                                            500 * (1 + random.nextInt(10)),
                                            "damagePercent",
                                            30 + random.nextInt(71)))));
        }
    }
}
