package vn.lalanh.runner.storm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lalanh.runner.storm.Household.Member;
import vn.lalanh.runner.storm.Household.Status;

/**
 * Makes the plan of a storm. Shares follow what large floods of recent years looked like: most houses are flooded and the
 * people in them hungry, few houses are lost, fewer people are hurt; 19 % of households are poor and 9 % near-poor.
 */
final class Planning {

    /** From which ages are counted; a fixed day, or the same seed would not make the same people. */
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final SplittableRandom random;
    private final long seed;
    private final int cases;
    private final StormSettings.Scale scale;

    /** One in so many: three in a hundred payments come back at first, and one at least. */
    private static final int PAID_TO_A_CLOSED_ACCOUNT = 33;

    private Planning(StormSettings settings) {
        this.random = new SplittableRandom(settings.seed());
        this.seed = settings.seed();
        this.cases = settings.cases();
        this.scale = settings.scale();
    }

    static Plan of(StormSettings settings) {
        return new Planning(settings).plan();
    }

    private Plan plan() {
        List<Household> households =
                new ArrayList<>(
                        IntStream.range(0, cases * scale.households())
                                .mapToObj(this::household)
                                .toList());
        List<Plan.Hit> hits = new ArrayList<>();
        int paid = 0;
        for (int i = 0; i < cases; i++) {
            int at = i * scale.households() + random.nextInt(scale.households());
            Harm harm = harm(households.get(at));
            if (harm.house() != Harm.House.NONE && !households.get(at).status().helpedWithHouse()) {
                // the poor live where the water comes first
                households.set(
                        at, households.get(at).as(chance(0.6) ? Status.POOR : Status.NEAR_POOR));
            }
            if (harm.expectedMoney() > 0 && paid++ % PAID_TO_A_CLOSED_ACCOUNT == 0) {
                households.set(at, households.get(at).withClosedAccount());
            }
            hits.add(new Plan.Hit(households.get(at), harm));
        }
        Plan withoutGifts = new Plan(households, hits, List.of(), 0);
        Giving giving =
                new Giving(random, seed, withoutGifts.expectedMoney(), scale.gifts() * cases);
        return new Plan(households, hits, giving.gifts(), giving.provinceGives(scale.enough()));
    }

    private Household household(int number) {
        Commune commune = Commune.ALL.get(number % Commune.ALL.size());
        String family = Names.family(random);
        List<Member> members = new ArrayList<>();
        int size = 1 + random.nextInt(3) + random.nextInt(4); // 3.5 persons on average
        for (int i = 0; i < size; i++) {
            members.add(member(family, i));
        }
        return new Household(
                "%d-%06d".formatted(Math.floorMod(seed, 100_000L), number),
                commune.code(),
                Names.address(commune, random),
                status(),
                members,
                "LAXANH",
                "%010d".formatted(random.nextLong(10_000_000_000L)));
    }

    private Member member(String family, int place) {
        boolean female = random.nextBoolean();
        int age =
                switch (place) {
                    case 0, 1 -> 25 + random.nextInt(55);
                    default -> random.nextInt(88);
                };
        LocalDate born = DAY.minusYears(age).minusDays(1 + random.nextInt(364));
        return new Member(
                Names.person(family, female, random), born, female, id(born, female), group(age));
    }

    /** Twelve digits of no province that there is, with century, sex and year where they belong. */
    private String id(LocalDate born, boolean female) {
        int century = 2 * (born.getYear() / 100 - 19) + (female ? 1 : 0);
        return "099%d%02d%06d".formatted(century, born.getYear() % 100, random.nextInt(1_000_000));
    }

    private @Nullable String group(int age) {
        if (age >= 80) {
            return "ELDERLY_OVER_80";
        }
        if (chance(0.03)) {
            return age < 16 ? "CHILD_UNDER_16_WITHOUT_SUPPORT" : "DISABLED_SEVERE";
        }
        return chance(0.01) ? "DISABLED_EXTREMELY_SEVERE" : null;
    }

    private Status status() {
        double point = random.nextDouble();
        if (point < 0.19) {
            return Status.POOR;
        }
        return point < 0.28 ? Status.NEAR_POOR : point < 0.31 ? Status.HARDSHIP : Status.OTHER;
    }

    private Harm harm(Household household) {
        double point = random.nextDouble();
        Harm.House house =
                point < 0.04
                        ? Harm.House.LOST
                        : point < 0.13 ? Harm.House.DAMAGED : Harm.House.NONE;
        boolean relocated = house == Harm.House.NONE && point < 0.14;
        int months = chance(0.85) ? 1 : 2;
        int size = household.members().size();
        List<Integer> dead = size > 1 && chance(0.008) ? List.of(size - 1) : List.of();
        List<Integer> injured = chance(0.02) ? List.of(0) : List.of();
        return new Harm(house, relocated, months, injured, dead);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }
}
