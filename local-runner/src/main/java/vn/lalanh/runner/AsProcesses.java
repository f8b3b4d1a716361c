package vn.lalanh.runner;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lalanh.embedded.broker.BrokerProcess;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.embedded.store.StoreProcess;

/** Broker, store and services as production runs them: each its own process, the services from their Boot jars. */
public final class AsProcesses implements Hosting {

    private static final List<String> JVM =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xmx320m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Path root;
    private final Path logs;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param root of the repository, where the built jars are */
    public AsProcesses(Path root, Path logs) {
        this.root = root;
        this.logs = logs;
    }

    @Override
    public Running broker(BrokerSettings settings) {
        List<String> command = ofOwnClassPath(BrokerProcess.class);
        command.add(settings.directory().toString());
        command.add("" + settings.brokerPort());
        command.add("" + settings.controllerPort());
        settings.doors().forEach(door -> command.add(door.port() + ":" + door.told()));
        return started("broker", command, () -> listens(settings.brokerPort()));
    }

    @Override
    public Running store(@Nullable Path directory, int port) {
        List<String> command = ofOwnClassPath(StoreProcess.class);
        command.add("" + port);
        if (directory != null) {
            command.add(directory.toString());
        }
        return started("store", command, () -> listens(port));
    }

    @Override
    public Running service(Service service, List<String> properties) {
        List<String> command = java();
        command.addAll(List.of("-jar", bootJar(service).toString()));
        properties.forEach(property -> command.add("--" + property));
        URI readiness =
                URI.create(
                        "http://127.0.0.1:%s/actuator/health/readiness"
                                .formatted(port(properties)));
        return started(service.module, command, () -> answers(readiness));
    }

    private Path bootJar(Service service) {
        Path target = root.resolve(service.module).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-boot.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(service));
        } catch (IOException e) {
            throw notBuilt(service);
        }
    }

    private static Trouble notBuilt(Service service) {
        return new Trouble(
                "The jar of %s is missing; build it with ./mvnw -DskipTests package."
                        .formatted(service.module));
    }

    private static String port(List<String> properties) {
        return properties.stream()
                .filter(property -> property.startsWith("server.port="))
                .map(property -> property.substring("server.port=".length()))
                .findFirst()
                .orElseThrow();
    }

    private Running started(String name, List<String> command, OwnProcess.Check ready) {
        return OwnProcess.started(name, command, logs.resolve(name + ".log"), ready);
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers(URI readiness) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        return command;
    }

    private static List<String> ofOwnClassPath(Class<?> main) {
        List<String> command = java();
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path", "." + File.pathSeparator),
                        "-Dlogback.configurationFile=logback-process.xml",
                        main.getName()));
        return command;
    }
}
