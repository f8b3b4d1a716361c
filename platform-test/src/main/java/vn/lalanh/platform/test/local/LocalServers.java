package vn.lalanh.platform.test.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lalanh.events.Topics;

/**
 * The broker, store and issuer that all integration tests of a process share; the contract topics exist. Tests keep apart
 * by databases and ids of their own, as records stay in their topics.
 */
public final class LocalServers {

    /** The property that asks for containers instead of the embedded servers. */
    public static final String CONTAINERS = "lalanh.containers";

    /** The property that names a store that runs already, {@code mongodb://host:port/}, instead of the embedded one. */
    public static final String STORE = "lalanh.store";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable LocalServers shared;

    private final Servers servers;
    private final TestTokens tokens;

    private LocalServers(Servers servers, TestTokens tokens) {
        this.servers = servers;
        this.tokens = tokens;
    }

    /** Starts them with the first call; they stop with the process. */
    public static synchronized LocalServers shared() {
        LocalServers running = shared;
        if (running == null) {
            Servers servers = chosen();
            servers.createTopics(Topics.contractTopics());
            running = new LocalServers(servers, TestTokens.issuer());
            shared = running;
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "local-servers"));
        }
        return running;
    }

    private static Servers chosen() {
        if (Boolean.getBoolean(CONTAINERS)) {
            return new ContainerServers();
        }
        String store = System.getProperty(STORE);
        return store == null ? new EmbeddedServers() : new GivenStore(new EmbeddedServers(), store);
    }

    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    /** For {@code spring.mongodb.uri} or a client of one's own. */
    public String mongoUri(String database) {
        return servers.mongoUri(database);
    }

    /** A name that no other test has. */
    public static String freshDatabase(String purpose) {
        String name = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return name + "-" + DATABASES.incrementAndGet();
    }

    public TestTokens tokens() {
        return tokens;
    }

    /** Topics beyond those of the contracts: donors' topics and {@code <group>.dead-letters}. */
    public void createTopics(Collection<String> names) {
        if (!names.isEmpty()) {
            servers.createTopics(names);
        }
    }

    /** What a service must be told to use these servers, for a test that sets it itself. */
    public Map<String, String> properties(String database) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.kafka.bootstrap-servers", bootstrapServers());
        properties.put("spring.mongodb.uri", mongoUri(database));
        properties.put("lalanh.security.jwk-set-uri", tokens.jwkSetUri());
        properties.put("lalanh.security.issuer", tokens.issuerName());
        properties.put("lalanh.security.token-uri", tokens.tokenUri());
        properties.put("server.address", "127.0.0.1");
        return properties;
    }

    /** The same as command-line arguments, for {@code SpringApplicationBuilder.run}. */
    public String[] arguments(String database) {
        return properties(database).entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
