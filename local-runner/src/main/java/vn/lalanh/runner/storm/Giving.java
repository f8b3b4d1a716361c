package vn.lalanh.runner.storm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Plans who gives how much before the late gift comes: too little on purpose. Sizes of gifts follow published statements:
 * the median 200,000 đồng, a tenth under 50,000, a tenth over a million.
 */
final class Giving {

    private static final double FROM_DONORS = 0.35;
    private static final double FROM_PROVINCE = 0.25;
    private static final double FROM_PROVINCE_WHEN_ENOUGH = 1.5;
    private static final double FAULTY = 0.05;
    private static final double EARMARKED = 0.2;
    private static final long STEP = 10_000;
    private static final long MILLION = 1_000_000;

    private final SplittableRandom random;
    private final long seed;
    private final long expected;
    private final int count;

    Giving(SplittableRandom random, long seed, long expected, int count) {
        this.random = random;
        this.seed = seed;
        this.expected = expected;
        this.count = count;
    }

    /** @param enough more than all that will be needed, whatever donors give */
    long provinceGives(boolean enough) {
        double share = enough ? FROM_PROVINCE_WHEN_ENOUGH : FROM_PROVINCE;
        return Math.max(10, Math.round(share * expected / MILLION)) * MILLION;
    }

    List<Gift> gifts() {
        List<Long> sizes = sizes();
        List<Gift> gifts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String donor = Donor.WITH_SYSTEMS.get(random.nextInt(Donor.WITH_SYSTEMS.size())).key();
            gifts.add(
                    i > 10 && random.nextDouble() < FAULTY
                            ? faulty(gifts, i, donor)
                            : good(i, donor, sizes.get(i)));
        }
        return gifts;
    }

    /** Log-normal, then stretched so that together they make their share of what is expected. */
    private List<Long> sizes() {
        double[] drawn = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            drawn[i] = Math.exp(Math.log(200_000) + 1.2 * random.nextGaussian());
            sum += drawn[i];
        }
        double stretch = Math.max(1, FROM_DONORS * expected / sum);
        List<Long> sizes = new ArrayList<>();
        for (double one : drawn) {
            sizes.add(Math.max(1, Math.round(one * stretch / STEP)) * STEP);
        }
        return sizes;
    }

    private Gift good(int number, String donor, long amount) {
        boolean earmarked = random.nextDouble() < EARMARKED;
        boolean forPlace = random.nextBoolean();
        String commune = Commune.ALL.get(random.nextInt(Commune.ALL.size())).code();
        return new Gift(
                donor,
                id(number),
                Gift.Form.GOOD,
                amount,
                earmarked && forPlace ? commune : null,
                earmarked && !forPlace ? "HOUSE_LOST" : null);
    }

    private Gift faulty(List<Gift> before, int number, String donor) {
        if (random.nextBoolean()) {
            Gift first = before.get(random.nextInt(10));
            return new Gift(
                    first.donor(),
                    first.eventId(),
                    Gift.Form.REPEATED,
                    first.amount(),
                    first.communeCode(),
                    first.benefit());
        }
        Gift.Form form =
                switch (random.nextInt(3)) {
                    case 0 -> Gift.Form.NEGATIVE;
                    case 1 -> Gift.Form.WITHOUT_CAMPAIGN;
                    default -> Gift.Form.BROKEN_JSON;
                };
        return new Gift(donor, id(number), form, STEP, null, null);
    }

    private String id(int number) {
        String text = seed + " gift " + number;
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
