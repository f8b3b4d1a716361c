package vn.lalanh.embedded.broker;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.embedded.broker.BrokerSettings.Door;

/** The broker as a process of its own; SIGTERM stops it gracefully. */
public final class BrokerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerProcess.class);

    private BrokerProcess() {}

    /** Takes the directory, the broker's port and, if wanted, the controller's port and doors as {@code port:told}. */
    public static void main(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Usage: BrokerProcess <directory> <port> [<controller port> [<port>:<told>]...]");
        }
        int controllerPort = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        BrokerSettings settings =
                new BrokerSettings(
                        Path.of(args[0]),
                        Integer.parseInt(args[1]),
                        controllerPort,
                        Stream.of(args).skip(3).map(BrokerProcess::door).toList());
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
            LOG.info(
                    "Broker listens on {}, data in {}",
                    broker.bootstrapServers(),
                    settings.directory());
            broker.awaitStop();
        } catch (BrokerStartException e) {
            LOG.error("{}", e.getMessage());
            // Kafka may have left threads behind that keep the process alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private static Door door(String argument) {
        String[] ports = argument.split(":", 2);
        return new Door(Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }
}
