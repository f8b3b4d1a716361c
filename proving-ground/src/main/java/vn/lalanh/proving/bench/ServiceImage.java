package vn.lalanh.proving.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.lalanh.runner.Ports;

/**
 * A service's files as its image has them, made by the same steps and the same script.
 *
 * @param directory with {@code app.jar}, {@code lib} and {@code app.aot}
 * @param java the program
 * @param options what the image starts it with
 */
record ServiceImage(Path directory, Path java, Path options) {

    static final String OPTIONS = "k8s/image/java.options";
    static final String CACHE_OPTION = "-XX:AOTCache=app.aot";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** How one start went. */
    record Start(Duration took, Duration cpu, long resident) {}

    /** Made from the service's boot jar, which must have been built. */
    static ServiceImage made(Path root, String service, Path directory) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = bootJar(root.resolve(service).resolve("target"));
        run(
                List.of(
                        java.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        directory.toString()));
        try {
            Files.move(directory.resolve(jar.getFileName()), directory.resolve("app.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int first = Ports.free().of(Ports.Part.REGISTRY);
        run(
                List.of(
                        root.resolve("k8s/image/record-start").toString(),
                        directory.toString(),
                        root.resolve("proving-ground/target/lib").toString(),
                        String.valueOf(first)));
        return new ServiceImage(directory, java, root.resolve(OPTIONS));
    }

    private static Path bootJar(Path target) {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-boot.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no boot jar in " + target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
            program.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process process = program.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    long cacheSize() {
        try {
            return Files.size(directory.resolve("app.aot"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, waits until it is ready, looks what that took, and stops it. */
    Start start(List<String> more, List<String> properties, Path log) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "@" + options, "-Xmx512m"));
        command.addAll(more);
        command.addAll(List.of("-jar", "app.jar"));
        properties.forEach(property -> command.add("--" + property));
        try {
            long began = System.nanoTime();
            Process process =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            try {
                Awaitility.await("it to be ready")
                        .atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(20))
                        .failFast(() -> !process.isAlive())
                        .until(() -> ready(properties));
                return new Start(
                        Duration.ofNanos(System.nanoTime() - began),
                        process.info().totalCpuDuration().orElse(Duration.ZERO),
                        Meter.resident(process.pid()));
            } finally {
                stop(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ready(List<String> properties) throws InterruptedException {
        String port =
                properties.stream()
                        .filter(property -> property.startsWith("server.port="))
                        .map(property -> property.substring("server.port=".length()))
                        .findFirst()
                        .orElseThrow();
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            return HTTP.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                int _ = process.waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
