package vn.lalanh.proving.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.util.FileSystemUtils;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.AsProcesses;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Ports.Part;
import vn.lalanh.runner.Storage;
import vn.lalanh.runner.Trouble;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Audience;
import vn.lalanh.runner.storm.Season;
import vn.lalanh.runner.storm.Storm;

/**
 * Services, broker and store as real processes on disk; clients at work all the time; SIGKILL and broken lines at random. Then
 * the faults stop, the backlog drains, and everything is compared with the client's own log of what was acknowledged.
 */
public final class Kills implements Proof {

    private static final int ATTEMPTS = 100;
    private static final int PEOPLE = 4;
    private static final Duration REST = Duration.ofMillis(700);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration NEVER = Duration.ofMinutes(10);

    private final Path root;
    private final int kills;
    private final long seed;

    /**
     * @param root of the repository, where the services' jars are
     * @param seed of what is broken when; the machine's own timing stays as it is
     */
    public Kills(Path root, int kills, long seed) {
        this.root = root;
        this.kills = kills;
        this.seed = seed;
    }

    @Override
    public Report run(Consumer<String> progress) {
        try {
            Path data = Files.createTempDirectory("lalanh-kills-");
            progress.accept("  data and logs: " + data);
            Report report = run(data, progress);
            if (report.holds()) {
                // who looks for a violation needs them, nobody else does
                boolean _ = FileSystemUtils.deleteRecursively(data);
            }
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Report run(Path data, Consumer<String> progress) {
        Ports ports = Ports.free();
        Ports spare = Ports.free();
        while (!Collections.disjoint(ports.numbers().values(), spare.numbers().values())) {
            spare = Ports.free();
        }
        Path logs = data.resolve("log");
        BankSettings bank =
                BankSettings.lifelike(data.resolve("bank").resolve("book"), ports.of(Part.BANK));
        try (Wires wires = new Wires(ports, spare);
                LocalSystem system =
                        new LocalSystem(
                                data,
                                ports,
                                new AsProcesses(root, logs),
                                bank,
                                new Storage.Disk(),
                                wires)) {
            // who is stopped must not leave processes behind
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
            system.start();
            ClientLog client = new ClientLog();
            Addresses at = system.addresses();
            Api api = new Api(at, ATTEMPTS, client);
            Havoc havoc = new Havoc(system, wires, seed);
            String store =
                    "mongodb://127.0.0.1:%d/?directConnection=true&retryWrites=false"
                            .formatted(ports.of(Part.STORE));
            try (Season season = new Season(api, at, seed, LocalDate.now(Storm.ZONE));
                    Stored stored = new Stored(store)) {
                List<String> violations = new ArrayList<>();
                List<String> poison = new ArrayList<>();
                Recovered recovered =
                        play(client, season, havoc, stored, at, poison, violations, progress);
                Leaks leaks = new Leaks(client.personal());
                Announced announced =
                        Announced.read(at.bootstrapServers(), text -> leaks.in(text, "topic"));
                leaks.inFilesOf(logs);
                Reckoning reckoning = new Reckoning(client, announced, stored, poison, api, at);
                violations.addAll(reckoning.violations());
                violations.addAll(leaks.found());
                return report(
                        client,
                        season,
                        announced,
                        havoc,
                        poison,
                        reckoning,
                        leaks,
                        recovered,
                        violations);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    /** How long it took, in milliseconds from the moment when the last part was up and the last line healed. */
    private record Recovered(long settled, long drained) {}

    private Recovered play(
            ClientLog client,
            Season season,
            Havoc havoc,
            Stored stored,
            Addresses at,
            List<String> poison,
            List<String> violations,
            Consumer<String> progress)
            throws InterruptedException {
        try (ExecutorService clients = Executors.newSingleThreadExecutor()) {
            Future<?> work = clients.submit(() -> season.play(PEOPLE, REST, silent()));
            poison.addAll(Poison.into(at.bootstrapServers()));
            havoc.wreak(kills, client::acknowledged, progress);
            long calm = System.nanoTime();
            season.end();
            progress.accept("  the faults stop after %d cases".formatted(season.reported()));
            Recovered recovered = drained(work, stored, at, calm, violations);
            clients.shutdownNow();
            return recovered;
        }
    }

    private static Recovered drained(
            Future<?> work, Stored stored, Addresses at, long calm, List<String> violations)
            throws InterruptedException {
        long settled = -1;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", at.bootstrapServers()))) {
            Readers readers = new Readers(admin);
            long lag = -1;
            long unsent = -1;
            while (since(calm) < NEVER.toMillis()) {
                if (settled < 0 && work.isDone()) {
                    settled = since(calm);
                }
                lag = readers.lag();
                unsent = stored.unsent();
                if (settled >= 0 && lag == 0 && unsent == 0) {
                    break;
                }
                boolean _ = new CountDownLatch(1).await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (lag > 0 || unsent > 0 || settled < 0) {
                violations.add(
                        "after %s not at rest: lag %d, %d outboxes, cases %s"
                                .formatted(NEVER, lag, unsent, settled < 0 ? "open" : "settled"));
            }
            if (work.isDone()) {
                work.get();
            }
        } catch (ExecutionException e) {
            violations.add("the client could not go on: " + e.getCause());
        }
        return new Recovered(settled, since(calm));
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    private Report report(
            ClientLog client,
            Season season,
            Announced announced,
            Havoc havoc,
            List<String> poison,
            Reckoning reckoning,
            Leaks leaks,
            Recovered recovered,
            List<String> violations) {
        SequencedMap<String, Long> saw = new LinkedHashMap<>();
        saw.put("commands", client.commands());
        saw.put("acknowledged", client.acknowledged());
        saw.put("cases", (long) season.reported());
        saw.put("events", announced.events());
        saw.put("faults", havoc.kills().total() + havoc.cuts().total());
        havoc.kills().counts().forEach((part, n) -> saw.put("SIGKILL of " + part, n));
        havoc.cuts().counts().forEach((fault, n) -> saw.put("lines: " + fault, n));
        saw.put("poisoned records", (long) poison.size());
        saw.put("words searched for personal data", leaks.words());
        saw.put("checks", reckoning.checks());
        SequencedMap<String, String> measured = new LinkedHashMap<>();
        measured.put("repeats in topics", "%,d".formatted(announced.repeats()));
        measured.put("refused, somebody was quicker", "%,d".formatted(client.refused()));
        measured.put("copies of poison", "%d".formatted(reckoning.copies()));
        havoc.failedStarts().counts().forEach((what, n) -> measured.put(what, "" + n));
        measured.put("all cases settled after", "%.1f s".formatted(recovered.settled / 1_000.0));
        measured.put("at rest after", "%.1f s".formatted(recovered.drained / 1_000.0));
        measured.put("seed", Long.toString(seed));
        return new Report("real processes killed under load", saw, measured, violations);
    }

    private static Audience silent() {
        return new Audience() {
            @Override
            public void line(String text) {}

            @Override
            public void passing(String text) {}
        };
    }
}
