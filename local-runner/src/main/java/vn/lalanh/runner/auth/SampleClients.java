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

    static final Map<String, String> ROLES =
            Map.of(
                    "officer", "COMMUNE_OFFICER",
                    "social-worker", "SOCIAL_WORKER",
                    "approver", "APPROVER",
                    "chair", "CHAIR",
                    "treasurer", "TREASURER",
                    "fundraiser", "FUNDRAISER",
                    "auditor", "AUDITOR",
                    "admin", "ADMIN",
                    "operator", "OPERATOR",
                    "disbursement", "SERVICE");

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
