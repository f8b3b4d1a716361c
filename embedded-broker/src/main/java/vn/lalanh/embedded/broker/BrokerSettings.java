package vn.lalanh.embedded.broker;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the broker keeps its data and on which ports of 127.0.0.1 it listens.
 *
 * @param directory all of the broker's files; a later start with the same directory finds them again
 * @param brokerPort for clients; 0 picks a free one, which may differ from run to run
 * @param controllerPort for the broker's own quorum of one; 0 picks a free one
 * @param doors further ports for clients
 */
public record BrokerSettings(Path directory, int brokerPort, int controllerPort, List<Door> doors) {

    /** The names under which a runner is expected to offer the two ports; error messages name them. */
    public static final String BROKER_PORT_PROPERTY = "lalanh.broker.port";

    public static final String CONTROLLER_PORT_PROPERTY = "lalanh.broker.controller-port";

    public BrokerSettings {
        requirePort(brokerPort, BROKER_PORT_PROPERTY);
        requirePort(controllerPort, CONTROLLER_PORT_PROPERTY);
        doors = List.copyOf(doors);
    }

    /** One port for all clients. */
    public BrokerSettings(Path directory, int brokerPort, int controllerPort) {
        this(directory, brokerPort, controllerPort, List.of());
    }

    /**
     * A port of 127.0.0.1 for clients that cannot come straight: a broker tells every client where to come next, so whoever
     * came by a proxy must be told the proxy's port and not the broker's.
     *
     * @param port where the broker listens
     * @param told where clients that came in here are told to come next
     */
    public record Door(int port, int told) {}

    public static BrokerSettings onFreePorts(Path directory) {
        return new BrokerSettings(directory, 0, 0);
    }

    private static void requirePort(int port, String property) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "%s must be 0 (any free port) to 65535, not %d.".formatted(property, port));
        }
    }
}
