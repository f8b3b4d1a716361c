package vn.lalanh.runner;

import static vn.lalanh.runner.Ports.Part.ASSESSMENT;
import static vn.lalanh.runner.Ports.Part.AUTH;
import static vn.lalanh.runner.Ports.Part.BANK;
import static vn.lalanh.runner.Ports.Part.BROKER;
import static vn.lalanh.runner.Ports.Part.CONTROLLER;
import static vn.lalanh.runner.Ports.Part.DISBURSEMENT;
import static vn.lalanh.runner.Ports.Part.REGISTRY;
import static vn.lalanh.runner.Ports.Part.RESOURCES;
import static vn.lalanh.runner.Ports.Part.STORE;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lalanh.runner.Hosting.Running;
import vn.lalanh.runner.auth.AuthServer;
import vn.lalanh.runner.bank.BankSettings;
import vn.lalanh.runner.bank.SimulatedBank;
import vn.lalanh.runner.storm.Addresses;

/**
 * The whole system on one machine: what there is, who waits for whom, who is told which address.
 *
 * <pre>
 *   broker ── topics ─┐
 *   store ────────────┼── registry, assessment, resources, disbursement
 *   auth, bank ───────┘        (disbursement asks registry and bank)
 * </pre>
 */
public final class LocalSystem implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);

    private final Path data;
    private final Ports ports;
    private final Hosting hosting;
    private final BankSettings bank;

    /** In the order in which they came up; they go down the other way round. */
    private final Deque<Running> running = new ArrayDeque<>();

    private boolean closed;

    /**
     * All is said, nothing is started.
     *
     * @param data directory of all files
     * @param bank how the simulated bank behaves
     */
    LocalSystem(Path data, Ports ports, Hosting hosting, BankSettings bank) {
        this.data = data.toAbsolutePath();
        this.ports = ports;
        this.hosting = hosting;
        this.bank = bank;
    }

    /**
     * Returns once everything answers.
     *
     * @throws Trouble if a part does not start; what had started is stopped then
     */
    void start() {
        try {
            ports.requireFree();
            startInOrder();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startInOrder() {
        try (Together first = new Together()) {
            first.run(
                    () -> up("store", () -> hosting.store(data.resolve("store"), ports.of(STORE))));
            first.run(this::broker);
        }
        try (Together services = new Together()) {
            // nobody asks these two before the first request
            services.run(() -> up("auth", () -> AuthServer.start(ports.of(AUTH), key())::close));
            services.run(() ->
                    up("bank", () -> SimulatedBank.start(bank, InstantSource.system())::close));
            for (Service service : Service.values()) {
                services.run(
                        () -> up(service.module, () -> hosting.service(service, tell(service))));
            }
        }
    }

    private void broker() {
        up(
                "broker",
                () ->
                        hosting.broker(
                                data.resolve("broker"), ports.of(BROKER), ports.of(CONTROLLER)));
        ContractTopics.create(bootstrapServers());
    }

    /** All that a service is told; nothing else differs from production. */
    private List<String> tell(Service service) {
        return List.of(
                "server.address=127.0.0.1",
                "server.port=" + ports.of(service.part),
                "spring.jmx.enabled=false",
                "spring.kafka.bootstrap-servers=" + bootstrapServers(),
                // who was killed is missed after ten seconds, not after 45
                "spring.cloud.stream.kafka.binder.consumer-properties[session.timeout.ms]=10000",
                "spring.mongodb.uri=" + database(service),
                "lalanh.security.issuer=" + AuthServer.issuer(ports.of(AUTH)),
                "lalanh.security.jwk-set-uri=" + AuthServer.jwkSetUri(ports.of(AUTH)),
                "lalanh.security.token-uri=" + AuthServer.tokenUri(ports.of(AUTH)),
                "lalanh.registry-secret=disbursement",
                "lalanh.payout.registry=" + address(ports.of(REGISTRY)),
                "lalanh.payout.bank=" + address(ports.of(BANK)));
    }

    private String database(Service service) {
        // the embedded store has no sessions, without which a driver cannot retry writes either
        return "mongodb://127.0.0.1:%d/%s?directConnection=true&retryWrites=false"
                .formatted(ports.of(STORE), service.database);
    }

    private Path key() {
        return data.resolve("auth").resolve("key.json");
    }

    private String bootstrapServers() {
        return "127.0.0.1:" + ports.of(BROKER);
    }

    Addresses addresses() {
        return new Addresses(
                URI.create(AuthServer.tokenUri(ports.of(AUTH))),
                URI.create(address(ports.of(REGISTRY))),
                URI.create(address(ports.of(ASSESSMENT))),
                URI.create(address(ports.of(RESOURCES))),
                URI.create(address(ports.of(DISBURSEMENT))),
                URI.create(address(ports.of(BANK))),
                bootstrapServers());
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private void up(String name, Callable<Running> start) {
        long began = System.nanoTime();
        try {
            keep(start.call());
            LOG.info("{} is up after {} ms", name, (System.nanoTime() - began) / 1_000_000);
        } catch (Exception e) {
            throw e instanceof Trouble known ? known : Trouble.of(name + " did not start", e);
        }
    }

    /** What comes up while all goes down is stopped at once. */
    private void keep(Running part) {
        synchronized (running) {
            if (!closed) {
                running.push(part);
                return;
            }
        }
        part.close();
    }

    /** Stops all parts, the services first; a second call does nothing. */
    @Override
    public void close() {
        List<Running> parts;
        synchronized (running) {
            closed = true;
            parts = List.copyOf(running);
            running.clear();
        }
        for (Running part : parts) {
            try {
                part.close();
            } catch (RuntimeException e) {
                LOG.warn("a part did not stop cleanly", e);
            }
        }
    }
}
