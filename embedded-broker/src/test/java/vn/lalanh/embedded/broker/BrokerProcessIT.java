package vn.lalanh.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
