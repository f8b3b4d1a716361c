package vn.lalanh.proving.kills;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.proving.kills.Wires.Wire;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports.Part;
import vn.lalanh.runner.Trouble;

/**
 * Kills parts and breaks lines. What is broken next comes from the seed; how long a machine takes to start a part again does
 * not, so two runs of one seed differ.
 */
final class Havoc implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Havoc.class);

    private static final List<Part> MORTAL =
            List.of(Part.REGISTRY, Part.ASSESSMENT, Part.RESOURCES, Part.DISBURSEMENT, Part.BROKER);

    private static final int DOWN_AT_ONCE = 2;
    private static final int WORK = 6;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int STARTS = 20;

    private final LocalSystem system;
    private final Wires wires;
    private final boolean andTheStore;
    private final Random random;
    private final Tally kills = new Tally();
    private final Tally cuts = new Tally();
    private final Tally disks = new Tally();
    private final Tally starts = new Tally();
    private final Deque<Ending> deck = new ArrayDeque<>();
    private final Set<Part> down = EnumSet.noneOf(Part.class);
    private final List<Future<?>> underWay = new ArrayList<>();
    private long idle;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** How a part ends: killed, or because its disk takes no more. */
    private record Ending(Part part, boolean fullDisk) {
        String words() {
            return part.name().toLowerCase(Locale.ROOT) + (fullDisk ? ", its disk full" : "");
        }
    }

    Havoc(LocalSystem system, Wires wires, boolean andTheStore, long seed) {
        this.system = system;
        this.wires = wires;
        this.andTheStore = andTheStore;
        this.random = new Random(seed);
    }

    /**
     * Returns when so many parts have been killed, everything is up again and every line heals.
     *
     * @param acknowledged how many commands the clients have got through so far
     */
    void wreak(int wanted, LongSupplier acknowledged, Consumer<String> progress)
            throws InterruptedException {
        try {
            for (int done = 0; done < wanted; ) {
                boolean atWork = awaitWork(acknowledged);
                pause(Duration.ofMillis(200 + random.nextInt(1_800)));
                if (random.nextInt(3) == 0) {
                    breakOne();
                }
                if (down() < DOWN_AT_ONCE) {
                    Ending ending = end();
                    done += ending.fullDisk() ? 0 : 1;
                    progress.accept("  ✝ %d/%d %s".formatted(done, wanted, ending.words()));
                    idle += atWork ? 0 : 1;
                }
            }
            for (Future<?> one : underWay) {
                one.get();
            }
            underWay.clear();
        } catch (ExecutionException e) {
            throw new Trouble("A part did not come up again: " + e.getCause(), e);
        } finally {
            wires.all().forEach(wire -> wires.proxy(wire).suffer(null));
        }
    }

    /** Who is killed must have been at work: a slow machine would else only kill what is still starting. */
    private static boolean awaitWork(LongSupplier acknowledged) throws InterruptedException {
        long enough = acknowledged.getAsLong() + WORK;
        long deadline = System.nanoTime() + IDLE.toNanos();
        while (acknowledged.getAsLong() < enough && System.nanoTime() < deadline) {
            pause(LOOK);
        }
        return acknowledged.getAsLong() >= enough;
    }

    /** Each part as often as each other one: a shuffled deck of all, again and again. */
    private Ending end() {
        if (deck.isEmpty()) {
            List<Ending> next = new ArrayList<>();
            MORTAL.forEach(part -> next.add(new Ending(part, false)));
            next.add(new Ending(Part.BROKER, true));
            if (andTheStore) {
                next.add(new Ending(Part.STORE, false));
                next.add(new Ending(Part.STORE, true));
            }
            Collections.shuffle(next, random);
            deck.addAll(next);
        }
        Ending ending = deck.stream().filter(one -> !isDown(one.part())).findFirst().orElseThrow();
        deck.remove(ending);
        mark(ending.part(), true);
        Duration dead = Duration.ofMillis(random.nextInt(3_000));
        LOG.info("end of {}", ending.words());
        if (ending.fullDisk()) {
            underWay.add(threads.submit(() -> fill(ending.part(), dead)));
        } else {
            system.kill(ending.part());
            kills.one(ending.words());
            underWay.add(threads.submit(() -> revive(ending.part(), dead)));
        }
        return ending;
    }

    /** As people do then: stop it, make space, start it. One that had nothing to write meanwhile has suffered nothing. */
    private Void fill(Part victim, Duration dead) throws InterruptedException {
        ProcessHandle process = system.process(victim).orElseThrow();
        if (FullDisk.ends(process, system.directory(victim))) {
            disks.one(victim.name().toLowerCase(Locale.ROOT));
        }
        system.kill(victim);
        return revive(victim, dead);
    }

    /** As whatever supervises processes in production: started again until it stays up. */
    private Void revive(Part part, Duration dead) throws InterruptedException {
        pause(dead);
        for (int i = 1; ; i++) {
            try {
                long began = System.nanoTime();
                system.start(part);
                LOG.info("{} is up after {} ms", part, (System.nanoTime() - began) / 1_000_000);
                mark(part, false);
                return null;
            } catch (Trouble trouble) {
                starts.one("failed starts of " + part.name().toLowerCase(Locale.ROOT));
                LOG.warn("start {} of {}: {}", i, part, trouble.getMessage());
                if (i == STARTS) {
                    throw trouble;
                }
            }
        }
    }

    private void breakOne() {
        Wire wire = one(wires.all());
        Fault fault = one(List.of(Fault.values()));
        Duration length = Duration.ofMillis(500 + random.nextInt(5_500));
        underWay.add(threads.submit(() -> suffer(wire, fault, length)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Void suffer(Wire wire, Fault fault, Duration length) throws InterruptedException {
        Proxy proxy = wires.proxy(wire);
        int before = proxy.struck();
        LOG.info("{} on {} for {}", fault, wire, length);
        proxy.suffer(fault);
        pause(length);
        proxy.suffer(null);
        // a line on which nothing moved meanwhile has suffered nothing
        if (proxy.struck() > before) {
            cuts.one(fault.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return null;
    }

    private int down() {
        synchronized (down) {
            return down.size();
        }
    }

    private boolean isDown(Part part) {
        synchronized (down) {
            return down.contains(part);
        }
    }

    private void mark(Part part, boolean isDown) {
        synchronized (down) {
            if (isDown) {
                down.add(part);
            } else {
                down.remove(part);
            }
        }
    }

    private static void pause(Duration length) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    Tally kills() {
        return kills;
    }

    /** Faults on lines, by kind. */
    Tally cuts() {
        return cuts;
    }

    /** Full disks that were noticed: the process could not write, and ended by itself. */
    Tally fullDisks() {
        return disks;
    }

    /** What did not come up at the first try. */
    Tally failedStarts() {
        return starts;
    }

    /** How many were killed although the clients had got too little through for long. */
    long idle() {
        return idle;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
