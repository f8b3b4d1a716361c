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
import java.util.List;
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

    private final Path data;
    private final Ports ports;
    private final Hosting hosting;
    private final BankSettings bank;
    private final Storage storage;

    private final Parts parts = new Parts();

    /**
     * All is said, nothing is started.
     *
     * @param data directory of all files
     * @param bank how the simulated bank behaves
     */
    public LocalSystem(
            Path data, Ports ports, Hosting hosting, BankSettings bank, Storage storage) {
        this.data = data.toAbsolutePath();
        this.ports = ports;
        this.hosting = hosting;
        this.bank = bank;
        this.storage = storage;
    }

    /**
     * Returns once everything answers.
     *
     * @throws Trouble if a part does not start; what had started is stopped then
     */
    public void start() {
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
            first.run(this::store);
            first.run(this::broker);
        }
        try (Together services = new Together()) {
            // nobody asks these two before the first request
            services.run(
                    () -> parts.up("auth", () -> AuthServer.start(ports.of(AUTH), key())::close));
            services.run(() ->
                    parts.up(
                            "bank",
                            () -> SimulatedBank.start(bank, InstantSource.system())::close));
            for (Service service : Service.values()) {
                services.run(() ->
                        parts.up(service.module, () -> hosting.service(service, tell(service))));
            }
        }
    }

    private void store() {
        switch (storage) {
            case Storage.Disk _ ->
                    parts.up("store", () -> hosting.store(data.resolve("store"), ports.of(STORE)));
            case Storage.Memory _ -> parts.up("store", () -> hosting.store(null, ports.of(STORE)));
            case Storage.Server _ -> {} // not ours to start
        }
    }

    private void broker() {
        parts.up(
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
        if (storage instanceof Storage.Server(var server)) {
            return Storage.database(server, service.database);
        }
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

    public Addresses addresses() {
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

    /** Stops all parts, the services first; a second call does nothing. */
    @Override
    public void close() {
        parts.close();
    }
}
