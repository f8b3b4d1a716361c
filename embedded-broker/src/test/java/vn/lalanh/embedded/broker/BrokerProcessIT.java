package vn.lalanh.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessIT {

    private static final String TOPIC = "assessment.cases";

    @TempDir Path directory;

    private Process process;
    private String servers;

    @AfterEach
    void stopTheProcess() {
        process.destroyForcibly();
    }

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        startProcess();
        createTopic();
        Records.produce(servers, TOPIC, 1000);

        process.destroyForcibly().waitFor();

        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.onFreePorts(directory))) {
            assertThat(Records.readAll(broker.bootstrapServers(), TOPIC)).hasSize(1000);
        }
    }

    /** Its logs may grow no more; clients that are told of it must be all who are not served, and it must end. */
    @Test
    void losesNothingAcknowledgedWhenTheDiskIsFull() throws Exception {
        startProcess();
        createTopic();
        Records.produce(servers, TOPIC, 1000);

        String most = "--fsize=" + longestLog();
        String victim = "--pid=" + process.pid();
        assertThat(new ProcessBuilder("prlimit", victim, most).start().waitFor()).isZero();
        List<String> acknowledged = Records.produceWhileItCan(servers, TOPIC, 1000);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(acknowledged).hasSizeLessThan(1000);
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.onFreePorts(directory))) {
            List<String> kept = Records.readAll(broker.bootstrapServers(), TOPIC);
            assertThat(kept).containsAll(acknowledged).hasSizeGreaterThanOrEqualTo(1000);
        }
    }

    private long longestLog() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().contains(TOPIC))
                    .filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void stopsGracefullyOnSigterm() throws Exception {
        startProcess();
        createTopic();

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        // Kafka writes this only after a clean stop.
        assertThat(directory.resolve(".kafka_cleanshutdown")).exists();
    }

    private void startProcess() throws Exception {
        LoopbackPorts ports = LoopbackPorts.free(BrokerSettings.onFreePorts(directory));
        servers = "127.0.0.1:" + ports.broker();
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BrokerProcess.class.getName(),
                                directory.toString(),
                                String.valueOf(ports.broker()),
                                String.valueOf(ports.controller()))
                        .redirectErrorStream(true)
                        .redirectOutput(new File("target/broker-process.log"))
                        .start();
    }

    /** The client retries until the broker is up. */
    private void createTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get(60, TimeUnit.SECONDS);
        }
    }
}
