package vn.lalanh.proving.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.lalanh.proving.load.Documents;
import vn.lalanh.proving.load.Scratch;
import vn.lalanh.proving.load.Topics;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;
import vn.lalanh.runner.LocalSystem;
import vn.lalanh.runner.Ports;
import vn.lalanh.runner.Storage;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormSettings;
import vn.lalanh.runner.storm.Who;

/**
 * Storms until enough events stand in the topics; then every group reads all topics from the beginning once more, twice.
 * Documents must stay the same byte by byte but for {@code lastWrite}, no topic may grow, no bank may be called.
 */
public final class Replay implements Proof {

    private static final int TIMES = 2;

    /** Cases in one storm: more people than these do not report in one day, and a storm needs memory for its plan. */
    private static final int MOST_CASES = 2_000;

    /** Events that a case makes, four households in the book among them: measured, and only used to begin with. */
    private static final int EVENTS_A_CASE = 25;

    private static final Duration LOOK = Duration.ofMillis(500);

    /** What a replayed event sets off beside the reading of it, an outside call say, has begun and shows by then. */
    private static final Duration STILL = Duration.ofSeconds(4);

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final long events;
    private final Storage storage;

    /** @param events that there must be at least before history is played again */
    public Replay(long events, Storage storage) {
        this.events = events;
        this.storage = storage;
    }

    @Override
    public Report run(Consumer<String> progress) {
        Ports ports = Ports.free();
        StoppableServices services = new StoppableServices();
        try (Scratch scratch = Scratch.on(storage);
                LocalSystem system =
                        new LocalSystem(
                                scratch.directory(),
                                ports,
                                services,
                                BankSettings.lifelike(
                                        scratch.directory().resolve("bank"),
                                        ports.of(Ports.Part.BANK)),
                                storage)) {
            system.start();
            try (Topics topics = new Topics(system.addresses().bootstrapServers());
                    Documents documents = new Documents(services.databases())) {
                return new Run(system, services, topics, documents, progress).report();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private final class Run {

        private final LocalSystem system;
        private final StoppableServices services;
        private final Topics topics;
        private final Documents documents;
        private final Consumer<String> progress;
        private final List<String> violations = new ArrayList<>();
        private final SequencedMap<String, String> measured = new LinkedHashMap<>();
        private long cases;
        private long checks;

        Run(
                LocalSystem system,
                StoppableServices services,
                Topics topics,
                Documents documents,
                Consumer<String> progress) {
            this.system = system;
            this.services = services;
            this.topics = topics;
            this.documents = documents;
            this.progress = progress;
        }

        Report report() throws InterruptedException {
            storms();
            World before = rest();
            long replayed = 0;
            long written = 0;
            for (int time = 1; time <= TIMES; time++) {
                long began = System.nanoTime();
                services.stop();
                topics.toTheBeginning();
                services.startAgain();
                World after = rest();
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                replayed += services.handled();
                written += compare(time, before, after);
                measured.put(
                        "replay " + time,
                        "%,d deliveries in %,d s".formatted(services.handled(), took.toSeconds()));
                progress.accept("  replay %d: %s".formatted(time, measured.get("replay " + time)));
            }
            SequencedMap<String, Long> saw = new LinkedHashMap<>();
            saw.put("commands", cases);
            saw.put("events", before.records());
            saw.put("documents", (long) before.documents().size());
            saw.put("bank calls before", before.bankCalls());
            saw.put("faults", (long) TIMES);
            saw.put("deliveries again", replayed);
            saw.put("checks", checks);
            measured.put("documents written again", "%,d".formatted(written));
            return new Report("replays of all history", saw, measured, violations);
        }

        private void storms() throws InterruptedException {
            long seed = 1;
            for (long there = 0; there < events; there = topics.records()) {
                long cases = Math.clamp((events - there) / EVENTS_A_CASE, 10, MOST_CASES);
                Storm.Played played =
                        new Storm(
                                        new Api(system.addresses()),
                                        system.addresses(),
                                        StormSettings.of(seed, (int) cases),
                                        Quiet.LISTENER,
                                        LocalDate.now(Storm.ZONE))
                                .play();
                check(
                        played.finished(),
                        "storm %d did not come to its end: %s".formatted(seed, where()));
                this.cases += cases;
                seed++;
                progress.accept("  %,d cases, %,d events".formatted(this.cases, topics.records()));
            }
        }

        /** Where cases and money stand. */
        private String where() {
            Addresses at = system.addresses();
            Api api = new Api(at);
            return api.get(Who.AUDITOR, at.assessment().resolve("/cases/totals")).body()
                    + ", "
                    + api.get(Who.AUDITOR, at.resources().resolve("/totals")).body().path("money");
        }

        /** Waits until nothing is under way, however long all of it takes to be read. */
        private World rest() throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                boolean quiet = nothingUnderWay();
                boolean _ = NEVER.await((quiet ? STILL : LOOK).toMillis(), TimeUnit.MILLISECONDS);
                if (quiet && nothingUnderWay()) {
                    return new World(documents.fingerprints(), topics.ends(), services.bankCalls());
                }
            }
            throw new IllegalStateException("not at rest within " + PATIENCE);
        }

        private boolean nothingUnderWay() throws InterruptedException {
            return topics.allRead() && documents.unsent() == 0 && documents.unmarked() == 0;
        }

        /** How many documents were written again without being another. */
        private long compare(int time, World before, World after) throws InterruptedException {
            String in = "replay " + time + ": ";
            long expected = topics.readByGroups();
            // more where the broker took a busy member for gone: its records were read once more
            check(
                    services.handled() >= expected,
                    in + "%d records handled of %d".formatted(services.handled(), expected));
            check(
                    after.bankCalls() == before.bankCalls(),
                    in + (after.bankCalls() - before.bankCalls()) + " bank calls");
            check(after.ends().equals(before.ends()), in + "new records " + grown(before, after));
            List<String> others = before.documents().others(after.documents());
            check(others.isEmpty(), in + others.size() + " other documents: " + some(others));
            return before.documents().writtenAgain(after.documents());
        }

        private void check(boolean holds, String otherwise) {
            checks++;
            if (!holds) {
                violations.add(otherwise);
            }
        }
    }

    private static List<String> some(List<String> many) {
        return many.subList(0, Math.min(5, many.size()));
    }

    private static List<String> grown(World before, World after) {
        return after.ends().entrySet().stream()
                .filter(end -> !end.getValue().equals(before.ends().get(end.getKey())))
                .map(end -> end.getKey() + " " + end.getValue())
                .sorted()
                .limit(5)
                .toList();
    }
}
