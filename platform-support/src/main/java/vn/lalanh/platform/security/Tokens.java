package vn.lalanh.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** How a token is checked and read. */
final class Tokens {

    private static final int MAX_KEYS_BYTES = 100_000;
    private static final Duration KEYS_FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);

    private Tokens() {}

    /** RS256 only, one issuer, and never without an end. */
    static JwtDecoder decoder(SecuritySettings settings) throws MalformedURLException {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys(settings))
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.issuer()),
                        new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
                        new JwtClaimValidator<>(JwtClaimNames.SUB, Objects::nonNull)));
        return decoder;
    }

    // rate-limited, so that tokens with invented key ids cannot turn us on the issuer
    private static JWKSource<SecurityContext> keys(SecuritySettings settings)
            throws MalformedURLException {
        int timeout = Math.toIntExact(settings.keysTimeout().toMillis());
        return JWKSourceBuilder.<SecurityContext>create(
                        URI.create(settings.jwkSetUri()).toURL(),
                        new DefaultResourceRetriever(timeout, timeout, MAX_KEYS_BYTES))
                .cache(KEYS_FRESH.toMillis(), 2 * settings.keysTimeout().toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .outageTolerant(settings.keysOutage().toMillis())
                .build();
    }

    /** Roles come from the claim {@code roles}; scopes give nothing. */
    static JwtAuthenticationConverter roles() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
