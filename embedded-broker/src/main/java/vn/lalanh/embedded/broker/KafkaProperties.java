package vn.lalanh.embedded.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.lalanh.embedded.broker.BrokerSettings.Door;

/** Kafka's configuration for one small node that is broker and controller. */
final class KafkaProperties {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String BROKER_LISTENER = "BROKER";

    private KafkaProperties() {}

    static Properties of(BrokerSettings settings, LoopbackPorts ports) {
        Properties properties = new Properties();
        properties.putAll(node(settings.directory(), ports));
        properties.putAll(listeners(settings.doors(), ports));
        properties.putAll(topics());
        properties.putAll(coordinators());
        properties.putAll(sizes());
        return properties;
    }

    private static Map<String, String> node(Path directory, LoopbackPorts ports) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE_ID)),
                // A static voter is read anew at each start, so the port may change between runs.
                Map.entry("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + ports.controller()),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry("inter.broker.listener.name", BROKER_LISTENER),
                Map.entry("log.dirs", directory.toAbsolutePath().toString()),
                // After a kill the old registration must expire first: 14.5 s to start with Kafka's
                // 9 s.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("metadata.max.idle.interval.ms", "5000"),
                Map.entry("metric.reporters", ""));
    }

    private static Map<String, String> listeners(List<Door> doors, LoopbackPorts ports) {
        List<String> listened = new ArrayList<>();
        List<String> told = new ArrayList<>();
        listened.add(at(BROKER_LISTENER, ports.broker()));
        told.add(at(BROKER_LISTENER, ports.broker()));
        listened.add(at(CONTROLLER_LISTENER, ports.controller()));
        for (Door door : doors) {
            listened.add(at("DOOR" + door.port(), door.port()));
            told.add(at("DOOR" + door.port(), door.told()));
        }
        return Map.of(
                "listeners",
                String.join(",", listened),
                "advertised.listeners",
                String.join(",", told),
                "listener.security.protocol.map",
                listened.stream()
                        .map(one -> one.substring(0, one.indexOf(':')) + ":PLAINTEXT")
                        .collect(Collectors.joining(",")));
    }

    private static String at(String listener, int port) {
        return listener + "://127.0.0.1:" + port;
    }

    private static Map<String, String> topics() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "num.partitions", "12",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "log.message.timestamp.type", "LogAppendTime",
                "log.segment.bytes", String.valueOf(64 << 20));
    }

    private static Map<String, String> coordinators() {
        return Map.ofEntries(
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.replication.factor", "1"),
                // A laptop may stay off for weeks; its groups must not then begin from the start.
                Map.entry("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE)),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.threads", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"));
    }

    private static Map<String, String> sizes() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20)),
                Map.entry("log.cleaner.io.buffer.size", String.valueOf(64 << 10)),
                // Enough for a 64 MiB segment; Kafka's 10 MiB are mapped per partition, twice.
                Map.entry("log.index.size.max.bytes", String.valueOf(512 << 10)));
    }
}
