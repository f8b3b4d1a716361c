package vn.lalanh.runner.storm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import vn.lalanh.runner.storm.Casework.Registered;
import vn.lalanh.runner.storm.Casework.Reported;
import vn.lalanh.runner.storm.StormSettings.Pace;
import vn.lalanh.runner.storm.StormSettings.Scale;

/**
 * A season in which it does not stop: one household after the other is registered, reported, assessed and approved, gifts
 * come in, rice and money go out, until the work is told to end. The load under which a system is broken on purpose.
 */
public final class Season implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ROUND = Duration.ofMillis(400);
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final int WAVE = 24;

    /** Nobody is in the books but those who report, and money runs short at times. */
    private static final Scale SCALE = new Scale(1, 2, false);

    private static final long MILLION = 1_000_000;

    private final Api api;
    private final Addresses addresses;
    private final long seed;
    private final Casework casework;
    private final Deciding deciding;
    private final Paying paying;
    private final Fundraising fundraising;
    private final String incident;
    private final Deque<Plan.Hit> hits = new ArrayDeque<>();
    private final AtomicInteger reported = new AtomicInteger();
    private int waves;
    private int lateGifts;
    private volatile boolean over = true;

    /** Enters donors, campaign and incident, for which all must be up. */
    public Season(Api api, Addresses addresses, long seed, LocalDate today) {
        this.api = api;
        this.addresses = addresses;
        this.seed = seed;
        this.casework = new Casework(api, addresses);
        this.deciding = new Deciding(api, addresses, PATIENCE);
        this.paying = new Paying(api, addresses);
        this.fundraising = new Fundraising(api, addresses, seed, today);
        this.incident = casework.declare("Mùa lũ thử sức " + seed, today.minusDays(3).toString());
    }

    /**
     * Works until told to end, and then on until nothing moves any more or every case is settled.
     *
     * @param people who take on cases, one each at a time
     * @param rest of each between two cases
     * @throws StormBroken if the system refuses what it must not, or does not answer for minutes
     */
    public void play(int people, Duration rest, Audience audience) {
        try (Crew crew = new Crew(people)) {
            for (int i = 0; i < people; i++) {
                crew.does(() -> cases(rest));
            }
            Watching watching = new Watching(api, addresses, audience, wave(seed, 0));
            crew.await(() -> round(watching));
            while (!settled(watching) && watching.stillFor().compareTo(PATIENCE) < 0) {
                round(watching);
                Pause.of(ROUND);
            }
        }
    }

    /** There may be new cases from now on, for the first time or again. To be called before {@link #play}. */
    public void begin() {
        over = false;
    }

    /** No new cases from now on; what was begun is brought to its end. */
    public void end() {
        over = true;
    }

    /** Cases that the system has taken. */
    public int reported() {
        return reported.get();
    }

    private boolean settled(Watching watching) {
        return watching.finished() && watching.all() >= reported.get();
    }

    private void cases(Duration rest) {
        while (!over) {
            Plan.Hit hit = next();
            Reported one = report(hit);
            reported.incrementAndGet();
            deciding.decide(List.of(one));
            Pause.of(rest);
        }
    }

    private static StormSettings wave(long seed, int cases) {
        return new StormSettings(seed, cases, 1, PATIENCE, SCALE, new Pace(1, 1, 0), 0);
    }

    private synchronized Plan.Hit next() {
        Plan.Hit hit = hits.poll();
        if (hit == null) {
            Plan plan = Planning.of(wave(seed + waves, WAVE));
            fundraising.more(plan, "-" + waves);
            waves++;
            hits.addAll(plan.hits());
            hit = hits.remove();
        }
        return hit;
    }

    private Reported report(Plan.Hit hit) {
        Household household = hit.household();
        confide(household);
        JsonNode known =
                api.post(Who.OFFICER, addresses.registry().resolve("/households"), household.body())
                        .required("Registering a household");
        List<String> members = new ArrayList<>();
        known.path("members").forEach(member -> members.add(member.path("id").asString()));
        String householdId = known.path("id").asString();
        JsonNode found =
                api.post(
                                Who.OFFICER,
                                addresses.assessment().resolve("/cases"),
                                Map.of(
                                        "incidentId",
                                        incident,
                                        "householdId",
                                        householdId,
                                        "communeCode",
                                        household.communeCode()))
                        .required("Reporting a case");
        return new Reported(
                found.path("id").asString(), hit.harm(), new Registered(householdId, members));
    }

    private void confide(Household household) {
        Journal journal = api.journal();
        journal.confided(household.account());
        household
                .members()
                .forEach(member -> {
                    journal.confided(member.idNumber());
                    journal.confided(member.name());
                });
    }

    /** What is done again and again beside the cases: rice, returned money, a gift where money is short. */
    private void round(Watching watching) {
        paying.handOver();
        paying.mend();
        watching.show(paying);
        if (watching.waiting() > 0 && watching.stillFor().compareTo(STILL) > 0) {
            long missing = watching.missing();
            String eventId = "%d late gift %d".formatted(seed, lateGifts++);
            fundraising.late((missing / MILLION + 1) * MILLION, Api.uuid(eventId));
        }
    }

    @Override
    public void close() {
        fundraising.close();
    }
}
