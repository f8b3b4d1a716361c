package vn.lalanh.platform.test.core;

import static vn.lalanh.platform.test.tally.Tallies.counted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;
import vn.lalanh.platform.aggregate.Addressed;
import vn.lalanh.platform.test.guarantees.Announcements;
import vn.lalanh.platform.test.memory.Flaw;
import vn.lalanh.platform.test.memory.MemoryLog;
import vn.lalanh.platform.test.memory.MemoryPlatform;
import vn.lalanh.platform.test.memory.MemoryStore;
import vn.lalanh.platform.test.memory.Trouble;
import vn.lalanh.platform.test.tally.Tallies;
import vn.lalanh.platform.test.tally.Tallies.MemoryTallies;
import vn.lalanh.platform.test.tally.Tally;
import vn.lalanh.platform.test.tally.TallyCommand;

/** Two replicas of a service in bad weather, drawn from a seed; the same seed gives the same history. */
final class History {

    private static final int STEPS = 60;
    private static final int RETRIES = 200;

    private final Random random;
    private final MemoryPlatform[] replicas = new MemoryPlatform[2];
    private final MemoryTallies[] tallies = new MemoryTallies[2];
    private final MemoryStore<Tally> store;
    private final MemoryLog log;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private boolean storm = true;

    History(long seed, Flaw... flaws) {
        random = new Random(seed);
        replicas[0] = MemoryPlatform.of("/test");
        replicas[1] = replicas[0].replica();
        store = replicas[0].store("tallies");
        log = replicas[0].log();
        for (Flaw flaw : flaws) {
            store.plant(flaw);
            log.plant(flaw);
        }
        for (int r = 0; r < 2; r++) {
            begin(r);
        }
        store.writesMeet(() -> trouble(0.1));
        log.appendsMeet(() -> trouble(0.15));
    }

    private void begin(int replica) {
        tallies[replica] = new MemoryTallies(replicas[replica]);
        replicas[replica].relay().start();
    }

    private Trouble trouble(double chance) {
        Trouble[] all = Trouble.values();
        return storm && random.nextDouble() < chance
                ? all[random.nextInt(all.length)]
                : Trouble.NONE;
    }

    void run() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        storm = false;
        log.manual(false);
        log.landAll();
        replicas[0].advance(Duration.ofMinutes(2));
        Announcements.assertComplete(replicas[0]);
        Map<String, Integer> counted = new HashMap<>();
        tallies[0]
                .states()
                .forEach((id, tally) ->
                        Tally.counted(tally).forEach((source, n) -> counted.put(id + source, n)));
        Assertions.assertThat(counted).as("counted once each").isEqualTo(told);
    }

    private void step() {
        int replica = random.nextInt(2);
        switch (random.nextInt(12)) {
            case 0 -> replicas[0].advance(Duration.ofMillis(random.nextInt(6_000)));
            case 1 -> log.manual(random.nextBoolean());
            case 2, 3 -> land();
            case 4 -> {
                replicas[replica].die();
                begin(replica);
            }
            case 5 -> {
                List<Addressed<TallyCommand>> faster = commands();
                store.beforeNextWrite(() -> deliver(1 - replica, faster));
                deliver(replica, commands());
            }
            default -> deliver(replica, commands());
        }
    }

    private void land() {
        List<MemoryLog.Flight> flights = log.inFlight();
        if (!flights.isEmpty()) {
            log.land(flights.get(random.nextInt(flights.size())));
        }
    }

    private List<Addressed<TallyCommand>> commands() {
        List<Addressed<TallyCommand>> commands = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
            String id = "t" + random.nextInt(3);
            String source = "s" + random.nextInt(2) + (commands.size() + random.nextInt(1000));
            int amount = 1 + random.nextInt(9);
            commands.add(counted(id, source, sequences.merge(source, 1L, Long::sum), amount));
            told.merge(id + source, amount, Integer::sum);
        }
        return commands;
    }

    /** As a consumer does: until it works, then perhaps once more. */
    private void deliver(int replica, List<Addressed<TallyCommand>> commands) {
        for (int retry = 0; retry < RETRIES; retry++) {
            try {
                Tallies.handle(tallies[replica], commands);
                if (random.nextInt(4) > 0) {
                    return;
                }
            } catch (Trouble.Passing again) {
                // the poll comes again
            }
        }
        throw new IllegalStateException("never worked");
    }
}
