package vn.lalanh.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Real tokens, and a small server that publishes their key. */
public final class TestTokens {

    public static final String ISSUER = "https://identity.test";

    private static final RSAKey KEY = key("known");
    private static final RSAKey FOREIGN_KEY = key("known");
    private static final HttpServer SERVER = server();

    private TestTokens() {}

    /** Properties that make a context believe these tokens. */
    public static String[] properties() {
        return new String[] {
            "lalanh.security.jwk-set-uri=" + jwkSetUri(), "lalanh.security.issuer=" + ISSUER
        };
    }

    public static String jwkSetUri() {
        return "http://127.0.0.1:%d/keys".formatted(SERVER.getAddress().getPort());
    }

    /** A good token as the value of the header Authorization. */
    public static String bearer(List<String> roles, List<String> communes) {
        return "Bearer " + signed(claims(roles, communes).build());
    }

    public static String bearer(String role) {
        return bearer(List.of(role), List.of("*"));
    }

    static JWTClaimsSet.Builder claims(List<String> roles, List<String> communes) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject("officer-1")
                .issuer(ISSUER)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("roles", roles)
                .claim("communes", communes);
    }

    static String signed(JWTClaimsSet claims) {
        return sign(claims, JWSAlgorithm.RS256, () -> new RSASSASigner(KEY));
    }

    static String signedByAStranger(JWTClaimsSet claims) {
        return sign(claims, JWSAlgorithm.RS256, () -> new RSASSASigner(FOREIGN_KEY));
    }

    static String signedAs(JWSAlgorithm algorithm, JWTClaimsSet claims) {
        return sign(claims, algorithm, () -> new RSASSASigner(KEY));
    }

    /** The classic forgery: the public key taken for a shared secret. */
    static String signedWithThePublicKeyAsSecret(JWTClaimsSet claims) {
        return sign(
                claims, JWSAlgorithm.HS256, () -> new MACSigner(KEY.toRSAPublicKey().getEncoded()));
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private interface SignerMaker {
        JWSSigner make() throws JOSEException;
    }

    private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, SignerMaker signer) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
            token.sign(signer.make());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer server() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Map<String, Object> keys = new JWKSet(KEY).toJSONObject();
            byte[] json = JSONObjectUtils.toJSONString(keys).getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, json.length);
                        exchange.getResponseBody().write(json);
                        exchange.close();
                    });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
