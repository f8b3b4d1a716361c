package vn.lalanh.runner.storm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lalanh.runner.storm.Casework.Registered;

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
        try (Ready ready = prepare()) {
            return ready.play();
        }
    }

    /** Loads the books of the communes and opens the appeal; the first gifts are on their way when it returns. */
    public Ready prepare() {
        Ready ready = new Ready();
        try {
            ready.load();
            return ready;
        } catch (RuntimeException e) {
            ready.close();
            throw e;
        }
    }

    /** The calm before it. */
    public final class Ready implements AutoCloseable {

        private final long began = System.nanoTime();
        private final Plan plan = Planning.of(settings);
        private final Casework casework = new Casework(api, addresses);
        private final Deciding deciding = new Deciding(api, addresses, settings.patience());
        private final Paying paying = new Paying(api, addresses);
        private final Watching watching = new Watching(api, addresses, audience, settings);
        private final Fundraising fundraising =
                new Fundraising(api, addresses, settings.seed(), today);
        private final Crew crew = new Crew(settings.atOnce());
        private final Map<String, Registered> registered = new ConcurrentHashMap<>();

        private Ready() {}

        private void load() {
            audience.line(
                    "Bão đổ bộ vào 11 xã: %d hộ trong sổ, %d hộ cần giúp (a storm hits; seed %d)."
                            .formatted(
                                    plan.households().size(), plan.hits().size(), settings.seed()));
            crew.does(() -> fundraising.first(plan));
            for (Commune commune : Commune.ALL) {
                crew.does(() -> {
                    casework.load(commune, plan.households());
                    registered.putAll(casework.find(commune));
                });
            }
            crew.await(() -> {});
        }

        /** As {@link Storm#play}. */
        public Played play() {
            String incident = incident(casework);
            long storm = System.nanoTime();
            StormSettings.Pace pace = settings.pace();
            for (int from = 0; from < plan.hits().size(); from += pace.list()) {
                List<Plan.Hit> list =
                        plan.hits().subList(from, Math.min(plan.hits().size(), from + pace.list()));
                await(from, storm);
                crew.does(() -> deciding.decide(casework.report(incident, list, registered)));
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

        /** Until so many more may come. */
        private void await(int reported, long storm) {
            StormSettings.Pace pace = settings.pace();
            double seconds = pace.perSecond() > 0 ? reported / pace.perSecond() : 0;
            long due = storm + (long) (seconds * 1e9);
            while (System.nanoTime() < due
                    || (reported - watching.over() >= pace.underWay()
                            && watching.stillFor().compareTo(settings.patience()) < 0)) {
                crew.requireWell();
                turn(paying, watching);
                Pause.of(Duration.ofMillis(20));
            }
        }

        @Override
        public void close() {
            crew.close();
            fundraising.close();
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
