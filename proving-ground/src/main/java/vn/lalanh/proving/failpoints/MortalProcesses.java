package vn.lalanh.proving.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.runner.Hosting;
import vn.lalanh.runner.InThisJvm;
import vn.lalanh.runner.Service;

/** Each service a process of its own that halts at its fault; broker and store in this one, which outlives them. */
final class MortalProcesses implements Mortals {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String PORT = "server.port=";

    private final Hosting usual = new InThisJvm();
    private final Path logs;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Service, List<String>> told = new ConcurrentHashMap<>();
    private final Clocks clocks = new Clocks();
    private final Map<Service, Process> living = new ConcurrentHashMap<>();

    MortalProcesses(Path logs) {
        this.logs = logs;
    }

    @Override
    public Running broker(BrokerSettings settings) {
        return usual.broker(settings);
    }

    @Override
    public Running store(@Nullable Path directory, int port) {
        return usual.store(directory, port);
    }

    @Override
    public Running service(Service service, List<String> properties) {
        told.put(service, properties);
        begin(service, Duration.ZERO, null);
        return () -> end(service);
    }

    @Override
    public List<String> told() {
        return told.values().stream().flatMap(List::stream).toList();
    }

    /** A process can only be armed before it begins. */
    @Override
    public void arm(Fault fault) {
        revive(fault.service(), fault);
    }

    @Override
    public boolean goneWithin(Service service, Duration patience) throws InterruptedException {
        Process process = of(service);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        if (process.exitValue() != FailingService.HALTED) {
            throw new IllegalStateException(
                    "%s ended by itself with status %d; %s"
                            .formatted(service, process.exitValue(), end(log(service))));
        }
        return true;
    }

    @Override
    public void revive(Service service, @Nullable Fault next) {
        end(service);
        begin(service, clocks.next(), next);
    }

    private void end(Service service) {
        try {
            int _ = of(service).destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long wrongClocks() {
        return clocks.wrong();
    }

    private void begin(Service service, Duration skew, @Nullable Fault fault) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx320m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FailingService.class.getName()));
        command.addAll(FailingService.arguments(service, skew, Optional.ofNullable(fault)));
        List<String> properties = told.getOrDefault(service, List.of());
        properties.forEach(property -> command.add("--" + property));
        SOON.forEach(property -> command.add("--" + property));
        try {
            Files.createDirectories(logs);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.to(log(service).toFile()))
                            .start();
            living.put(service, process);
            await(service, process, properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Until it answers, or has met its end already. */
    private void await(Service service, Process process, List<String> properties)
            throws InterruptedException {
        URI readiness =
                properties.stream()
                        .filter(property -> property.startsWith(PORT))
                        .map(property -> property.substring(PORT.length()))
                        .map("http://127.0.0.1:%s/actuator/health/readiness"::formatted)
                        .map(URI::create)
                        .findFirst()
                        .orElseThrow();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!goneWithin(service, LOOK) && !answers(readiness)) {
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(service + " did not start; " + end(log(service)));
            }
        }
    }

    private boolean answers(URI readiness) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(readiness).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path log(Service service) {
        return logs.resolve(service.name() + ".log");
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process of(Service service) {
        Process process = living.get(service);
        if (process == null) {
            throw new IllegalStateException(service + " was never started");
        }
        return process;
    }
}
