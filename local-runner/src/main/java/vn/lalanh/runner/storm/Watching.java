package vn.lalanh.runner.storm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How far the storm's cases are, as everybody with a token can see it. */
final class Watching {

    private static final Set<String> OVER = Set.of("Settled", "Closed", "Rejected", "Withdrawn");
    private static final long LONGEST_BLIND = Duration.ofSeconds(1).toNanos();
    private static final String WAITING = "WaitingForFunds";
    private static final int WIDTH = 30;

    private final Api api;
    private final URI caseTotals;
    private final URI waiting;
    private final Audience audience;
    private final long expected;
    private final long others;
    private final long began = System.nanoTime();
    private Map<String, Long> states = Map.of();
    private long seenAt = began;
    private long movedAt = began;
    private long lookAgainAt = System.nanoTime();

    Watching(Api api, Addresses addresses, Audience audience, StormSettings settings) {
        this.api = api;
        this.caseTotals = addresses.assessment().resolve("/cases/totals");
        this.waiting = addresses.resources().resolve("/reservations?state=Waiting&limit=200");
        this.audience = audience;
        this.others = settings.others();
        this.expected = others + settings.cases();
    }

    /**
     * Looks, and draws what it sees; but spends no more than a twentieth of the time with looking, as long as that does not
     * blind it: who has not looked for long takes a storm for still.
     */
    void show(Paying paying) {
        long began = System.nanoTime();
        if (began - lookAgainAt >= 0) {
            look(paying);
            long took = System.nanoTime() - began;
            lookAgainAt = System.nanoTime() + Math.min(20 * took, LONGEST_BLIND);
        }
    }

    private void look(Paying paying) {
        Map<String, Long> seen = new TreeMap<>();
        JsonNode totals = api.get(Who.AUDITOR, caseTotals).required("Reading the totals of cases");
        totals.propertyStream().forEach(one -> seen.put(one.getKey(), one.getValue().asLong()));
        seenAt = System.nanoTime();
        if (!seen.equals(states)) {
            states = seen;
            movedAt = seenAt;
        }
        long over = over() + others;
        long all = Math.max(expected, all());
        int full = Math.toIntExact(WIDTH * over / Math.max(1, all));
        audience.passing(
                "▕%s%s▏ %d/%d hồ sơ đã chi xong · %d chờ tiền · %d lần trả lại · %d lượt phát gạo · %d s"
                        .formatted(
                                "█".repeat(full),
                                "░".repeat(WIDTH - full),
                                over,
                                all,
                                waiting(),
                                paying.retried(),
                                paying.handedOver(),
                                Duration.ofNanos(System.nanoTime() - began).toSeconds()));
    }

    /** Cases for which there is not enough money at the moment. */
    long waiting() {
        return states.getOrDefault(WAITING, 0L);
    }

    boolean finished() {
        return all() >= expected && over() + others == all();
    }

    /** Cases there are. */
    long all() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * For how long no case has been seen to move, as of the last look: what nobody has looked at since the books were loaded,
     * or while rice was handed over, is not still.
     */
    Duration stillFor() {
        return Duration.ofNanos(seenAt - movedAt);
    }

    /** Đồng that those who wait would need. */
    long missing() {
        long sum = 0;
        String after = null;
        do {
            JsonNode page =
                    api.get(Who.AUDITOR, page(after)).required("Listing who waits for money");
            for (JsonNode reservation : page.path("items")) {
                for (JsonNode line : reservation.path("lines")) {
                    sum += line.path("amount").asLong(0);
                }
            }
            after = page.path("next").asString(null);
        } while (after != null);
        return sum;
    }

    private URI page(@Nullable String after) {
        return after == null ? waiting : URI.create(waiting + "&after=" + after);
    }

    /** Cases of this storm at their end. */
    long over() {
        long over =
                states.entrySet().stream()
                        .filter(one -> OVER.contains(one.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return Math.max(0, over - others);
    }
}
