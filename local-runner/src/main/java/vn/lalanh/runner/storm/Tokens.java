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
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A token for each of the sample clients, renewed before it ends. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI address;
    private final Map<Who, Token> held = new EnumMap<>(Who.class);

    Tokens(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    private record Token(String text, long endsAtNanos) {
        boolean good() {
            return endsAtNanos - System.nanoTime() > MARGIN.toNanos();
        }
    }

    synchronized String of(Who who) throws IOException, InterruptedException {
        Token token = held.get(who);
        if (token == null || !token.good()) {
            token = ask(who);
            held.put(who, token);
        }
        return token.text;
    }

    private Token ask(Who who) throws IOException, InterruptedException {
        String client = who.client + ":" + who.client;
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(10))
                        .header("Authorization", "Basic " + base64(client))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no token for " + who.client + ": " + answer.statusCode());
        }
        JsonNode body = Api.JSON.readTree(answer.body());
        long seconds = body.path("expires_in").asLong(300);
        return new Token(
                body.path("access_token").asString(),
                System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
