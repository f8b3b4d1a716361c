package vn.lalanh.runner.auth;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for a token here. The secret is the id, which is why this never leaves a laptop. */
final class SampleClients {

    static final Map<String, List<String>> ROLES =
            Map.ofEntries(
                    Map.entry("officer", List.of("COMMUNE_OFFICER")),
                    Map.entry("social-worker", List.of("SOCIAL_WORKER")),
                    Map.entry("approver", List.of("APPROVER")),
                    Map.entry("chair", List.of("CHAIR")),
                    Map.entry("protection-officer", List.of("PROTECTION_OFFICER")),
                    Map.entry("protection-approver", List.of("APPROVER", "PROTECTION_OFFICER")),
                    Map.entry("treasurer", List.of("TREASURER")),
                    Map.entry("fundraiser", List.of("FUNDRAISER")),
                    Map.entry("auditor", List.of("AUDITOR")),
                    Map.entry("admin", List.of("ADMIN")),
                    Map.entry("operator", List.of("OPERATOR")),
                    Map.entry("disbursement", List.of("SERVICE")));

    private static final Duration LIFETIME = Duration.ofHours(1);

    private SampleClients() {}

    static List<RegisteredClient> all() {
        return ROLES.keySet().stream().sorted().map(SampleClients::client).toList();
    }

    private static RegisteredClient client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret("{noop}" + id)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }
}
