package vn.lalanh.embedded.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and controller (KRaft) in this process, reachable on 127.0.0.1 only. It is Kafka's own
 * server, so groups, transactions and offsets behave as in production; what it lacks is a second node. Data
 * survives a restart and the end of the process, not the loss of power: Kafka leaves flushing to the system.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private final LoopbackPorts ports;
    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(LoopbackPorts ports, DirectoryLock lock, KafkaRaftServer server) {
        this.ports = ports;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Returns once clients can produce and consume.
     *
     * @throws BrokerStartException if a port or the directory is taken
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        LoopbackPorts ports = LoopbackPorts.free(settings);
        DirectoryLock lock = DirectoryLock.of(settings.directory());
        try {
            formatOnce(settings.directory());
            KafkaConfig config = KafkaConfig.fromProps(KafkaProperties.of(settings, ports), false);
            KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(ports, lock, server);
        } catch (RuntimeException e) {
            lock.close();
            throw new BrokerStartException(
                    "The broker did not start in %s: %s"
                            .formatted(settings.directory(), e.getMessage()),
                    e);
        }
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    /**
     * Creates those topics that do not exist yet, to be kept for ever ({@code retention.ms=-1}).
     *
     * @throws IllegalStateException if one exists with another number of partitions, since keys would move
     */
    public void createTopics(Collection<String> names, int partitions) {
        Map<String, Object> connection =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        try (Admin admin = Admin.create(connection)) {
            new TopicCreation(admin).create(names, partitions);
        }
    }

    /** Blocks until the broker has stopped. */
    void awaitStop() {
        server.awaitShutdown();
    }

    /** Stops gracefully, so that the next start needs no recovery; a second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                lock.close();
            }
        }
    }

    private static void formatOnce(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        String path = directory.toAbsolutePath().toString();
        try (PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setNodeId(KafkaProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(path)
                    .setMetadataLogDirectory(path)
                    .setControllerListenerName(KafkaProperties.CONTROLLER_LISTENER)
                    // A level meant for production: data written today opens with later versions.
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setPrintStream(silent)
                    .run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Kafka's signature; it is an I/O error in practice.
            throw new BrokerStartException(
                    "The directory %s cannot be formatted for Kafka.".formatted(directory), e);
        }
    }
}
