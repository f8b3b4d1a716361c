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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lalanh.embedded.broker.BrokerSettings;
import vn.lalanh.runner.Ports.Part;
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
    private final Routes routes;

    private final Parts parts = new Parts();

    /**
     * All is said, nothing is started.
     *
     * @param data directory of all files
     * @param bank how the simulated bank behaves
     */
    public LocalSystem(
            Path data, Ports ports, Hosting hosting, BankSettings bank, Storage storage) {
        this(data, ports, hosting, bank, storage, Routes.straight(ports));
    }

    /** With services that are told other ways than the straight ones. */
    public LocalSystem(
            Path data,
            Ports ports,
            Hosting hosting,
            BankSettings bank,
            Storage storage,
            Routes routes) {
        this.data = data.toAbsolutePath();
        this.ports = ports;
        this.hosting = hosting;
        this.bank = bank;
        this.storage = storage;
        this.routes = routes;
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
            if (!(storage instanceof Storage.Server)) {
                first.run(() -> start(STORE));
            }
            first.run(() -> {
                start(BROKER);
                ContractTopics.create(bootstrapServers());
            });
        }
        try (Together services = new Together()) {
            // nobody asks these two before the first request
            services.run(() -> start(AUTH));
            services.run(() -> start(BANK));
            for (Service service : Service.values()) {
                services.run(() -> start(service.part));
            }
        }
    }

    /** Starts one part that is not up, and returns once it answers. */
    public void start(Part part) {
        parts.up(part, () -> started(part));
    }

    /** Ends one part in the middle of whatever it does, where each is a process of its own. */
    public void kill(Part part) {
        parts.kill(part);
    }

    /** The process of a part that is up and has one of its own. */
    public Optional<ProcessHandle> process(Part part) {
        return parts.process(part);
    }

    /** Where all files of the store or the broker lie. */
    public Path directory(Part part) {
        return data.resolve(part.name().toLowerCase(Locale.ROOT));
    }

    private Hosting.Running started(Part part) {
        return switch (part) {
            case STORE -> hosting.store(documents(), ports.of(STORE));
            case BROKER -> hosting.broker(broker());
            case AUTH -> AuthServer.start(ports.of(AUTH), key())::close;
            case BANK -> SimulatedBank.start(bank, InstantSource.system())::close;
            case REGISTRY -> service(Service.REGISTRY);
            case ASSESSMENT -> service(Service.ASSESSMENT);
            case RESOURCES -> service(Service.RESOURCES);
            case DISBURSEMENT -> service(Service.DISBURSEMENT);
            case CONTROLLER -> throw new IllegalArgumentException("it lives in the broker");
        };
    }

    private @Nullable Path documents() {
        return storage instanceof Storage.Disk ? directory(STORE) : null;
    }

    private BrokerSettings broker() {
        return new BrokerSettings(
                directory(BROKER), ports.of(BROKER), ports.of(CONTROLLER), routes.doors());
    }

    private Hosting.Running service(Service service) {
        return hosting.service(service, tell(service));
    }

    /** All that a service is told; nothing else differs from production. */
    private List<String> tell(Service service) {
        return List.of(
                "server.address=127.0.0.1",
                "server.port=" + ports.of(service.part),
                "spring.jmx.enabled=false",
                "spring.kafka.bootstrap-servers=127.0.0.1:" + routes.port(service, BROKER),
                "spring.mongodb.uri=" + database(service),
                "lalanh.security.issuer=" + AuthServer.issuer(ports.of(AUTH)),
                "lalanh.security.jwk-set-uri=" + AuthServer.jwkSetUri(ports.of(AUTH)),
                "lalanh.security.token-uri=" + AuthServer.tokenUri(ports.of(AUTH)),
                "lalanh.registry-secret=disbursement",
                "lalanh.payout.registry=" + address(routes.port(service, REGISTRY)),
                "lalanh.payout.bank=" + address(routes.port(service, BANK)));
    }

    private String database(Service service) {
        if (storage instanceof Storage.Server(var server)) {
            return Storage.database(server, service.database);
        }
        // the embedded store has no sessions, without which a driver cannot retry writes either
        return "mongodb://127.0.0.1:%d/%s?directConnection=true&retryWrites=false"
                .formatted(routes.port(service, STORE), service.database);
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
