package vn.lalanh.platform.test.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** An issuer of RS256 tokens on 127.0.0.1 with a key made for this run: its keys can be fetched, its tokens believed. */
public final class TestTokens {

    private static final Duration VALID = Duration.ofHours(1);

    private final RSAKey key;
    private final String address;

    private TestTokens(RSAKey key, String address) {
        this.key = key;
        this.address = address;
    }

    /** Starts one; it stops with the process. */
    public static TestTokens issuer() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            TestTokens tokens =
                    new TestTokens(key, "http://127.0.0.1:" + server.getAddress().getPort());
            server.createContext(
                    "/jwks",
                    exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
            server.createContext(
                    "/token",
                    exchange ->
                            answer(
                                    exchange,
                                    "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                                            .formatted(tokens.of("service", Set.of("SERVICE")))));
            server.setExecutor(
                    task -> Thread.ofPlatform().daemon().name("test-issuer").start(task));
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** For {@code lalanh.security.jwk-set-uri}. */
    public String jwkSetUri() {
        return address + "/jwks";
    }

    /** For {@code lalanh.security.issuer}. */
    public String issuerName() {
        return address;
    }

    /** Gives any client a token with the role {@code SERVICE}. */
    public String tokenUri() {
        return address + "/token";
    }

    /** A token of somebody with these roles, for no commune in particular. */
    public String of(String subject, Set<String> roles) {
        return of(subject, roles, Set.of());
    }

    /** A token of somebody with these roles in these communes, valid for an hour from now. */
    public String of(String subject, Set<String> roles, Set<String> communes) {
        Instant now = Instant.now();
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuerName())
                        .subject(subject)
                        .claim("roles", List.copyOf(roles))
                        .claim("communes", List.copyOf(communes))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(VALID)))
                        .build());
    }

    /** For the header {@code Authorization}. */
    public String bearer(String subject, String... roles) {
        return "Bearer " + of(subject, Set.of(roles));
    }

    /** Any claims, also wrong ones, with a good signature. */
    public String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
