package vn.lalanh.proving.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import vn.lalanh.embedded.broker.BrokerProcess;
import vn.lalanh.embedded.store.StoreProcess;
import vn.lalanh.events.Topics;
import vn.lalanh.runner.Storage;

/**
 * The real broker and the store, each a process of its own with the server compiler: what they cost is told apart from what
 * the measured code costs.
 */
final class Servers implements AutoCloseable {

    private static final List<String> JVM =
            List.of(
                    "-XX:+UseCompactObjectHeaders",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dlogback.configurationFile=logback-process.xml");

    private static final String HEAP = "-Xmx1g";

    /** A hundred thousand assessed cases, each with every step of its explanation, in memory. */
    private static final String HEAP_OF_MANY_CASES = "-Xmx6g";

    private final Path directory;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atTheEnd = new Thread(this::stop, "servers-stop");
    private final int broker = freePort();
    private final int store = freePort();
    private final Storage storage;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final String heap;

    private Servers(Conditions conditions, String heap) {
        this.heap = heap;
        this.directory = conditions.directory();
        this.storage = conditions.storage();
    }

    /** Returns once both answer. */
    static Servers start(Conditions conditions) {
        Servers servers = new Servers(conditions, HEAP);
        Runtime.getRuntime().addShutdownHook(servers.atTheEnd);
        servers.startBroker();
        servers.startStore();
        return servers;
    }

    /** The same without a broker. */
    static Servers storeOnly(Conditions conditions) {
        Servers servers = new Servers(conditions, HEAP_OF_MANY_CASES);
        Runtime.getRuntime().addShutdownHook(servers.atTheEnd);
        servers.startStore();
        return servers;
    }

    private void startBroker() {
        String data = directory.resolve("broker").toString();
        start(BrokerProcess.class, broker, data, "" + broker, "" + freePort());
    }

    private void startStore() {
        switch (storage) {
            case Storage.Disk _ ->
                    start(
                            StoreProcess.class,
                            store,
                            "" + store,
                            directory.resolve("store").toString());
            case Storage.Memory _ -> start(StoreProcess.class, store, "" + store);
            case Storage.Server _ -> {} // runs already
        }
    }

    private void start(Class<?> main, int port, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.add(heap);
        String classes = System.getProperty("java.class.path", "." + File.pathSeparator);
        command.addAll(List.of("-cp", classes, main.getName()));
        command.addAll(List.of(arguments));
        File log = directory.resolve(main.getSimpleName() + ".log").toFile();
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log)
                            .start();
            processes.add(process);
            Awaitility.await(main.getSimpleName() + " on port " + port)
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> !process.isAlive())
                    .until(() -> listens(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes contract topics as production has them. */
    void topics(String... names) {
        List<NewTopic> topics =
                List.of(names).stream()
                        .map(name ->
                                new NewTopic(
                                        name, Optional.of(Topics.PARTITIONS), Optional.empty()))
                        .toList();
        try (Admin admin = Admin.create(kafka())) {
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("no topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How to reach the broker, as client settings. */
    Map<String, Object> kafka() {
        return Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + broker;
    }

    /** Of a database for this run alone. */
    String mongoUri(String name) {
        if (storage instanceof Storage.Server(var server)) {
            return Storage.database(server, "bench-" + run + "-" + name);
        }
        return "mongodb://127.0.0.1:%d/%s?directConnection=true&retryWrites=false"
                .formatted(store, name);
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void stop() {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket(loopback(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), 0));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }
}
