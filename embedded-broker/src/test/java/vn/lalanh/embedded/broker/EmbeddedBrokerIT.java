package vn.lalanh.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final String TOPIC = "assessment.cases";

    @TempDir Path directory;

    @Test
    void keepsRecordsOverAGracefulRestartOnOtherPorts() {
        String before;
        try (EmbeddedBroker broker = start()) {
            broker.createTopics(List.of(TOPIC), 12);
            Records.produce(broker.bootstrapServers(), TOPIC, 200);
            before = broker.bootstrapServers();
        }

        try (EmbeddedBroker broker = start()) {
            assertThat(broker.bootstrapServers()).isNotEqualTo(before);
            assertThat(Records.readAll(broker.bootstrapServers(), TOPIC)).hasSize(200);
        }
    }

    @Test
    void createsTopicsOnceAndKeepsThemForEver() throws Exception {
        try (EmbeddedBroker broker = start()) {
            broker.createTopics(List.of(TOPIC), 12);
            broker.createTopics(List.of(TOPIC, "registry.households"), 12);

            assertThat(settingOf(broker, "retention.ms")).isEqualTo("-1");
            assertThat(settingOf(broker, "message.timestamp.type")).isEqualTo("LogAppendTime");
            assertThatIllegalStateException()
                    .isThrownBy(() -> broker.createTopics(List.of(TOPIC), 6))
                    .withMessageContaining("has 12 partitions, not 6");
        }
    }

    @Test
    void commitsTransactions() {
        try (EmbeddedBroker broker = start()) {
            broker.createTopics(List.of(TOPIC), 1);

            Records.produceInTransaction(broker.bootstrapServers(), TOPIC, 10);

            // Kafka answers the commit before it has written the markers that make records visible.
            await("the records are visible")
                    .untilAsserted(() ->
                            assertThat(Records.readAll(broker.bootstrapServers(), TOPIC))
                                    .hasSize(10));
        }
    }

    @Test
    void namesAnOccupiedPortAndItsProperty() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(loopback(1), 0));
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(directory, port, 0)))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessage(
                            "Port %d is in use on 127.0.0.1; stop what listens there or set"
                                    + " lalanh.broker.port to another port.",
                            port);
            assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(directory, 0, port)))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("lalanh.broker.controller-port");
        }
    }

    @Test
    void tellsWhoComesByADoorWhereToComeNext() throws Exception {
        int usual = freePort();
        int door = freePort();
        BrokerSettings settings =
                new BrokerSettings(
                        directory, usual, 0, List.of(new BrokerSettings.Door(door, usual)));
        try (EmbeddedBroker _ = EmbeddedBroker.start(settings);
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + door))) {
            assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                    .singleElement()
                    .satisfies(node -> assertThat(node.port()).isEqualTo(usual));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(1), 0));
            return socket.getLocalPort();
        }
    }

    @Test
    void refusesADirectoryThatAnotherBrokerUses() {
        try (EmbeddedBroker broker = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("Another broker uses the directory");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        List<InetAddress> others =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLoopbackAddress())
                        .toList();
        try (EmbeddedBroker broker = start()) {
            int port = portOf(broker);

            assertThat(accepts(loopback(1), port)).isTrue();
            assertThat(others).noneMatch(address -> accepts(address, port));
            // Another loopback address would be served too if the wildcard address were bound.
            assertThat(accepts(loopback(2), port)).isFalse();
        }
    }

    @Test
    void closesTwiceWithoutHarm() throws Exception {
        EmbeddedBroker broker = start();

        broker.close();
        broker.close();

        assertThat(accepts(loopback(1), portOf(broker))).isFalse();
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(BrokerSettings.onFreePorts(directory));
    }

    private static String settingOf(EmbeddedBroker broker, String name) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeConfigs(List.of(topic))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(topic)
                    .get(name)
                    .value();
        }
    }

    private static int portOf(EmbeddedBroker broker) {
        String servers = broker.bootstrapServers();
        return Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
    }

    private static InetAddress loopback(int host) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host});
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
