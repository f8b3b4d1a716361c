package vn.lalanh.runner.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulated bank over HTTP, on 127.0.0.1 only. An instruction id is paid once, whatever the answers look like: the same id
 * again is answered from the book.
 */
public final class SimulatedBank implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INSTRUCTIONS = "/instructions";
    private static final int MAX_BODY = 10_000;

    private final BankSettings settings;
    private final Book book;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    private SimulatedBank(BankSettings settings, InstantSource clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.server =
                HttpServer.create(
                        new InetSocketAddress(
                                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}),
                                settings.port()),
                        0);
        this.book = Book.open(settings.file());
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    /** Returns once it takes instructions. */
    public static SimulatedBank start(BankSettings settings, InstantSource clock) {
        // else every answer of the JDK's server waits for the client's delayed acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            SimulatedBank bank = new SimulatedBank(settings, clock);
            bank.server.start();
            return bank;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d of the bank is in use on 127.0.0.1; choose another with --bank-port."
                            .formatted(settings.port()),
                    e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = JSON.writeValueAsBytes(answer.body);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (method.equals("POST") && path.equals(INSTRUCTIONS)) {
            return pay(exchange.getRequestBody());
        }
        if (method.equals("GET") && path.startsWith(INSTRUCTIONS + "/")) {
            Optional<Entry> entry = book.find(path.substring(INSTRUCTIONS.length() + 1));
            return entry.isPresent()
                    ? new Answer(200, status(entry.get()))
                    : new Answer(404, Status.of("NEVER_HEARD"));
        }
        if (method.equals("GET") && path.equals("/statement")) {
            return new Answer(200, Statement.of(book.all(), clock.instant()));
        }
        return new Answer(404, Status.of("NO_SUCH_ADDRESS"));
    }

    private Answer pay(InputStream body) throws IOException, InterruptedException {
        Order order;
        try {
            order = JSON.readValue(body.readNBytes(MAX_BODY), Order.class);
        } catch (JacksonException e) {
            return new Answer(400, Status.of("UNREADABLE"));
        }
        if (!order.complete()) {
            return new Answer(400, Status.of("INCOMPLETE"));
        }
        boolean first = tried.add(order.id) && book.find(order.id).isEmpty();
        Fate fate = first ? Fate.of(order.id, settings) : Fate.PROMPT;
        if (fate == Fate.FAILING) {
            return new Answer(500, Status.of("OUT_OF_ORDER"));
        }
        Entry entry = book.enter(entry(order, fate));
        if (!entry.fingerprint().equals(order.fingerprint())) {
            return new Answer(409, Status.of("ANOTHER_ORDER_HAS_THIS_ID"));
        }
        if (fate == Fate.LOST) {
            // waits no longer than the bank is open
            boolean _ = closing.await(settings.late().toMillis(), TimeUnit.MILLISECONDS);
        }
        return new Answer(200, status(entry));
    }

    private Entry entry(Order order, Fate fate) {
        Duration delay = fate == Fate.DELAYED ? settings.delay() : Duration.ZERO;
        boolean closed = Fate.closed(order.bankCode, order.account, settings);
        return new Entry(
                order.id,
                order.amount,
                order.currency,
                order.fingerprint(),
                clock.instant().plus(delay),
                closed ? "ACCOUNT_CLOSED" : null);
    }

    private Status status(Entry entry) {
        if (entry.at().isAfter(clock.instant())) {
            return Status.of("PENDING");
        }
        return entry.returned()
                ? new Status("RETURNED", entry.at(), entry.reason())
                : new Status("PAID", entry.at(), null);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
        book.close();
    }

    private record Answer(int status, Object body) {}

    private record Status(String status, @Nullable Instant at, @Nullable String reason) {
        static Status of(String status) {
            return new Status(status, null, null);
        }
    }

    private record Order(
            String id,
            long amount,
            String currency,
            String payeeName,
            String bankCode,
            String account) {

        @SuppressWarnings("ConstantValue") // Jackson gives null for what is missing
        boolean complete() {
            return id != null
                    && amount > 0
                    && currency != null
                    && payeeName != null
                    && bankCode != null
                    && account != null;
        }

        String fingerprint() {
            String all = String.join("\n", "" + amount, currency, payeeName, bankCode, account);
            return HexFormat.of().formatHex(Fate.sha256(id + "\n" + all));
        }

        @Override
        public String toString() {
            return "Order[" + id + "]";
        }
    }
}
