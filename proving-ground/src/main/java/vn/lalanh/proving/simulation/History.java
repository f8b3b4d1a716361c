package vn.lalanh.proving.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.lalanh.platform.inbox.Delivery;

/**
 * One life of the whole system, computed from a seed: first everything goes wrong that the script says, then nothing any
 * more, then all comes to rest, and then every invariant must hold. The same seed, the same history.
 */
final class History {

    /** In the evening: clocks that are wrong stand on either side of midnight in Viet Nam. */
    private static final Instant BEGIN = Instant.parse("2026-10-06T16:00:00Z");

    private static final int MOST_STEPS = 300_000;
    private static final Duration QUIET = Duration.ofSeconds(16);
    private static final int MOST_ROUNDS = 60;
    private static final int MOST_LOOKS = 20;

    private final Script script;
    private final List<Script.Part> parts;
    private final Weather weather;
    private final Schedule schedule;
    private final Town town;
    private final Clients clients;
    private final Givers givers;
    private final Treasurers treasurers;
    private final Invariants invariants;
    private Consumer<Town> change = _ -> {};

    /**
     * What a history was and what it came to.
     *
     * @param trace another one for every other order of steps, and for every other record that was sent
     */
    record Verdict(
            long commands,
            long events,
            long checks,
            long steps,
            long trace,
            Map<Fault, Long> faults,
            List<String> violations) {}

    History(Plan plan) {
        SplittableRandom random = new SplittableRandom(plan.seed());
        script = Script.of(random.split());
        parts = script.without(plan.leftOut());
        weather = new Weather(troubles());
        SplittableRandom order = random.split();
        schedule = new Schedule(plan.order() == 0 ? order : new SplittableRandom(plan.order()));
        town = new Town(BEGIN, schedule, weather);
        clients = new Clients(town);
        givers = new Givers(town, clients);
        treasurers = new Treasurers(town, clients);
        invariants = new Invariants(town, clients);
    }

    private List<Weather.Planned> troubles() {
        List<Weather.Planned> planned = new ArrayList<>();
        parts.forEach(part -> {
            if (part instanceof Script.Trouble trouble) {
                planned.add(trouble.planned());
            }
        });
        return planned;
    }

    Script script() {
        return script;
    }

    /** Something is done to the town when it has begun. */
    History with(Consumer<Town> change) {
        this.change = change;
        return this;
    }

    /** From beginning to end. */
    Verdict run() {
        List<String> violations = new ArrayList<>();
        try {
            live();
            if (invariants.violations().isEmpty()) {
                invariants.check(givers, treasurers);
            }
            if (invariants.violations().isEmpty()) {
                replay();
            }
        } catch (Unrest unrest) {
            violations.add(unrest.getMessage());
            invariants.check(givers, treasurers);
        } finally {
            end();
        }
        violations.addAll(invariants.violations());
        long events =
                town.services().stream().mapToLong(s -> s.shared().everAnnounced().size()).sum();
        return new Verdict(
                clients.commands(),
                events,
                invariants.checks(),
                schedule.steps(),
                trace(),
                weather.met(),
                violations);
    }

    private long trace() {
        long trace = schedule.trace();
        for (Delivery record : town.broker().records()) {
            trace = 31 * trace + record.position().hashCode();
            trace = 31 * trace + record.key().hashCode();
            trace = 31 * trace + Arrays.hashCode(record.data());
        }
        return trace;
    }

    /** Virtual threads that nobody ends are kept for ever, and with them all they can reach. */
    private void end() {
        town.end();
        clients.end();
        schedule.unwind();
    }

    /** It does not come to rest. */
    @SuppressWarnings("serial") // never leaves this process
    private static final class Unrest extends RuntimeException {
        Unrest(String what) {
            super(what);
        }
    }

    private void live() {
        town.start();
        change.accept(town);
        clients.work(Duration.ZERO, "organiser", this::begin);
        step(() -> clients.atWork() == 0);
        weather.calmDown();
        rest();
    }

    /** People look at what is held until nothing is. */
    private void rest() {
        comeToRest();
        for (int n = 0; held() && n < MOST_LOOKS; n++) {
            clients.work(Duration.ZERO, "operator", () -> town.poisoner().operate(clients, 1));
            comeToRest();
        }
    }

    private boolean held() {
        return town.services().stream().anyMatch(s -> !s.shared().held().all().isEmpty());
    }

    private void begin() {
        givers.prepare();
        for (Script.Part part : parts) {
            if (part instanceof Script.Act act) {
                clients.work(act.after(), act.deed().toString(), () -> play(act.deed()));
            }
        }
        clients.work(Duration.ofSeconds(5), "treasurer", treasurers::work);
        clients.work(Duration.ofSeconds(9), "operator", () -> town.poisoner().operate(clients, 3));
    }

    private void play(Script.Deed deed) {
        Officers officers = new Officers(town, clients);
        switch (deed) {
            case Script.Deed.Register d -> officers.register(d);
            case Script.Deed.Declare _ -> officers.declare();
            case Script.Deed.Bring d -> officers.bring(d);
            case Script.Deed.GiveMoney d -> givers.money(d);
            case Script.Deed.GiveRice d -> givers.rice(d);
            case Script.Deed.Publish d -> givers.publish(d);
        }
    }

    private void step(BooleanSupplier until) {
        while (!until.getAsBoolean()) {
            if (!schedule.step() || schedule.steps() > MOST_STEPS) {
                throw new Unrest("(6) no end after " + schedule.steps() + " steps");
            }
        }
    }

    /** Until a long time has passed in which nothing was written, sent or left to do. */
    private void comeToRest() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Long> before = activity();
            long until = schedule.now() + QUIET.toNanos();
            step(() -> schedule.now() >= until);
            if (clients.atWork() == 0
                    && town.broker().lag() == 0
                    && town.whole()
                    && activity().equals(before)) {
                return;
            }
        }
        throw new Unrest(
                "(6) no rest %d s after the faults stopped: lag %d"
                        .formatted(MOST_ROUNDS * QUIET.toSeconds(), town.broker().lag()));
    }

    private List<Long> activity() {
        List<Long> activity = new ArrayList<>();
        activity.add((long) town.broker().records().size());
        activity.add(town.bank().calls());
        town.services()
                .forEach(service ->
                        service.shared()
                                .stores()
                                .forEach(store -> activity.add((long) store.writes())));
        return activity;
    }

    private void replay() {
        Map<String, Object> before = invariants.states();
        long calls = town.bank().calls();
        town.broker().groups().forEach(Group::rewindAll);
        rest();
        invariants.checkReplay(before, calls);
    }
}
