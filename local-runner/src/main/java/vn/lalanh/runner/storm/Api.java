package vn.lalanh.runner.storm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The system as its users have it: requests with a token of one of them. What fails on the way, or is answered "later", is
 * sent again under the same idempotency key. Thread-safe.
 */
public final class Api {

    /** In one order: what is asked again must be the same to the letter, and a map's own order differs from run to run. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private static final int ATTEMPTS = 6;
    private static final int LONGEST_PAUSE = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final Tokens tokens;
    private final int attempts;
    private final Journal journal;

    public Api(Addresses addresses) {
        this(addresses, ATTEMPTS, Journal.NONE);
    }

    /**
     * With another patience, and somebody who writes down.
     *
     * @param attempts before it gives up; pauses between them grow from a fifth of a second to three seconds
     */
    public Api(Addresses addresses, int attempts, Journal journal) {
        this.tokens = new Tokens(http, addresses.tokens());
        this.attempts = attempts;
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    /**
     * What came back.
     *
     * @param etag of the thing as it is now; absent for lists
     */
    public record Answer(int status, JsonNode body, @Nullable String etag) {

        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body, where anything but success means that the storm cannot go on. */
        public JsonNode required(String what) {
            if (!ok()) {
                throw new StormBroken(
                        "%s: HTTP %d %s"
                                .formatted(
                                        what,
                                        status,
                                        body.path("detail").asString(body.toString())));
            }
            return body;
        }
    }

    public Answer get(Who who, URI address) {
        return send(who, address, request -> request.GET());
    }

    public Answer post(Who who, URI address, Object body) {
        return post(who, address, body, null);
    }

    /**
     * Asks for a change of one thing.
     *
     * @param etag the version that was looked at before deciding
     */
    public Answer post(Who who, URI address, Object body, @Nullable String etag) {
        return write(who, "POST", address, "application/json", JSON.writeValueAsString(body), etag);
    }

    public Answer put(Who who, URI address, Object body) {
        return write(who, "PUT", address, "application/json", JSON.writeValueAsString(body), null);
    }

    public Answer upload(Who who, URI address, String csv) {
        return write(who, "POST", address, "text/csv; charset=UTF-8", csv, null);
    }

    /** Without a token, as the bank's statement is read. */
    public JsonNode open(URI address, String what) {
        return send(null, address, request -> request.GET()).required(what);
    }

    private Answer write(
            Who who, String method, URI address, String type, String body, @Nullable String etag) {
        String key = uuid(method + ' ' + address.getPath() + ' ' + body);
        Journal.Command command = new Journal.Command(method, address, key, body);
        journal.asked(command);
        Answer answer =
                send(
                        who,
                        address,
                        request -> {
                            request.method(method, BodyPublishers.ofString(body))
                                    .header("Content-Type", type)
                                    .header("Idempotency-Key", key);
                            Optional.ofNullable(etag).ifPresent(e -> request.header("If-Match", e));
                        });
        journal.answered(command, answer);
        return answer;
    }

    /**
     * The same for the same text. Made of a request without its port, so that a storm that was interrupted can be played
     * again from its beginning.
     */
    static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Answer send(@Nullable Who who, URI address, Consumer<HttpRequest.Builder> rest) {
        String trouble = "";
        for (int attempt = 1; attempt <= attempts; attempt++) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
                if (who != null) {
                    request.header("Authorization", "Bearer " + tokens.of(who));
                }
                rest.accept(request);
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                if (!later(answer.statusCode())) {
                    return answer(answer);
                }
                trouble = "HTTP " + answer.statusCode() + " " + answer.body();
            } catch (IOException e) {
                trouble = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StormBroken("Interrupted.", e);
            }
            Pause.of(Duration.ofMillis(100L << Math.min(attempt, LONGEST_PAUSE)));
        }
        throw new StormBroken("%s did not answer: %s".formatted(address, trouble));
    }

    private static boolean later(int status) {
        return status == 429 || status >= 500;
    }

    private static Answer answer(HttpResponse<String> response) {
        String body = response.body();
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(
                response.statusCode(),
                json ? JSON.readTree(body) : JsonNodeFactory.instance.stringNode(body),
                response.headers().firstValue("ETag").orElse(null));
    }
}
