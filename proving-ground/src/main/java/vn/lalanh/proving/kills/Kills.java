package vn.lalanh.proving.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
import vn.lalanh.runner.storm.Season;
import vn.lalanh.runner.storm.Storm;

/**
 * Services, broker and store as real processes; clients at work all the time; SIGKILL, full disks and broken lines at random. Every so
 * many kills the faults stop, the backlog drains, and everything is compared with the client's own log of what was
 * acknowledged; then it goes on with the same system and all that has come of it.
 */
public final class Kills implements Proof {

    private static final int KILLS_A_ROUND = 25;
    private static final int ATTEMPTS = 100;

    private final Path root;
    private final int kills;
    private final long seed;
    private final Storage storage;

    /**
     * @param root of the repository, where the services' jars are
     * @param seed of what is broken when; the machine's own timing stays as it is
     * @param storage is killed, too, where it is on disk; one that forgets and one that is not ours are left alone
     */
    public Kills(Path root, int kills, long seed, Storage storage) {
        this.root = root;
        this.kills = kills;
        this.seed = seed;
        this.storage = storage;
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
        if (storage instanceof Storage.Server server) {
            server.empty();
        }
        Path logs = data.resolve("log");
        BankSettings bank =
                BankSettings.lifelike(data.resolve("bank").resolve("book"), ports.of(Part.BANK));
        try (Wires wires = new Wires(ports, spare);
                LocalSystem system =
                        new LocalSystem(
                                data, ports, new AsProcesses(root, logs), bank, storage, wires);
                Havoc havoc = new Havoc(system, wires, storage instanceof Storage.Disk, seed)) {
            // who is stopped must not leave processes behind
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
            system.start();
            ClientLog client = new ClientLog();
            Addresses at = system.addresses();
            Api api = new Api(at, ATTEMPTS, client);
            try (Season season = new Season(api, at, seed, LocalDate.now(Storm.ZONE));
                    Stored stored = new Stored(store(ports));
                    Backlog backlog = new Backlog(stored, api, at)) {
                return new Run(client, api, at, season, stored, havoc, backlog, logs, progress)
                        .report();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private String store(Ports ports) {
        return storage instanceof Storage.Server(var server)
                ? server.toString()
                : "mongodb://127.0.0.1:%d/?directConnection=true&retryWrites=false"
                        .formatted(ports.of(Part.STORE));
    }

    private final class Run {

        private final ClientLog client;
        private final Api api;
        private final Addresses at;
        private final Season season;
        private final Stored stored;
        private final Havoc havoc;
        private final Backlog backlog;
        private final Path logs;
        private final Consumer<String> progress;
        private final List<String> violations = new ArrayList<>();
        private final List<String> poison = new ArrayList<>();
        private final List<Backlog.Recovered> recovered = new ArrayList<>();
        private long checks;

        Run(
                ClientLog client,
                Api api,
                Addresses at,
                Season season,
                Stored stored,
                Havoc havoc,
                Backlog backlog,
                Path logs,
                Consumer<String> progress) {
            this.client = client;
            this.api = api;
            this.at = at;
            this.season = season;
            this.stored = stored;
            this.havoc = havoc;
            this.backlog = backlog;
            this.logs = logs;
            this.progress = progress;
        }

        Report report() throws InterruptedException {
            Round round = new Round(season, havoc, client, backlog);
            Announced announced = Announced.read(at.bootstrapServers(), _ -> {});
            for (int done = 0; done < kills && violations.isEmpty(); done += KILLS_A_ROUND) {
                poison.addAll(Poison.into(at.bootstrapServers(), done));
                recovered.add(
                        round.play(Math.min(KILLS_A_ROUND, kills - done), violations, progress));
                announced = Announced.read(at.bootstrapServers(), _ -> {});
                Reckoning reckoning = new Reckoning(client, announced, stored, poison, api, at);
                violations.addAll(reckoning.violations());
                checks += reckoning.checks();
                progress.accept(
                        "  at rest after %s, %,d events, %,d checks, %d violations"
                                .formatted(
                                        seconds(recovered.getLast().drained()),
                                        announced.events(),
                                        checks,
                                        violations.size()));
            }
            Leaks leaks = new Leaks(client.personal());
            var _ = Announced.read(at.bootstrapServers(), text -> leaks.in(text, "topic"));
            leaks.inFilesOf(logs);
            violations.addAll(leaks.found());
            return new Report(
                    "real processes killed under load",
                    saw(announced, leaks),
                    measured(announced),
                    violations);
        }

        private SequencedMap<String, Long> saw(Announced announced, Leaks leaks) {
            SequencedMap<String, Long> saw = new LinkedHashMap<>();
            saw.put("commands", client.commands());
            saw.put("acknowledged", client.acknowledged());
            saw.put("cases", (long) season.reported());
            saw.put("events", announced.events());
            saw.put("rounds", (long) recovered.size());
            saw.put(
                    "faults",
                    havoc.kills().total() + havoc.fullDisks().total() + havoc.cuts().total());
            saw.put("SIGKILLs", havoc.kills().total());
            havoc.kills().counts().forEach((part, n) -> saw.put("SIGKILL of " + part, n));
            havoc.fullDisks().counts().forEach((part, n) -> saw.put("full disk of " + part, n));
            havoc.cuts().counts().forEach((fault, n) -> saw.put("lines: " + fault, n));
            saw.put("poisoned records", (long) poison.size());
            saw.put("words searched for personal data", leaks.words());
            saw.put("checks", checks);
            return saw;
        }

        private SequencedMap<String, String> measured(Announced announced) {
            SequencedMap<String, String> measured = new LinkedHashMap<>();
            measured.put("repeats in topics", "%,d".formatted(announced.repeats()));
            measured.put("refused, somebody was quicker", "%,d".formatted(client.refused()));
            measured.put("kills while clients waited for 10 s", "%,d".formatted(havoc.idle()));
            havoc.failedStarts().counts().forEach((what, n) -> measured.put(what, "" + n));
            measured.put("all cases settled after, by round", each(Backlog.Recovered::settled));
            measured.put("at rest after, by round", each(Backlog.Recovered::drained));
            measured.put("store", storage.getClass().getSimpleName());
            measured.put("seeds", Long.toString(seed));
            return measured;
        }

        private String each(ToLongFunction<Backlog.Recovered> what) {
            return recovered.stream()
                    .map(one -> seconds(what.applyAsLong(one)))
                    .collect(Collectors.joining(", "));
        }

        private static String seconds(long millis) {
            return "%.1f s".formatted(millis / 1_000.0);
        }
    }
}
