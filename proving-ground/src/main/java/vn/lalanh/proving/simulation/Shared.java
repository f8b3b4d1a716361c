package vn.lalanh.proving.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.lalanh.proving.report.Proof;
import vn.lalanh.proving.report.Report;

/** A simulation shared out among processes, in ranges of seeds; a process that ends before its work does is a violation. */
record Shared(Simulation all, int processes) implements Proof {

    /** What came of one part. */
    private record Part(Simulation simulation, Sum sum) {}

    /** What all processes have told so far. */
    private static final class Sofar {
        private final Sum[] latest;
        private final Consumer<String> progress;

        Sofar(int processes, Consumer<String> progress) {
            latest = new Sum[processes];
            this.progress = progress;
            Arrays.fill(latest, Sum.NOTHING);
        }

        synchronized void tells(int process, Sum sum) {
            latest[process] = sum;
            progress.accept(List.of(latest).stream().reduce(Sum.NOTHING, Sum::plus).toString());
        }
    }

    @Override
    public Report run(Consumer<String> progress) {
        long begin = System.nanoTime();
        List<Part> parts = parts(progress);
        Sum sum = parts.stream().map(Part::sum).reduce(Sum.NOTHING, Sum::plus);
        SequencedMap<String, String> measured = new LinkedHashMap<>();
        measured.put(
                "seeds",
                String.join(
                        ", ",
                        parts.stream()
                                .filter(part -> part.sum().histories() > 0)
                                .map(part -> part.simulation().seeds(part.sum().histories()))
                                .toList()));
        measured.put("processes", Integer.toString(processes));
        measured.put("trace of all", Long.toHexString(sum.trace()));
        measured.putAll(Simulation.time(System.nanoTime() - begin, sum.histories()));
        return new Report("simulated histories", sum.saw(), measured, sum.violations());
    }

    private List<Part> parts(Consumer<String> progress) {
        Sofar sofar = new Sofar(processes, progress);
        List<Future<Part>> running = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(processes)) {
            for (int n = 0; n < processes; n++) {
                int process = n;
                running.add(
                        readers.submit(
                                () -> live(part(process), sum -> sofar.tells(process, sum))));
            }
            List<Part> parts = new ArrayList<>();
            for (Future<Part> one : running) {
                parts.add(one.get());
            }
            return parts;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a process could not be run", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Simulation part(int process) {
        long from = all.histories() * process / processes;
        long to = all.histories() * (process + 1) / processes;
        return new Simulation(all.first() + from, to - from, all.most());
    }

    private static Part live(Simulation part, Consumer<Sum> progress) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command(part))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            Thread endsWithUs = new Thread(process::destroy);
            Runtime.getRuntime().addShutdownHook(endsWithUs);
            Sum sum = Sum.NOTHING;
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("{")) { // else a logger that was not yet told to hush
                        sum = Share.read(line);
                        progress.accept(sum);
                    }
                }
            }
            int status = process.waitFor();
            var _ = Runtime.getRuntime().removeShutdownHook(endsWithUs);
            return new Part(part, status == 0 ? sum : sum.plus(ended(part, sum, status)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sum ended(Simulation part, Sum sum, int status) {
        String what =
                "a process ended with status %d some histories after seed %,d"
                        .formatted(status, part.first() + sum.histories());
        return new Sum(0, 0, 0, 0, 0, 0, 1, Map.of(), List.of(what));
    }

    /** As this process was started, but for the garbage collector: a history leaves nothing behind. */
    private static List<String> command(Simulation part) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(a -> a.startsWith("--") || a.startsWith("-XX:+UseCompact"))
                        .toList());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx512m", "-Xmn256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Share.class.getName());
        command.addAll(Share.arguments(part));
        return command;
    }
}
