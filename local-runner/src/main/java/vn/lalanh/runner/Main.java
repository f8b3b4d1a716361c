package vn.lalanh.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.storm.Accounts;
import vn.lalanh.runner.storm.Addresses;
import vn.lalanh.runner.storm.Api;
import vn.lalanh.runner.storm.BookTrial;
import vn.lalanh.runner.storm.Storm;
import vn.lalanh.runner.storm.StormBroken;
import vn.lalanh.runner.storm.StormSettings;
import vn.lalanh.runner.storm.Summary;
import vn.lalanh.runner.storm.SummaryText;

/** What {@code ./run} starts. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Options options;
    private final Terminal terminal;
    private final Path root;
    private volatile boolean stopping;

    private Main(Options options, Terminal terminal, Path root) {
        this.options = options;
        this.terminal = terminal;
        this.root = root;
    }

    static void main(String[] arguments) throws InterruptedException {
        Terminal terminal = Terminal.ofThisProcess();
        Path root = Path.of(System.getProperty("lalanh.root", ".")).toAbsolutePath().normalize();
        try {
            Options options = Options.parse(List.of(arguments), root.resolve(".lalanh"));
            if (options.help()) {
                terminal.line(help());
                return;
            }
            System.exit(new Main(options, terminal, root).run());
        } catch (Options.Wrong e) {
            terminal.line(String.valueOf(e.getMessage()));
            System.exit(WRONG_USE);
        }
    }

    /** The status to leave with. */
    private int run() throws InterruptedException {
        boolean good = false;
        try {
            LocalSystem system = start();
            good = showAndTell(system.addresses());
        } catch (Trouble | StormBroken e) {
            if (!stopping) {
                terminal.line("✗ " + e.getMessage());
            }
            return FAILED;
        }
        if (!options.exit()) {
            terminal.line("Ctrl-C để dừng (to stop).");
            new CountDownLatch(1).await();
        }
        return good ? 0 : FAILED;
    }

    private LocalSystem start() {
        Place place = place();
        logTo(place.log());
        if (options.storage() instanceof Storage.Server server) {
            server.requireThere();
            if (options.fresh()) {
                server.empty();
            }
        }
        Hosting hosting =
                options.processes() ? new AsProcesses(root, place.logs()) : new InThisJvm();
        BankSettings bank =
                BankSettings.lifelike(place.bankBook(), options.ports().of(Ports.Part.BANK));
        terminal.passing("Đang khởi động… (starting)");
        long began = System.nanoTime();
        LocalSystem system =
                new LocalSystem(place.path(), options.ports(), hosting, bank, options.storage());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system), "stop"));
        system.start();
        terminal.line(
                "Hệ thống đã sẵn sàng sau %.1f giây (ready); nhật ký (log): %s"
                        .formatted(seconds(began), place.log()));
        return system;
    }

    /** What the broker keeps belongs to what the store keeps, so each storage has its own place. */
    private Place place() {
        return switch (options.storage()) {
            case Storage.Disk _ -> Place.of(options.data(), options.fresh());
            case Storage.Memory _ -> Place.of(options.data().resolve("memory"), true);
            case Storage.Server _ -> Place.of(options.data().resolve("server"), options.fresh());
        };
    }

    /** Plays the storm where it is wanted, sums up what there is; whether the sums balance. */
    private boolean showAndTell(Addresses addresses) {
        Api api = new Api(addresses);
        Accounts accounts = new Accounts(api, addresses);
        Storm.@Nullable Played played = null;
        boolean found = accounts.anything();
        if (options.demo() && (!found || options.again())) {
            StormSettings settings = StormSettings.of(options.seed(), options.cases());
            played =
                    new Storm(api, addresses, settings, terminal, LocalDate.now(Storm.ZONE)).play();
        } else if (found) {
            terminal.line(
                    "Dữ liệu của lần chạy trước còn nguyên; --fresh để xóa, --again để diễn thêm"
                            + " (found the data of an earlier run).");
        }
        boolean good = true;
        if (played != null || found) {
            Summary summary = accounts.read();
            SummaryText.of(summary, played).forEach(terminal::line);
            good = summary.balanced() && (played == null || played.finished());
        }
        Path book = options.simulate();
        if (book != null && (played != null || found)) {
            new BookTrial(api, addresses).of(book).forEach(terminal::line);
        }
        Signpost.to(addresses).forEach(terminal::line);
        return good;
    }

    private void stop(LocalSystem system) {
        stopping = true;
        terminal.line("Đang dừng… (stopping)");
        long began = System.nanoTime();
        system.close();
        terminal.line("Đã dừng sau %.1f giây (stopped).".formatted(seconds(began)));
    }

    /** Before the first logger is asked for; Boot leaves it alone, or each context would set it up again. */
    private static void logTo(Path log) {
        System.setProperty("lalanh.log", log.toString());
        System.setProperty("logback.configurationFile", "logback-runner.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1_000.0;
    }

    private static String help() {
        try (InputStream text = Main.class.getResourceAsStream("/help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
