package vn.lalanh.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.lalanh.proving.bench.Backlog;
import vn.lalanh.proving.bench.Benchmark;
import vn.lalanh.proving.bench.BooksTried;
import vn.lalanh.proving.bench.BulkReport;
import vn.lalanh.proving.bench.Conditions;
import vn.lalanh.proving.bench.ConsumerHop;
import vn.lalanh.proving.bench.Floor;
import vn.lalanh.proving.bench.OwnWrites;
import vn.lalanh.proving.bench.RelayAlone;
import vn.lalanh.proving.bench.ServiceStart;
import vn.lalanh.proving.bench.SmallThings;
import vn.lalanh.proving.bench.StoreAlone;
import vn.lalanh.proving.bench.WholeStorm;
import vn.lalanh.proving.report.FigureText;
import vn.lalanh.proving.report.Figures;
import vn.lalanh.proving.report.Machine;
import vn.lalanh.proving.report.Published;
import vn.lalanh.runner.Storage;

/** {@code ./run bench}: runs the benchmarks that were asked for, one after the other; all of them without a name. */
@Command(
        name = "./run bench",
        description = "Đo tốc độ và giá của nó (measures how fast it is, and at what price).",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Bench implements Callable<Integer> {

    private static final int FAILED = 1;

    /** What there is, in the order in which it runs. */
    private static final SequencedMap<String, Supplier<Benchmark>> ALL = all();

    private static SequencedMap<String, Supplier<Benchmark>> all() {
        SequencedMap<String, Supplier<Benchmark>> all = new LinkedHashMap<>();
        all.put("micro", SmallThings::all);
        all.put("relay", RelayAlone::new);
        all.put("store", StoreAlone::new);
        all.put("consumer", ConsumerHop::new);
        all.put("floor", Floor::new);
        all.put("report", BulkReport::new);
        all.put("simulation", BooksTried::new);
        all.put("start", ServiceStart::new);
        all.put("own-writes", OwnWrites::new);
        all.put("backlog", Backlog::new);
        all.put("storm", WholeStorm::new);
        return all;
    }

    private final Path root = Path.of(System.getProperty("lalanh.root", ".")).toAbsolutePath();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "name",
            arity = "0..*",
            description = "tên phép đo; không có tên nào là tất cả (which; all without a name)")
    private List<String> names = new ArrayList<>();

    @Mixin private StoreOption store = new StoreOption();

    @Option(
            names = "--cases",
            paramLabel = "n",
            description = "cỡ: số hồ sơ, sự kiện hay dòng (how much: cases, events or lines)")
    private @Nullable Integer size;

    @Option(
            names = "--only",
            paramLabel = "small",
            description =
                    "của micro chỉ một phép đo, ví dụ Lots.claim, hay một nhóm, ví dụ Lots (of micro one only, or one group)")
    private @Nullable String only;

    @Option(
            names = "--publish",
            description = "ghi kết quả vào docs/proof (write the figures to docs/proof)")
    private boolean publish;

    static void main(String[] arguments) {
        System.exit(Program.run(new Bench(), arguments));
    }

    @Override
    public Integer call() {
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                throw wrong("There is no benchmark " + name + "; there are " + ALL.keySet());
            }
        }
        if (size != null && size < 1) {
            throw wrong("Option --cases takes a whole number from 1, not " + size);
        }
        if (names.equals(List.of("micro")) && (size != null || store.asked().isPresent())) {
            throw wrong("micro takes neither --cases nor --store");
        }
        Supplier<Benchmark> small = small();
        boolean good = true;
        for (Map.Entry<String, Supplier<Benchmark>> one : ALL.entrySet()) {
            if (names.isEmpty() || names.contains(one.getKey())) {
                Supplier<Benchmark> asked = only == null ? one.getValue() : small;
                good &= run(one.getKey(), asked.get());
            }
        }
        return good ? 0 : FAILED;
    }

    /** What {@code --only} asks for; it goes with {@code micro} alone, and a page tells of all. */
    private Supplier<Benchmark> small() {
        if (only == null) {
            return SmallThings::all;
        }
        if (!names.equals(List.of("micro")) || publish) {
            throw wrong("Option --only goes with micro alone, and without --publish");
        }
        try {
            SmallThings asked = SmallThings.named(only);
            return () -> asked;
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private boolean run(String name, Benchmark benchmark) {
        Machine machine = Machine.now(root);
        line(name + "… " + machine.line());
        Figures figures = measured(benchmark);
        FigureText.lines(figures).forEach(this::line);
        if (publish) {
            Path page =
                    new Published(root)
                            .page(page(name) + suffix(), command(name), machine, figures);
            line("  → " + root.relativize(page));
        }
        return figures.holds();
    }

    /** Another page tells of the simulator. */
    private static String page(String name) {
        return name.equals("simulation") ? "simulation-of-norms" : name;
    }

    /** Each store has its page. */
    private String suffix() {
        return switch (storage()) {
            case Storage.Memory _ -> "";
            case Storage.Disk _ -> "-on-disk";
            case Storage.Server _ -> "-on-a-server";
        };
    }

    private Storage storage() {
        return store.asked().orElseGet(Storage.Memory::new);
    }

    private Figures measured(Benchmark benchmark) {
        try {
            Path directory = Files.createTempDirectory("lalanh-bench");
            try {
                return benchmark.run(
                        new Conditions(
                                root,
                                directory,
                                storage(),
                                size == null ? OptionalInt.empty() : OptionalInt.of(size)),
                        text -> line("  " + text));
            } finally {
                var _ = FileSystemUtils.deleteRecursively(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With which anyone gets the same page alone. */
    private String command(String name) {
        List<String> options =
                spec.commandLine().getParseResult().originalArgs().stream()
                        .filter(argument -> !names.contains(argument))
                        .toList();
        return ("./run bench " + name + " " + String.join(" ", options)).strip();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
