package vn.lalanh.disbursement;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import vn.lalanh.disbursement.payout.Dispatch;
import vn.lalanh.disbursement.payout.PayoutSettings;
import vn.lalanh.platform.work.Worker;

/** The two services we call, and the loop that calls them. */
@Configuration(proxyBeanMethods = false)
class DisbursementConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(3);

    @Bean
    Worker dispatching(Dispatch dispatch, PayoutSettings settings) {
        return new Worker("dispatch", settings.pause(), dispatch::turn);
    }

    @Bean
    RestClient bankClient(RestClient.Builder builder, PayoutSettings settings) {
        return builder.baseUrl(settings.bank()).requestFactory(patient()).build();
    }

    /** With a token of our own, by client credentials of the registration {@code registry}. */
    @Bean
    RestClient registryClient(
            RestClient.Builder builder,
            PayoutSettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService clients) {
        var tokens =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        tokens.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().clientCredentials().build());
        var withToken = new OAuth2ClientHttpRequestInterceptor(oneAtATime(tokens));
        withToken.setClientRegistrationIdResolver(_ -> "registry");
        return builder.baseUrl(settings.registry())
                .requestFactory(patient())
                .requestInterceptor(withToken)
                .build();
    }

    /** When there is no good token, the first one asks for it and the others wait, instead of all asking at once. */
    private static OAuth2AuthorizedClientManager oneAtATime(OAuth2AuthorizedClientManager tokens) {
        Lock lock = new ReentrantLock();
        return request -> {
            lock.lock();
            try {
                return tokens.authorize(request);
            } finally {
                lock.unlock();
            }
        };
    }

    private static JdkClientHttpRequestFactory patient() {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(READ);
        return factory;
    }
}
