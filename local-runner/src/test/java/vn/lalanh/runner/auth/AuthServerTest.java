package vn.lalanh.runner.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.lalanh.runner.Ports;

class AuthServerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path directory;
    private final int port = Ports.free().numbers().get(Ports.Part.AUTH);

    @Test
    void signsTokensThatSayWhoMayDoWhatAndOutliveARestart() throws Exception {
        SignedJWT token;
        try (AuthServer _ = start()) {
            token = SignedJWT.parse(token("approver", "approver"));
        }

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(AuthServer.issuer(port));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("approver");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles"))
                .isEqualTo(List.of("APPROVER"));
        assertThat(token.getJWTClaimsSet().getStringListClaim("communes")).isEqualTo(List.of("*"));
        try (AuthServer _ = start()) {
            JWKSet keys = JWKSet.parse(get(AuthServer.jwkSetUri(port)).body());
            var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(key.isPrivate()).isFalse();
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        }
    }

    @Test
    void givesNothingForAWrongSecretOrAnotherAddress() throws Exception {
        try (AuthServer _ = start()) {
            assertThat(ask("approver", "treasurer").statusCode()).isEqualTo(401);
            assertThat(ask("nobody", "nobody").statusCode()).isEqualTo(401);
            assertThat(get(AuthServer.issuer(port) + "/anything").statusCode()).isEqualTo(403);
        }
    }

    private AuthServer start() {
        return AuthServer.start(port, directory.resolve("auth/key.json"));
    }

    private String token(String id, String secret) throws Exception {
        HttpResponse<String> answer = ask(id, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> ask(String id, String secret) throws Exception {
        String basic =
                Base64.getEncoder()
                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(AuthServer.tokenUri(port)))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
