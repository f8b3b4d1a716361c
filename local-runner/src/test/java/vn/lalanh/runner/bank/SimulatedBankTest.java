package vn.lalanh.runner.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulatedBankTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path directory;
    private Instant now = NOON;
    private final InstantSource clock = () -> now;

    @Test
    void paysAnInstructionOnce() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            assertThat(pay(bank, "i-1", 5_400_000).body().path("status").asString())
                    .isEqualTo("PAID");
            assertThat(pay(bank, "i-1", 5_400_000).body().path("status").asString())
                    .isEqualTo("PAID");

            JsonNode statement = get(bank, "/statement").body();
            assertThat(statement.path("movements")).hasSize(1);
            assertThat(statement.path("paid").asLong()).isEqualTo(5_400_000);
        }
    }

    @Test
    void refusesAnotherOrderUnderAKnownId() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            pay(bank, "i-1", 1);

            assertThat(pay(bank, "i-1", 2).status()).isEqualTo(409);
            assertThat(get(bank, "/statement").body().path("paid").asLong()).isEqualTo(1);
        }
    }

    @Test
    void debitsAndCreditsWhatComesBack() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(with(1, 0, 0, 0), clock)) {
            JsonNode answer = pay(bank, "i-1", 7).body();

            assertThat(answer.path("status").asString()).isEqualTo("RETURNED");
            assertThat(answer.path("reason").asString()).isEqualTo("ACCOUNT_CLOSED");
            JsonNode statement = get(bank, "/statement").body();
            assertThat(statement.path("debits").asLong()).isEqualTo(7);
            assertThat(statement.path("credits").asLong()).isEqualTo(7);
            assertThat(statement.path("paid").asLong()).isZero();
        }
    }

    @Test
    void paysLaterWhatItDelays() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(with(0, 1, 0, 0), clock)) {
            assertThat(pay(bank, "i-1", 7).body().path("status").asString()).isEqualTo("PENDING");
            assertThat(get(bank, "/statement").body().path("pending").asLong()).isEqualTo(7);

            now = NOON.plusSeconds(60);

            assertThat(get(bank, "/instructions/i-1").body().path("status").asString())
                    .isEqualTo("PAID");
        }
    }

    @Test
    void failsOnceWithoutPaying() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(with(0, 0, 1, 0), clock)) {
            assertThat(pay(bank, "i-1", 7).status()).isEqualTo(500);
            assertThat(get(bank, "/instructions/i-1").body().path("status").asString())
                    .isEqualTo("NEVER_HEARD");

            assertThat(pay(bank, "i-1", 7).body().path("status").asString()).isEqualTo("PAID");
        }
    }

    @Test
    void answersTooLateAlthoughItPaid() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(with(0, 0, 0, 1), clock)) {
            var late = HTTP.sendAsync(order(bank, "i-1", 7), HttpResponse.BodyHandlers.ofString());

            org.awaitility.Awaitility.await("the instruction is booked")
                    .until(() -> get(bank, "/instructions/i-1").status() == 200);
            assertThat(late).isNotDone();
            assertThat(get(bank, "/statement").body().path("paid").asLong()).isEqualTo(7);
        }
    }

    @Test
    void remembersAfterARestartAndForgetsWhatItNeverAnswered() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            pay(bank, "i-1", 7);
        }
        Files.writeString(directory.resolve("book"), "{\"id\":\"i-2\"", StandardOpenOption.APPEND);

        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            assertThat(pay(bank, "i-1", 7).body().path("status").asString()).isEqualTo("PAID");
            assertThat(get(bank, "/instructions/i-2").status()).isEqualTo(404);
            pay(bank, "i-3", 1);
            assertThat(get(bank, "/statement").body().path("paid").asLong()).isEqualTo(8);
        }
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            assertThat(get(bank, "/statement").body().path("movements")).hasSize(2);
        }
    }

    @Test
    void keepsNeitherNameNorAccount() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            pay(bank, "i-1", 7);
        }

        assertThat(Files.readString(directory.resolve("book")))
                .contains("i-1")
                .doesNotContain("NGUYEN")
                .doesNotContain("0123456789");
    }

    @Test
    void answersNonsenseWithAStatusAndGoesOn() throws Exception {
        try (SimulatedBank bank = SimulatedBank.start(obliging(), clock)) {
            assertThat(send(post(bank, "{")).status()).isEqualTo(400);
            assertThat(send(post(bank, "{\"id\":\"i-1\"}")).status()).isEqualTo(400);
            assertThat(get(bank, "/elsewhere").status()).isEqualTo(404);
            assertThat(pay(bank, "i-1", 7).status()).isEqualTo(200);
        }
    }

    @Test
    void sharesFollowTheSettings() {
        BankSettings lifelike = BankSettings.lifelike(directory.resolve("book"), 0);
        long delayed =
                java.util.stream.IntStream.range(0, 10_000)
                        .filter(i -> Fate.of("i-" + i, lifelike) == Fate.DELAYED)
                        .count();

        assertThat(delayed).isBetween(400L, 600L);
        assertThatIllegalArgumentException().isThrownBy(() -> with(0, 0.5, 0.5, 0.1));
    }

    private BankSettings obliging() {
        return BankSettings.obliging(directory.resolve("book"), 0);
    }

    private BankSettings with(double returned, double delayed, double failing, double lost) {
        return new BankSettings(
                directory.resolve("book"),
                0,
                returned,
                delayed,
                failing,
                lost,
                Duration.ofSeconds(30),
                Duration.ofSeconds(30));
    }

    private record Answer(int status, JsonNode body) {}

    private static Answer pay(SimulatedBank bank, String id, long amount) throws Exception {
        return send(order(bank, id, amount));
    }

    private static HttpRequest order(SimulatedBank bank, String id, long amount) {
        return post(
                bank,
                """
                {"id":"%s","amount":%d,"currency":"VND","payeeName":"NGUYEN THI LA",
                 "bankCode":"LAX","account":"0123456789"}\
                """
                        .formatted(id, amount));
    }

    private static HttpRequest post(SimulatedBank bank, String body) {
        return HttpRequest.newBuilder(bank.address().resolve("/instructions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Answer get(SimulatedBank bank, String path) throws Exception {
        URI address = bank.address().resolve(path);
        return send(HttpRequest.newBuilder(address).build());
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }
}
