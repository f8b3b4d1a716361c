package vn.lalanh.disbursement.payout.http;

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

    private final RemoteSystem registry;
    private final RestClient http;

    HttpPayeeDirectory(RemoteSystems systems, RestClient registryClient) {
        this.registry = systems.named("registry");
        this.http = registryClient;
    }

    @Override
    public Answer find(String payeeId) {
        return registry.repeatedly(
                () -> look(payeeId),
                trouble -> {
                    LOG.warn("registry did not tell of {}: {}", payeeId, trouble.toString());
                    return new Answer.Unavailable();
                });
    }

    private Answer look(String payeeId) {
        try {
            Found found = http.get().uri("/payees/{id}", payeeId).retrieve().body(Found.class);
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

    private record Found(
            @Nullable String name, @Nullable String bankCode, @Nullable String account) {
        @Override
        public String toString() {
            return "Found[withheld]";
        }
    }
}
