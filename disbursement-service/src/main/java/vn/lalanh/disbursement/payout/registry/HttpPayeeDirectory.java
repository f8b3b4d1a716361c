package vn.lalanh.disbursement.payout.registry;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import vn.lalanh.disbursement.payout.PayeeDirectory;
import vn.lalanh.disbursement.payout.PaymentChannel.Payee;

/** Asks the registry who is paid, for one payout at a time, with a token of this service. */
@Component
class HttpPayeeDirectory implements PayeeDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPayeeDirectory.class);

    private final RestClient registry;

    HttpPayeeDirectory(RestClient registryClient) {
        this.registry = registryClient;
    }

    @Override
    @Bulkhead(name = "registry")
    @CircuitBreaker(name = "registry")
    @Retry(name = "registry", fallbackMethod = "unavailable")
    public Answer find(String payeeId) {
        try {
            Found found = registry.get().uri("/payees/{id}", payeeId).retrieve().body(Found.class);
            return found == null
                            || found.account() == null
                            || found.bankCode() == null
                            || found.name() == null
                    ? new Answer.NoAccount()
                    : new Answer.Found(new Payee(found.name(), found.bankCode(), found.account()));
        } catch (HttpClientErrorException.NotFound unknown) {
            return new Answer.NoAccount();
        }
    }

    @SuppressWarnings("UnusedMethod") // fallback of find, by name
    private Answer unavailable(String payeeId, Throwable trouble) {
        LOG.warn("registry did not tell of {}: {}", payeeId, trouble.toString());
        return new Answer.Unavailable();
    }

    private record Found(
            @Nullable String name, @Nullable String bankCode, @Nullable String account) {
        @Override
        public String toString() {
            return "Found[withheld]";
        }
    }
}
