package vn.lalanh.proving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.lalanh.proving.failpoints.EveryFailpoint;
import vn.lalanh.proving.kills.Kills;
import vn.lalanh.proving.replay.Replay;
import vn.lalanh.proving.report.Machine;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Published;
import vn.lalanh.proving.report.Report;
import vn.lalanh.proving.simulation.Guards;
import vn.lalanh.proving.simulation.Simulation;
import vn.lalanh.runner.Storage;

/** {@code ./run prove}: runs the proofs that were asked for, one after the other. */
@Command(
        name = "./run prove",
        description =
                "Thử làm hỏng hệ thống rồi kiểm mọi bất biến (tries to break it, checks all invariants).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Prove implements Callable<Integer> {

    private static final int VIOLATED = 1;

    private final Path root = Path.of(System.getProperty("lalanh.root", ".")).toAbsolutePath();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private final StoreOption store = new StoreOption();

    @Option(
            names = "--publish",
            description = "ghi kết quả vào docs/proof (write the figures to docs/proof)")
    private boolean publish;

    @Option(
            names = "--kills",
            paramLabel = "N",
            description =
                    "giết N tiến trình thật dưới tải, cắt đường dây (SIGKILL N real processes under load)")
    private int kills;

    @Option(
            names = "--failpoints",
            description = "dừng từng dịch vụ ở từng điểm (ends each service at each named point)")
    private boolean failpoints;

    @Option(
            names = "--processes",
            description =
                    "mỗi dịch vụ là một tiến trình bị dừng hẳn (each service a process that halts)")
    private boolean processes;

    @Option(
            names = "--replay",
            paramLabel = "<events>",
            description =
                    "phát lại toàn bộ lịch sử, hai lần (replays all of so many events, twice)")
    private @Nullable Long replay;

    @Option(
            names = "--histories",
            paramLabel = "N",
            description =
                    "chạy N lịch sử mô phỏng của cả bốn dịch vụ (N simulated histories of all services)")
    private long histories;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            description =
                    "không bắt đầu lịch sử nào sau M phút (no history begins after so many minutes)")
    private @Nullable Integer minutes;

    @Option(
            names = "--guards",
            description =
                    "bỏ từng lớp bảo vệ rồi xem mô phỏng có nhận ra (takes guards out: is it noticed?)")
    private boolean guards;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "hạt giống đầu tiên, mặc định 1 (the first seed)")
    private long seed;

    static void main(String[] arguments) {
        System.exit(Program.run(new Prove(), arguments));
    }

    @Override
    public Integer call() {
        SequencedMap<String, Proof> proofs = proofs();
        if (proofs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Say what to prove");
        }
        boolean holds = true;
        for (Map.Entry<String, Proof> entry : proofs.entrySet()) {
            Machine machine = Machine.now(root);
            Report report = entry.getValue().run(this::line);
            Published.lines(report).forEach(this::line);
            holds &= report.holds();
            if (publish) {
                Path page = new Published(root).page(entry.getKey(), command(), machine, report);
                line("  → " + root.relativize(page));
            }
        }
        return holds ? 0 : VIOLATED;
    }

    /** What was asked for, by the name of its page. */
    private SequencedMap<String, Proof> proofs() {
        SequencedMap<String, Proof> proofs = new LinkedHashMap<>();
        Storage storage = store.asked().orElseGet(Storage.Memory::new);
        if (processes && !failpoints) {
            throw new ParameterException(
                    spec.commandLine(), "Option --processes goes with --failpoints");
        }
        if (failpoints) {
            proofs.put(
                    processes ? "failpoints-as-processes" : "failpoints",
                    new EveryFailpoint(storage, processes));
        }
        if (replay != null) {
            if (replay < 1) {
                throw new ParameterException(
                        spec.commandLine(), "Option --replay takes a number of events from 1");
            }
            proofs.put("replay", new Replay(replay, storage));
        }
        if (histories > 0) {
            proofs.put("simulation", Simulation.of(seed, histories, time()));
        }
        if (guards) {
            proofs.put("guards", new Guards());
        }
        if (kills > 0) {
            Storage killed = store.asked().orElseGet(Storage.Disk::new);
            proofs.put("kills", new Kills(root, kills, seed, killed));
        }
        return proofs;
    }

    private Duration time() {
        return minutes == null ? Simulation.FOR_EVER : Duration.ofMinutes(minutes);
    }

    private String command() {
        List<String> arguments = spec.commandLine().getParseResult().originalArgs();
        return "./run prove " + String.join(" ", arguments);
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
