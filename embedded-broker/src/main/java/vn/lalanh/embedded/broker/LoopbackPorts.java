package vn.lalanh.embedded.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The two ports, known to be free a moment ago. Kafka ends the whole process when a port is taken, so this is
 * found out before Kafka starts.
 */
record LoopbackPorts(int broker, int controller) {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    static LoopbackPorts free(BrokerSettings settings) {
        // Both are held at once, or the system could hand out the same free port twice.
        try (ServerSocket broker =
                        bind(settings.brokerPort(), BrokerSettings.BROKER_PORT_PROPERTY);
                ServerSocket controller =
                        bind(settings.controllerPort(), BrokerSettings.CONTROLLER_PORT_PROPERTY)) {
            return new LoopbackPorts(broker.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new BrokerStartException("The ports of the broker cannot be checked.", e);
        }
    }

    private static ServerSocket bind(int port, String property) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw new BrokerStartException(
                    "Port %d is in use on 127.0.0.1; stop what listens there or set %s to another port."
                            .formatted(port, property),
                    e);
        }
    }
}
