package vn.lalanh.proving.failpoints;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lalanh.proving.failpoints.Stopwatch.Phase;
import vn.lalanh.proving.load.Invariants;
import vn.lalanh.proving.load.Load;
import vn.lalanh.proving.load.Scratch;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Service;
import vn.lalanh.runner.Storage;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormBroken;

/**
 * Every failpoint × service × first and second occurrence, one after the other, while work goes on: the service ends there,
 * another one takes its place, its clock wrong by another amount, and from outside nothing may be lost or doubled.
 */
public final class EveryFailpoint implements Proof {

    private static final Duration UNTIL_IT_COMES = Duration.ofMinutes(2);
    private static final Duration BETWEEN_PIECES = Duration.ofMillis(150);

    /** How soon it must be is shown by another proof; here a slow machine must not look like a lost event. */
    private static final Duration UNTIL_REST = Duration.ofMinutes(3);

    /** Faults from one complete look to the next; each is followed by a look at what must hold at every instant. */
    private static final int UNTIL_A_REST = 7;

    /**
     * What came about.
     *
     * @param missed looks that had nobody to ask, as the life was over
     */
    private record Tally(long came, long wrongClocks, long missed) {}

    private final List<Fault> faults;

    private final Storage storage;

    private final boolean processes;

    /** With each service as a process that halts, or as a context in this one. */
    public EveryFailpoint(Storage storage, boolean processes) {
        this(Fault.all(), storage, processes);
    }

    EveryFailpoint(List<Fault> faults, Storage storage, boolean processes) {
        this.faults = List.copyOf(faults);
        this.storage = storage;
        this.processes = processes;
    }

    @Override
    public Report run(Consumer<String> progress) {
        Ports ports = Ports.free();
        try (Scratch scratch = Scratch.on(storage)) {
            Path directory = scratch.directory();
            Mortals services =
                    processes
                            ? new MortalProcesses(directory.resolve("log"))
                            : new MortalServices();
            BankSettings bank = bank(directory.resolve("bank"), ports);
            try (LocalSystem system = new LocalSystem(directory, ports, services, bank, storage)) {
                system.start();
                return run(system, services, progress);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Is late now and then, and out of order now and then. */
    private static BankSettings bank(Path book, Ports ports) {
        return new BankSettings(
                book,
                ports.of(Ports.Part.BANK),
                0,
                0.05,
                0.05,
                0,
                Duration.ofMillis(500),
                Duration.ofMillis(4_500));
    }

    private Report run(LocalSystem system, Mortals services, Consumer<String> progress)
            throws InterruptedException {
        long began = System.nanoTime();
        List<String> violations = new ArrayList<>();
        long came = 0;
        long missed = 0;
        Stopwatch watch = new Stopwatch();
        try (Load load = Load.begin(system.addresses(), LocalDate.now(Storm.ZONE));
                Invariants invariants =
                        new Invariants(system.addresses(), services.databases(), load.ledger())) {
            for (int i = 0; i < faults.size(); i++) {
                Fault fault = faults.get(i);
                if (i == 0 || next(i - 1) == null) {
                    services.arm(fault);
                }
                if (comes(fault, load, services)) {
                    came++;
                } else {
                    violations.add(fault.words() + " did not come");
                }
                watch.was(Phase.UNTIL_IT_COMES);
                services.revive(fault.service(), next(i));
                watch.was(Phase.ANOTHER_LIFE);
                Optional<List<String>> seen = whileItLives(fault.service(), services, invariants);
                seen.ifPresent(found -> look(fault, found, violations));
                missed += seen.isPresent() ? 0 : 1;
                watch.was(Phase.LOOKS_AT_ANY_TIME);
                if (restsAfter(i)) {
                    look(fault, rest(load, invariants), violations);
                    watch.was(Phase.UNTIL_REST);
                    progress.accept(
                            "  %d/%d %s: %d (violations)"
                                    .formatted(
                                            i + 1,
                                            faults.size(),
                                            fault.words(),
                                            violations.size()));
                }
            }
            Tally tally = new Tally(came, services.wrongClocks(), missed);
            return report(load, invariants, tally, began, watch, violations);
        }
    }

    /**
     * What is wrong at this instant; nothing can be said where the new life has met its own end before it was asked, which is
     * made up for by the look after the next one, and at rest.
     */
    private static Optional<List<String>> whileItLives(
            Service service, Mortals services, Invariants invariants) throws InterruptedException {
        if (services.goneWithin(service, Duration.ZERO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(invariants.atAnyTime());
        } catch (StormBroken unanswered) {
            if (services.goneWithin(service, Duration.ZERO)) {
                return Optional.empty();
            }
            throw unanswered;
        }
    }

    /**
     * What the next life of the same service is armed with before it begins, so that it may end while it starts; nothing
     * where it must live until all is at rest.
     */
    private @Nullable Fault next(int i) {
        return restsAfter(i) || faults.get(i + 1).service() != faults.get(i).service()
                ? null
                : faults.get(i + 1);
    }

    private boolean restsAfter(int i) {
        return i == faults.size() - 1 || i % UNTIL_A_REST == UNTIL_A_REST - 1;
    }

    private static boolean comes(Fault fault, Load load, Mortals services)
            throws InterruptedException {
        long deadline = System.nanoTime() + UNTIL_IT_COMES.toNanos();
        boolean gone = false;
        while (!gone && System.nanoTime() < deadline) {
            load.more();
            gone = services.goneWithin(fault.service(), BETWEEN_PIECES);
        }
        return gone;
    }

    private static List<String> rest(Load load, Invariants invariants) throws InterruptedException {
        if (!load.doneWithin(UNTIL_REST)) {
            return List.of("the work did not get done within " + UNTIL_REST);
        }
        return invariants.atRest(UNTIL_REST);
    }

    private static void look(Fault after, List<String> found, List<String> violations) {
        found.forEach(one -> violations.add("after " + after.words() + ": " + one));
    }

    private Report report(
            Load load,
            Invariants invariants,
            Tally tally,
            long began,
            Stopwatch watch,
            List<String> violations) {
        SequencedMap<String, Long> saw = new LinkedHashMap<>();
        saw.put("services", (long) Service.values().length);
        saw.put("failpoints", (long) Failpoint.values().length);
        saw.put("cells", (long) faults.size());
        saw.put("faults", tally.came);
        saw.put("lives with a wrong clock", tally.wrongClocks);
        saw.put("commands", load.ledger().commands());
        saw.put("events", invariants.events());
        saw.put("repeated announcements", invariants.repeats());
        saw.put("checks", invariants.checks());
        SequencedMap<String, String> measured = new LinkedHashMap<>();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        measured.put("ends", processes ? "processes, halted" : "contexts, dead at every port");
        measured.put("clocks", "by turns %d min fast and slow".formatted(Clocks.MOST.toMinutes()));
        measured.put("took", "%d s".formatted(took.toSeconds()));
        watch.tell(measured);
        measured.put("looks that came after the next end", "%,d".formatted(tally.missed));
        measured.putAll(Fault.absent());
        String what = processes ? "failpoints, each service a process" : "failpoints";
        return new Report(what, saw, measured, violations);
    }
}
