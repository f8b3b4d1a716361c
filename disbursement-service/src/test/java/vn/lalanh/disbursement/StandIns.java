package vn.lalanh.disbursement;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bank, the registry and the token endpoint, as far as disbursement calls them. */
final class StandIns implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every debit the bank has made, by instruction; more than one entry an instruction is a double payment. */
    final List<String> debits = new CopyOnWriteArrayList<>();

    /** Accounts for which a payment comes back. */
    final Map<String, String> returning = new ConcurrentHashMap<>();

    /** Payees without an account. */
    final Map<String, Boolean> withoutAccount = new ConcurrentHashMap<>();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    StandIns() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/token",
                x ->
                        answer(
                                x,
                                200,
                                "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
        server.createContext("/payees/", this::payee);
        server.createContext("/instructions", this::instruction);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void payee(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/payees/".length());
        if (withoutAccount.containsKey(id)) {
            answer(exchange, 404, "{}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"name\":\"x\",\"bankCode\":\"LLB\",\"account\":\"" + id + "\"}");
        }
    }

    private void instruction(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            String id = exchange.getRequestURI().getPath().substring("/instructions/".length());
            String known = answers.get(id);
            answer(
                    exchange,
                    known == null ? 404 : 200,
                    known == null ? "{\"status\":\"NEVER_HEARD\"}" : known);
            return;
        }
        JsonNode payment = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String id = payment.get("id").asString();
        String reason = returning.get(payment.get("account").asString());
        String status =
                answers.computeIfAbsent(
                        id,
                        _ -> {
                            debits.add(id);
                            return reason == null
                                    ? "{\"status\":\"PAID\",\"at\":\""
                                            + Instant.parse("2026-11-23T02:00:00Z")
                                            + "\"}"
                                    : "{\"status\":\"RETURNED\",\"reason\":\"" + reason + "\"}";
                        });
        answer(exchange, 200, status);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
