package vn.lalanh.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lalanh.platform.web.Probe;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void namesASettingThatIsMissing(CapturedOutput log) {
        assertThatThrownBy(() -> start(List.of(), Probe.class)).isNotNull();

        assertThat(log)
                .contains("Property lalanh.security.issuer is missing: ")
                .contains("Property lalanh.security.jwk-set-uri is missing: ")
                .doesNotContain("\tat ");
    }

    @Test
    void namesASettingThatIsWrongWithoutItsValue(CapturedOutput log) {
        assertThatThrownBy(() ->
                        start(
                                List.of(
                                        "lalanh.security.jwk-set-uri=hidden",
                                        "lalanh.security.issuer=x"),
                                Probe.class))
                .isNotNull();

        assertThat(log)
                .contains(
                        "Property lalanh.security.jwk-set-uri is wrong: must begin with http:// or https://.");
        assertThat(log.toString().split("APPLICATION FAILED TO START", -1)[1])
                .doesNotContain("hidden");
    }

    @Test
    void namesASettingOfTheWrongForm(CapturedOutput log) {
        List<String> settings = new ArrayList<>(List.of(TestTokens.properties()));
        settings.add("lalanh.web.retry-after=soon");

        assertThatThrownBy(() -> start(settings, Probe.class)).isNotNull();

        assertThat(log).contains("Property lalanh.web.retry-after has a value of the wrong form.");
    }

    @Test
    void namesAHandlerThatNamesNoRole(CapturedOutput log) {
        assertThatThrownBy(
                        () -> start(List.of(TestTokens.properties()), Probe.class, Unguarded.class))
                .isNotNull();

        assertThat(log)
                .contains(
                        "Unguarded#read[0 args] (/secrets) has no @RolesAllowed and is not under /public.");
    }

    @Test
    void namesAHandlerWithAnUnknownRole(CapturedOutput log) {
        assertThatThrownBy(
                        () -> start(List.of(TestTokens.properties()), Probe.class, Misspelt.class))
                .isNotNull();

        assertThat(log)
                .contains("Misspelt#read[0 args] (/secrets) allows a role that is not in Role.");
    }

    @Test
    void servesBeforeTheIssuerDoes() throws Exception {
        List<String> settings =
                List.of(
                        "lalanh.security.jwk-set-uri=http://127.0.0.1:1/keys",
                        "lalanh.security.issuer=" + TestTokens.ISSUER);
        try (ConfigurableApplicationContext context = start(settings, Probe.class);
                HttpClient http = HttpClient.newHttpClient()) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();

            HttpResponse<String> open = get(http, port, "/public/figures");
            HttpResponse<String> guarded =
                    get(
                            http,
                            port,
                            "/caller",
                            "Authorization",
                            TestTokens.bearer(Role.COMMUNE_OFFICER));

            assertThat(open.statusCode()).isEqualTo(200);
            assertThat(guarded.statusCode()).isEqualTo(503);
            assertThat(guarded.headers().firstValue("Retry-After")).contains("5");
            assertThat(guarded.body()).contains("identity-unavailable");
        }
    }

    private static HttpResponse<String> get(
            HttpClient http, int port, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ConfigurableApplicationContext start(
            List<String> settings, Class<?>... sources) {
        List<String> all = new ArrayList<>(settings);
        all.add("server.port=0");
        return new SpringApplicationBuilder(sources).properties(all.toArray(String[]::new)).run();
    }

    @RestController
    static class Unguarded {
        @GetMapping("/secrets")
        String read() {
            return "";
        }
    }

    @RestController
    static class Misspelt {
        @GetMapping("/secrets")
        @RolesAllowed("AUDITER")
        String read() {
            return "";
        }
    }
}
