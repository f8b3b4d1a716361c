package vn.lalanh.disbursement;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.lalanh.disbursement.payout.PayeeDirectory;
import vn.lalanh.disbursement.payout.PaymentChannel;
import vn.lalanh.disbursement.payout.PayoutService;
import vn.lalanh.disbursement.payout.PayoutSettings;
import vn.lalanh.disbursement.payout.Payouts;
import vn.lalanh.platform.work.Worker;

/** The two services we call, and the loop that calls them. */
@Configuration(proxyBeanMethods = false)
class DisbursementConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DisbursementConfiguration.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(3);

    @Bean
    Worker dispatching(
            Payouts payouts,
            PayoutService service,
            PayeeDirectory directory,
            PaymentChannel channel,
            PayoutSettings settings,
            InstantSource clock) {
        Thread.Builder call =
                Thread.ofVirtual()
                        .name("payout-call")
                        .uncaughtExceptionHandler(
                                (_, bug) -> LOG.error("a call failed that must answer", bug));
        Dispatch dispatch =
                new Dispatch(payouts, service, directory, channel, settings, clock, call::start);
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
