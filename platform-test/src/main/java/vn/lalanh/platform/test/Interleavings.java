package vn.lalanh.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Ways to merge several sequences into one, the order within each kept: what a consumer may see of sources that know
 * nothing of each other.
 */
public final class Interleavings {

    private Interleavings() {}

    /** All of them where there are at most {@code limit}; else that many at random, the same ones for the same seed. */
    public static <T> List<List<T>> of(List<List<T>> sequences, int limit, long seed) {
        if (count(sequences, limit) <= limit) {
            List<List<T>> all = new ArrayList<>();
            extend(sequences, new int[sequences.size()], new ArrayList<>(), all);
            return all;
        }
        Random random = new Random(seed);
        List<List<T>> some = new ArrayList<>();
        for (int n = 0; n < limit; n++) {
            some.add(random(sequences, random));
        }
        return some;
    }

    /** One of them; each is as likely as any other. */
    public static <T> List<T> random(List<List<T>> sequences, Random random) {
        int[] taken = new int[sequences.size()];
        int left = sequences.stream().mapToInt(List::size).sum();
        List<T> merged = new ArrayList<>(left);
        for (; left > 0; left--) {
            int ticket = random.nextInt(left);
            int chosen = 0;
            while (ticket >= sequences.get(chosen).size() - taken[chosen]) {
                ticket -= sequences.get(chosen).size() - taken[chosen];
                chosen++;
            }
            merged.add(sequences.get(chosen).get(taken[chosen]++));
        }
        return merged;
    }

    private static <T> void extend(
            List<List<T>> sequences, int[] taken, List<T> soFar, List<List<T>> all) {
        boolean complete = true;
        for (int s = 0; s < sequences.size(); s++) {
            if (taken[s] < sequences.get(s).size()) {
                complete = false;
                soFar.add(sequences.get(s).get(taken[s]++));
                extend(sequences, taken, soFar, all);
                soFar.removeLast();
                taken[s]--;
            }
        }
        if (complete) {
            all.add(List.copyOf(soFar));
        }
    }

    /** The multinomial coefficient, or anything above {@code limit} once it is above. */
    private static <T> long count(List<List<T>> sequences, int limit) {
        long ways = 1;
        int placed = 0;
        for (List<T> sequence : sequences) {
            for (int k = 1; k <= sequence.size(); k++) {
                ways = ways * ++placed / k;
                if (ways > limit) {
                    return ways;
                }
            }
        }
        return ways;
    }
}
