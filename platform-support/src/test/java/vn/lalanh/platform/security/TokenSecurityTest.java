package vn.lalanh.platform.security;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.lalanh.platform.web.Probe;

@SpringBootTest(classes = Probe.class)
@AutoConfigureMockMvc
class TokenSecurityTest {

    private final MockMvc mvc;

    TokenSecurityTest(@Autowired MockMvc mvc) {
        this.mvc = mvc;
    }

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("lalanh.security.jwk-set-uri", TestTokens::jwkSetUri);
        registry.add("lalanh.security.issuer", () -> TestTokens.ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/case-1", "/nowhere", "/actuator", "/error", "/publicity"})
    void asksForATokenWithoutSendingToALogin(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("Content-Type", "application/problem+json"))
                .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                .andExpect(header().doesNotExist("Location"))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(jsonPath("$.type").value("https://lalanh.vn/problems/unauthenticated"))
                .andExpect(jsonPath("$.correlationId").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/public/figures"})
    void leavesHealthAndPublicOpen(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void letsInTheRolesThatAreNamed(String role, int expected) throws Exception {
        mvc.perform(get("/cases/case-1").header("Authorization", TestTokens.bearer(role)))
                .andExpect(status().is(expected));
    }

    static Stream<Arguments> roles() {
        return Role.ALL.stream()
                .map(role ->
                        Arguments.of(
                                role,
                                List.of(Role.COMMUNE_OFFICER, Role.APPROVER).contains(role)
                                        ? 200
                                        : 403));
    }

    @Test
    void saysWhyARoleIsNotEnough() throws Exception {
        mvc.perform(get("/cases/case-1").header("Authorization", TestTokens.bearer(Role.ADMIN)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://lalanh.vn/problems/access-denied"))
                .andExpect(jsonPath("$.detail").value(containsString("vai trò")));
    }

    @Test
    void givesNothingForScopes() throws Exception {
        with(TestTokens.signed(good().claim("roles", null).claim("scope", Role.APPROVER).build()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void believesNoOtherToken(String why, String token) throws Exception {
        with(token)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("https://lalanh.vn/problems/unauthenticated"));
    }

    static Stream<Arguments> forged() {
        Instant now = Instant.now();
        JWTClaimsSet fine = good().build();
        String signed = TestTokens.signed(fine);
        return Stream.of(
                Arguments.of(
                        "expired",
                        TestTokens.signed(
                                good().expirationTime(Date.from(now.minusSeconds(120))).build())),
                Arguments.of(
                        "not yet valid",
                        TestTokens.signed(
                                good().notBeforeTime(Date.from(now.plusSeconds(120))).build())),
                Arguments.of(
                        "without an end", TestTokens.signed(good().expirationTime(null).build())),
                Arguments.of("without a subject", TestTokens.signed(good().subject(null).build())),
                Arguments.of(
                        "other issuer",
                        TestTokens.signed(good().issuer("https://elsewhere.test").build())),
                Arguments.of("no issuer", TestTokens.signed(good().issuer(null).build())),
                Arguments.of("alg none", TestTokens.unsigned(fine)),
                Arguments.of("HS256", TestTokens.signedWithThePublicKeyAsSecret(fine)),
                Arguments.of("RS512", TestTokens.signedAs(JWSAlgorithm.RS512, fine)),
                Arguments.of("PS256", TestTokens.signedAs(JWSAlgorithm.PS256, fine)),
                Arguments.of("other key", TestTokens.signedByAStranger(fine)),
                Arguments.of("changed", signed.substring(0, signed.lastIndexOf('.') + 1) + "AAAA"),
                Arguments.of("no token at all", "nonsense"));
    }

    private static JWTClaimsSet.Builder good() {
        return TestTokens.claims(List.of(Role.APPROVER), List.of("*"));
    }

    private ResultActions with(String token) throws Exception {
        return mvc.perform(get("/cases/case-1").header("Authorization", "Bearer " + token));
    }
}
