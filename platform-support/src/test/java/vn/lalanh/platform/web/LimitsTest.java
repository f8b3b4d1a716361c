package vn.lalanh.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lalanh.platform.security.Role;
import vn.lalanh.platform.security.TestTokens;

/** On a real container, because limits and the container's own refusals cannot be seen without one. */
@SpringBootTest(
        classes = Probe.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lalanh.web.max-request-size=10KB",
            "lalanh.web.larger-requests[/raw]=20KB",
            "lalanh.web.public-rate.requests=3",
            "lalanh.web.public-rate.period=1h",
            "server.forward-headers-strategy=native"
        })
class LimitsTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @Test
    void refusesALargeBodyByItsLength() throws Exception {
        tooLarge(post("/cases", BodyPublishers.ofByteArray(json(10 * 1024 + 1))));
        assertThat(post("/cases", BodyPublishers.ofByteArray(json(10 * 1024))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesALargeBodyThatComesInChunks() throws Exception {
        tooLarge(post("/cases", chunked(json(10 * 1024 + 1))));
        assertThat(post("/cases", chunked(json(10 * 1024))).statusCode()).isEqualTo(400);
    }

    @Test
    void takesMoreWhereASettingSaysSo() throws Exception {
        assertThat(post("/raw", chunked(json(20 * 1024))).body()).isEqualTo("20480");
        tooLarge(post("/raw", chunked(json(20 * 1024 + 1))));
    }

    @Test
    void limitsEachAddressInPublic() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(figures("203.0.113.7").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> fourth = figures("203.0.113.7");

        assertThat(fourth.statusCode()).isEqualTo(429);
        assertThat(fourth.headers().firstValue("Retry-After")).contains("3600");
        assertThat(fourth.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(fourth.body()).contains("https://lalanh.vn/problems/too-many-requests");
        assertThat(figures("203.0.113.8").statusCode()).isEqualTo(200);
    }

    @Test
    void seesThroughAnEncodedPath() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("/%70ublic/figures", "203.0.113.9").statusCode()).isEqualTo(200);
        }

        assertThat(ask("/%70ublic/figures", "203.0.113.9").statusCode()).isEqualTo(429);
    }

    @Test
    void countsAnIpv6NetworkAsOneAddress() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(figures("2001:db8:0:1:0:0:0:" + i).statusCode()).isEqualTo(200);
        }

        assertThat(figures("2001:db8:0:1:0:0:0:9").statusCode()).isEqualTo(429);
        assertThat(figures("2001:db8:0:2:0:0:0:9").statusCode()).isEqualTo(200);
    }

    @Test
    void answersWhatTheFirewallRefusesWithAProblem() throws Exception {
        String answer =
                raw(
                        "GET /cases;x=1/case-1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("https://lalanh.vn/problems/bad-request");
    }

    private void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("https://lalanh.vn/problems/too-large");
    }

    private static byte[] json(int size) {
        return ("\"" + "x".repeat(size - 2) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    // a publisher that does not know its length makes the client send chunks
    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> figures(String address) throws Exception {
        return ask("/public/figures", address);
    }

    private HttpResponse<String> ask(String path, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header("X-Forwarded-For", address).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", TestTokens.bearer(Role.COMMUNE_OFFICER))
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}
