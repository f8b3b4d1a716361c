package vn.lalanh.runner.storm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lalanh.runner.storm.Casework.Registered;
import vn.lalanh.runner.storm.Casework.Reported;

/**
 * Plays a storm from outside, from the first flooded house to the last payment. It may be played again after it was
 * interrupted: the same seed asks for the same things under the same keys.
 */
public final class Storm {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Duration STILL = Duration.ofSeconds(2);
    private static final long MILLION = 1_000_000;

    private final Api api;
    private final Addresses addresses;
    private final StormSettings settings;
    private final Audience audience;
    private final LocalDate today;

    /** A storm of three days ago; on the same day, the same seed asks for the very same things. */
    public Storm(
            Api api,
            Addresses addresses,
            StormSettings settings,
            Audience audience,
            LocalDate today) {
        this.api = api;
        this.addresses = addresses;
        this.settings = settings;
        this.audience = audience;
        this.today = today;
    }

    /**
     * Returns when every case is settled, or when nothing has moved for as long as patience lasts.
     *
     * @throws StormBroken if the system refuses or fails what it must not
     */
    public Played play() {
        long began = System.nanoTime();
        Plan plan = Planning.of(settings.seed(), settings.cases());
        Casework casework = new Casework(api, addresses, settings.patience());
        Paying paying = new Paying(api, addresses);
        Watching watching = new Watching(api, addresses, audience, plan.hits().size());
        audience.line(
                "Bão đổ bộ vào 11 xã: %d hộ trong sổ, %d hộ cần giúp (a storm hits; seed %d)."
                        .formatted(plan.households().size(), plan.hits().size(), settings.seed()));
        try (Fundraising fundraising = new Fundraising(api, addresses, settings.seed(), today);
                Crew crew = new Crew(settings.atOnce())) {
            crew.does(() -> fundraising.first(plan));
            Map<String, Registered> registered = new ConcurrentHashMap<>();
            for (Commune commune : Commune.ALL) {
                crew.does(() -> {
                    casework.load(commune, plan.households());
                    registered.putAll(casework.find(commune));
                });
            }
            crew.await(() -> watching.show(paying));
            List<Reported> cases = casework.report(incident(casework), plan.hits(), registered);
            for (Reported one : cases) {
                crew.does(() -> casework.decide(one));
            }
            crew.await(() -> turn(paying, watching));
            long late = settle(paying, watching, fundraising);
            return new Played(
                    Duration.ofNanos(System.nanoTime() - began),
                    settings.cases(),
                    plan.givenBeforeLate() + late,
                    fundraising.answers(),
                    paying.handedOver(),
                    paying.retried(),
                    watching.finished());
        }
    }

    /**
     * What was played.
     *
     * @param gave đồng that donors and province gave
     * @param answers to the donors' events, by outcome
     * @param handedOver lines of goods
     * @param retried payments that had come back
     * @param finished whether every case came to its end
     */
    public record Played(
            Duration duration,
            int cases,
            long gave,
            Map<String, Integer> answers,
            int handedOver,
            int retried,
            boolean finished) {
        public Played {
            answers = Map.copyOf(answers);
        }

        public double casesPerSecond() {
            return cases * 1_000.0 / duration.toMillis();
        }
    }

    private String incident(Casework casework) {
        String name =
                "Bão số %d, lũ trên sông Nhớ".formatted(Math.floorMod(settings.seed(), 1_000L));
        return casework.declare(name, today.minusDays(3).toString());
    }

    /** What came late, in đồng. */
    private long settle(Paying paying, Watching watching, Fundraising fundraising) {
        long late = 0;
        while (!watching.finished() && watching.stillFor().compareTo(settings.patience()) < 0) {
            turn(paying, watching);
            if (late == 0 && watching.stillFor().compareTo(STILL) > 0 && watching.waiting() > 0) {
                long missing = watching.missing();
                long gift = (missing / MILLION + 1) * MILLION;
                audience.line(
                        "%d hồ sơ chờ tiền; %s tặng %s (money is short; a late gift serves them)."
                                .formatted(watching.waiting(), Donor.LATE.name(), Dong.of(gift)));
                fundraising.late(gift, id("late gift " + missing));
                late = gift;
            }
            Pause.of(Duration.ofMillis(400));
        }
        return late;
    }

    private void turn(Paying paying, Watching watching) {
        paying.handOver();
        paying.mend();
        watching.show(paying);
    }

    private String id(String what) {
        return Api.uuid(settings.seed() + " " + what);
    }
}
